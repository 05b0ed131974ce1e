import { type Files, hasFailed, smallText } from '../host/files.ts'
import { baseName, join } from '../host/paths.ts'
import { asRun } from '../text/as-run.ts'
import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import { originalsOf } from './file-names.ts'
import { shapeOf } from './file-shape.ts'
import { foldersInside } from './folders-inside.ts'
import type { ReportFiles, Shown } from './found-files.ts'
import { findLedgerSheet } from './ledger-sheet.ts'
import { sortNaturally } from './natural-order.ts'
import { besideProper, fileAt, misnamed, misnamedFile, passedOver, unreadableName } from './passed-over.ts'

/** The text of a file of the folder by its name; `undefined` when it cannot be read or is too large to be written by hand. */
type TextOf = (name: string) => string | undefined

/** Larger files that are not called YAML are no section. */
const mostLookedAt = 256 * 1024

/** Looks for the files of a report in its folder. */
export function findReportFiles(files: Files, folder: string): Result<ReportFiles | undefined> {
  const entries = files.list(folder)
  if (hasFailed(entries)) {
    return { value: undefined, diagnostics: [noFolder(entries.failed, fileAt(files.shown(folder)))] }
  }
  const names = entries.filter(({ kind }) => kind !== 'folder').map(({ name }) => name)
  const found = sortReportFiles(names, folder, files.shown, (name) =>
    smallText(files, join(folder, name), mostLookedAt),
  )
  const folders = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => join(folder, name))
  if (found.value) found.diagnostics.push(...folders.flatMap((one) => foldersInside(files, one)))
  return found
}

/**
 * The files of a report by their names. Files that are not YAML are no concern of ours, unless they were meant to be:
 * a section must not be missing in silence.
 */
function sortReportFiles(
  names: readonly string[],
  folder: string,
  shown: Shown,
  textOf: TextOf,
): Result<ReportFiles | undefined> {
  const yaml = sortNaturally(names.filter((name) => /\.ya?ml$/i.test(name) && !/^[.~]/.test(name)))
  const files: ReportFiles = { sections: [], others: names.filter((name) => !yaml.includes(name)) }
  const diagnostics: Diagnostic[] = []
  const at = (name: string) => shown(join(folder, name))
  for (const name of yaml) {
    const file = join(folder, name)
    const proper = name.includes('\ufffd') ? undefined : properName(name, textOf)
    if (name === 'report.yaml') files.report = file
    else if (name === 'figures.yaml') files.figures = file
    else if (name.includes('\ufffd')) diagnostics.push(unreadableName(at(name)))
    else if (!proper) addSection(files, file, yaml, diagnostics, shown)
    else if (yaml.includes(proper)) diagnostics.push(besideProper(name, proper, at(name)))
    else {
      diagnostics.push(misnamed(name, proper, at(name)))
      // What refers to it is not wrong as well.
      if (proper === 'figures.yaml') files.figures ??= file
    }
  }
  diagnostics.push(...findLedgerSheet(files, names, folder, shown))
  for (const name of names) if (!yaml.includes(name)) diagnostics.push(...passedOver(name, names, at(name), textOf))
  if (files.report) return { value: files, diagnostics }
  const reported = diagnostics.filter((one) => one.code === misnamedFile && one.hint?.includes('report.yaml'))
  if (reported.length === 0) diagnostics.push(noReportFile(yaml, folder, shown, textOf))
  return { value: undefined, diagnostics }
}

/** A file with the contents of a report under another name, or a folder that has none. */
function noReportFile(yaml: readonly string[], folder: string, shown: Shown, textOf: TextOf): Diagnostic {
  const meant = yaml.find((name) => shapeOf(textOf(name) ?? '') === 'report')
  if (meant) return misnamed(meant, 'report.yaml', shown(join(folder, meant)))
  return error('report/no-report-file', '文件夹里没有 report.yaml', {
    at: fileAt(shown(folder)),
    hint: `每个报告文件夹都要有一个 report.yaml，写标题、单位和年度；可以用 ${asRun('new')} 建一个`,
  })
}

/** The name that a file was meant to have: report.yaml, figures.yaml; as sections they would only be noise. */
function properName(name: string, textOf: TextOf): string | undefined {
  const stem = name.replace(/\.ya?ml$/i, '')
  const original = originalsOf(stem).at(-1) ?? stem
  if (/^(?:report|报告)$/i.test(original)) return 'report.yaml'
  if (!/^(?:figures|台账|指标|数字台账|指标台账)$/i.test(original)) return undefined
  // A section may well be about 指标.
  return /^figures/i.test(stem) || shapeOf(textOf(name) ?? '') !== 'section' ? 'figures.yaml' : undefined
}

function addSection(
  files: ReportFiles,
  file: string,
  yaml: readonly string[],
  diagnostics: Diagnostic[],
  shown: Shown,
): void {
  const name = baseName(file).replace(/\.ya?ml$/i, '')
  const twin = files.sections.find((one) => one.name === name)
  if (!twin) {
    const originals = originalsOf(name)
    const isOriginal = (one: string): boolean => originals.includes(one.replace(/\.ya?ml$/i, ''))
    const copyOf = originals.length > 0 ? yaml.find(isOriginal) : undefined
    files.sections.push(copyOf === undefined ? { name, file } : { name, file, copyOf })
    return
  }
  diagnostics.push(
    error('report/duplicate-section', `有两个名为“${name}”的章节文件`, {
      at: fileAt(shown(file)),
      hint: `另一个是 ${baseName(twin.file)}，请删去一个或改名`,
    }),
  )
}

function noFolder(code: string, at: ReturnType<typeof fileAt>): Diagnostic {
  if (code === 'ENOENT')
    return error('report/not-found', '没有这个报告文件夹', { at, hint: '请检查文件夹的名称和路径' })
  if (code === 'ENOTDIR')
    return error('report/not-a-folder', '这是一个文件，不是报告文件夹', { at, hint: '请写报告文件夹的路径' })
  return error('report/unreadable', `报告文件夹读不出来（${code}）`, { at, hint: '请检查文件夹的权限' })
}
