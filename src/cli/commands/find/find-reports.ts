import { realpathSync } from 'node:fs'
import path from 'node:path'
import { sortNaturally } from '../../../engine/report/natural-order.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { type Diagnostic, error, info } from '../../../engine/text/diagnostic.ts'
import { nearest } from '../../../engine/text/nearest.ts'
import { shownPath } from '../../../node/files.ts'
import { isInside } from '../../console/start-words.ts'
import { entriesOf, entryKind, folderKind } from './folder-kind.ts'
import { meantPath } from './meant-path.ts'
import { optionMeant } from './option-meant.ts'
import { reportName } from './report-name.ts'
import { isSample, withoutSamples } from './samples.ts'

/** The report folders a command is to work on, or why there are none. */
export type FoundReports = FoundFolders | { problem: string }

export interface FoundFolders {
  folders: string[]
  /** The folders of reports among what was asked for: every report in them is wanted, those to come too. */
  collections: string[]
  /** What there is to say of folders that were passed over. */
  diagnostics: Diagnostic[]
}

/**
 * The reports that were named: each by its folder, the name of a folder under `data`, a file in it, or a folder of
 * reports; without names those under `data`, of which `samples` takes the samples alone. A name that is no folder is kept beside others that are: loading it says
 * what is wrong.
 */
export function findReports(names: readonly string[], data: string, out?: string, samples = false): FoundReports {
  if (names.length === 0) return unnamed(allUnder(data, out), data, samples)
  for (const name of names) {
    const slip = optionMeant(name)
    // What was meant to change the whole run must not be passed over as a name beside others.
    if (slip !== undefined && entryKind(name) === undefined && entryKind(path.join(data, name)) === undefined)
      return { problem: slip }
  }
  const found: FoundFolders = { folders: [], collections: [], diagnostics: [] }
  const unknown: string[] = []
  for (const name of names) {
    const one = named(name, data, out)
    if ('problem' in one) {
      unknown.push(one.problem)
      found.folders.push(meantPath(name))
      continue
    }
    found.folders.push(...one.folders)
    found.collections.push(...one.collections)
    found.diagnostics.push(...one.diagnostics)
  }
  if (unknown.length === names.length) return { problem: unknown.join('\n') }
  const byPlace = new Map(found.folders.map((folder) => [path.resolve(folder), folder]))
  return { ...found, folders: [...byPlace.values()] }
}

/** Who stands in a report of a project, or in a folder among its reports, and names none, means that one, or those in it. */
export function standingIn(names: readonly string[], project: string | undefined, data: string): readonly string[] {
  if (names.length > 0 || project === undefined) return names
  const isBelow = path.relative(data, '.') !== '' && isInside(data, '.')
  return folderKind('.') === 'report' || isBelow ? ['.'] : names
}

/** All that was found, but for the samples; with `samples` only those. */
function unnamed(found: FoundReports, data: string, samples: boolean): FoundReports {
  if ('problem' in found) return found
  if (!samples) {
    const { folders, diagnostics } = withoutSamples(found.folders)
    return { ...found, folders, diagnostics: [...found.diagnostics, ...diagnostics] }
  }
  const folders = found.folders.filter(isSample)
  return folders.length > 0
    ? { ...found, folders }
    : { problem: `“${data}”里没有样例（report.yaml 里写着“样例: 是”的）` }
}

const only = (folder: string): FoundFolders => ({ folders: [folder], collections: [], diagnostics: [] })

function named(written: string, data: string, out?: string): FoundReports {
  const name = meantPath(written)
  const places = [name, path.join(data, name)].filter((place) => entryKind(place) !== undefined)
  const folders = places.map((place) => path.normalize(entryKind(place) === 'folder' ? place : path.dirname(place)))
  const kinds = folders.map(folderKind)
  // Of two folders of the name, one here and one under data, the report is meant.
  const at = Math.max(0, kinds.indexOf('report'))
  const [place, folder, kind] = [places[at], folders[at], kinds[at]]
  if (place === undefined || folder === undefined) return { problem: notFound(written, data) }
  if (kind === 'report' || kind === 'misnamed') return only(withoutEnd(folder))
  if (entryKind(place) === 'file') return { problem: aFile(place) }
  const inside = collection(folder, out)
  return inside.folders.some((one) => folderKind(one) === 'report') ? inside : only(withoutEnd(folder))
}

function notFound(name: string, data: string): string {
  const reports = entryKind(data) === 'folder' ? collection(data).folders.map((one) => reportName(one, [data])) : []
  const last = (report: string): string => path.posix.basename(report)
  const near = nearest(name, [...reports, ...reports.map(last)])
  // Reports of one name in several counties are told apart by their counties.
  const meant = reports.filter((one) => one === near || last(one) === (near ?? '') || last(one) === name)
  const some = meant.slice(0, mostNamed).map((one) => `“${one}”`)
  const asked = `是不是${some.join('、')}${meant.length > mostNamed ? `等${meant.length}份中的一份` : ''}？`
  return `没有报告文件夹“${name}”。${meant.length > 0 ? asked : '请检查名称，或到项目文件夹里运行'}`
}

function aFile(file: string): string {
  const hint = /\.(?:docx|txt|md)$/i.test(file) ? `；要检查这个文件的文字，请用 ${asRun('proofread')}` : ''
  return `“${file}”是一个文件，不在报告文件夹里${hint}`
}

const withoutEnd = (folder: string): string => folder.replace(/(?<=[^\\/:])[\\/]+$/, '')

/** All reports of the data folder. Started inside a report's folder, where there is no such folder, that report. */
function allUnder(data: string, out: string | undefined): FoundReports {
  const isDefault = data === 'data'
  if (entryKind(data) !== 'folder') {
    if (isDefault && folderKind('.') === 'report') return only('.')
    const here = isDefault ? collection('.', out).folders.filter((folder) => folderKind(folder) === 'report') : []
    if (here.length > 0) return { problem: `这里没有文件夹“data”，但有${here.length}份报告：要用它们，请加上 --data .` }
    return { problem: `没有文件夹“${data}”。请在项目文件夹里运行，或用 --data 指明放报告的文件夹` }
  }
  if (!entriesOf(data)) return { problem: `文件夹“${data}”的内容列不出来，请检查它的权限` }
  const found = collection(data, out)
  if (folderKind(data) === 'report') found.folders.unshift(path.normalize(data))
  if (found.folders.length > 0) return found
  if (isDefault && folderKind('.') === 'report') return only('.')
  const why = found.diagnostics[0]?.message ?? `“${data}”里没有报告`
  return { problem: `${why}。用 ${asRun(`new ${data}/报告名`)} 新建一份` }
}

/**
 * The reports in a folder of reports, and in the folders of it that are none, to any depth (counties with a folder for each
 * bureau). What is none and holds none is passed over, and reported unless it is empty or what a build wrote.
 */
function collection(folder: string, out?: string): FoundFolders {
  const found: FoundFolders = { folders: [], collections: [folder], diagnostics: [] }
  const others = walk(folder, out, found, [realpathSync(folder)])
  found.folders = sortNaturally(found.folders)
  if (others.length > 0) found.diagnostics.push(passedOver(folder, others))
  return found
}

/** Adds what a folder holds to what was found; the names of its folders in which there was nothing. */
function walk(folder: string, out: string | undefined, found: FoundFolders, above: readonly string[]): string[] {
  const others: string[] = []
  for (const { name, isDirectory } of subfolders(folder)) {
    const one = path.join(folder, name)
    if (name.includes('\ufffd') && entryKind(one) === undefined) {
      if (isDirectory) found.diagnostics.push(unreadableName(folder, name))
      continue
    }
    const kind = entryKind(one) === 'folder' ? folderKind(one) : 'empty'
    // A report is one also where its own folder is to take what is built.
    const isOutput = kind !== 'report' && out !== undefined && path.resolve(one) === path.resolve(out)
    if (kind === 'empty' || kind === 'output' || isOutput) continue
    const before = found.folders.length
    if (kind !== 'other') found.folders.push(one)
    else {
      const real = realpathSync(one)
      // A link may lead back to where it stands.
      if (!above.includes(real)) walk(one, out, found, [...above, real])
    }
    if (found.folders.length === before) others.push(name)
  }
  return others
}

function subfolders(folder: string): { name: string; isDirectory: boolean }[] {
  const entries = entriesOf(folder) ?? []
  return entries
    .filter((one) => !one.name.startsWith('.') && one.name !== 'node_modules' && !one.isFile())
    .map((one) => ({ name: one.name, isDirectory: one.isDirectory() }))
}

/** More names than these are only counted. */
const mostNamed = 10

function passedOver(folder: string, names: readonly string[]): Diagnostic {
  const named = sortNaturally([...names])
    .slice(0, mostNamed)
    .join('、')
  const which = names.length > mostNamed ? `${named}等${names.length}个` : named
  const message = `“${shownPath(folder)}”里有文件夹不是报告（没有 report.yaml），没有处理：${which}`
  return info('report/not-a-report', message)
}

function unreadableName(folder: string, name: string): Diagnostic {
  const found = `“${shownPath(folder)}”里有一个文件夹的名称不是 UTF-8 编码（显示为“${name}”），读不了`
  return error('report/name-not-utf8', found, {
    hint: '请给它改名；从压缩包解出来的，请用能认 GBK 文件名的软件重新解压',
  })
}
