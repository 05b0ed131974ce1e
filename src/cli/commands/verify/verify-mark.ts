import { join } from 'node:path'
import { markCode, readMarkCode } from '../../../engine/document/draft-mark.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { sortNaturally } from '../../../engine/report/natural-order.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import { oneSlip } from '../../../engine/text/one-slip.ts'
import { editionsName } from '../../../node/editions/folder.ts'
import { readEditions } from '../../../node/editions/read.ts'
import { shownPath } from '../../../node/files.ts'
import { planFolders } from '../../../node/output/plan.ts'
import { recordName } from '../../../node/output/record.ts'
import { printFound } from '../../console/streams.ts'
import { type ExitStatus, WrongUse } from '../command.ts'
import { entriesOf, entryKind } from '../find/folder-kind.ts'
import { pastOf } from '../kept/past.ts'
import { readSnapshot } from '../kept/snapshot.ts'
import { jsonData, type MovedData, movedData, movedLines } from './moved-data.ts'
import type { VerifyOptions } from './verify-options.ts'

/** `zongjie verify --mark`: which draft a sheet of paper is of, by the mark in its header. Writes nothing. */
export async function verifyMark(
  written: string,
  wanted: string | undefined,
  options: VerifyOptions,
): Promise<ExitStatus> {
  const { out, json } = options
  const code = readMarkCode(written)
  if (code === undefined) throw new WrongUse(`“${written}”不是稿标：稿标在页眉右边，是8个字母和数字，如 7K3F-92AB`)
  const all = keptReports(out)
  const reports = wanted === undefined ? all : all.filter((one) => isNamed(one, wanted))
  if (wanted !== undefined && reports.length === 0)
    throw new WrongUse(`“${shownPath(out)}”里没有报告“${wanted}”的存档，也没有它生成的文件`)
  const search = await findMark(code, reports, out)
  const moved = new Map<Marked, MovedData>()
  for (const one of search.found) {
    const data = dataOf(one, options)
    if (data !== undefined) moved.set(one, await movedSince(one, { ...options, data }))
  }
  const told = [...search.diagnostics, ...[...moved.values()].flatMap(({ diagnostics }) => diagnostics)]
  const { found } = search
  const searched = { out: shownPath(out), reports: search.reports, editions: search.editions }
  const value = { mark: code, found: found.map((one) => jsonOf(one, moved.get(one))), searched }
  const status = printFound(value, told, json, () =>
    found.length > 0 ? found.flatMap((one) => linesOf(code, one, moved.get(one))) : notFound(code, search, out),
  )
  return found.length > 0 ? status : 1
}

/** A report is named by its folder below the folder of reports, by the last name of that, or by a path that ends so. */
function isNamed(report: string, wanted: string): boolean {
  const path = `/${wanted.normalize('NFC').replaceAll('\\', '/').replace(/\/+$/, '')}`
  const name = `/${report.normalize('NFC')}`
  return path.endsWith(name) || name.endsWith(path)
}

/** The folder of reports to look at; unless it was named, only one that has the report. */
function dataOf({ report }: Marked, { data }: VerifyOptions): string | undefined {
  if (data !== undefined) return data
  return entryKind(join('data', report)) === 'folder' ? 'data' : undefined
}

/** The data now, held against what was kept. */
function movedSince({ report, snapshot }: Marked, options: VerifyOptions & { data: string }): Promise<MovedData> {
  const { zongjie, text, data } = snapshot
  const stamp = { report, set: setOf(snapshot), version: zongjie, text, data: data.fingerprint, figures: '' }
  return movedData(stamp, { snapshot }, options)
}

const setOf = ({ set }: Marked['snapshot']): string => `${set.name} ${set.version}`

function linesOf(code: string, { report, editions, lastBuild, snapshot }: Marked, moved?: MovedData): string[] {
  const kept = editions.map((name) => `存档“${name}”`).join('、')
  const built = kept === '' ? '上次生成的，没有存档' : lastBuild ? '，也是上次生成的' : ''
  return [
    `稿标 ${code}：报告 ${report}，${kept}${built}`,
    `    模板 ${setOf(snapshot)}，zongjie ${snapshot.zongjie}`,
    ...(moved ? movedLines(moved) : []),
  ]
}

function notFound(code: string, { reports, editions, near }: MarkSearch, out: string): string[] {
  const looked =
    reports === 0
      ? `“${shownPath(out)}”里没有存档，也没有生成的文件`
      : `看过“${shownPath(out)}”里${reports}份报告的${editions}个存档和上次生成的`
  const meant = [...near].map(([mark, report]) => `${mark}（报告 ${report}）`)
  return [
    `没有找到稿标 ${code}：${looked}`,
    ...(meant.length > 0 ? [`    是不是 ${meant.join('、')}？`] : []),
    `    → 请再对一遍稿标；更早生成又没有存档的稿子不留底，要留请用 ${asRun('archive')}；输出在别处就用 --out 指明`,
  ]
}

function jsonOf({ report, editions, lastBuild, snapshot }: Marked, moved?: MovedData) {
  return { report, editions, lastBuild, set: setOf(snapshot), zongjie: snapshot.zongjie, data: jsonData(moved) }
}

/** A report of which a document with a mark is kept. */
interface Marked {
  report: string
  /** The editions that print the same, in the order in which they were made. */
  editions: string[]
  /** The last build prints the same. */
  lastBuild: boolean
  snapshot: Snapshot
}

/** What was found of a mark, and what was looked through. */
interface MarkSearch {
  found: Marked[]
  reports: number
  editions: number
  /** Marks that differ by one slip of the hand, with the reports that they are of. */
  near: ReadonlyMap<string, string>
  diagnostics: Diagnostic[]
}

/** The reports below a folder of outputs of which something is kept, by their names. */
function keptReports(out: string, below = ''): string[] {
  const entries = entriesOf(join(out, below)) ?? []
  const isKept = entries.some(({ name }) => name === recordName || name === editionsName)
  const inside = entries
    .filter((one) => one.isDirectory() && one.name !== editionsName && !one.name.startsWith('.'))
    .flatMap(({ name }) => keptReports(out, below === '' ? name : `${below}/${name}`))
  return sortNaturally([...(isKept && below !== '' ? [below] : []), ...inside])
}

/** Looks through the editions and the last builds of reports for the document of a mark. */
async function findMark(code: string, reports: readonly string[], out: string): Promise<MarkSearch> {
  const near = new Map<string, string>()
  const search: MarkSearch = { found: [], reports: reports.length, editions: 0, near, diagnostics: [] }
  for (const report of reports) {
    const target = planFolders(out, [{ report }])[0]?.value
    if (!target) continue
    const { value: editions, diagnostics } = await readEditions(target, report)
    search.editions += editions.length
    search.diagnostics.push(...diagnostics)
    const isMarked = ({ text }: Snapshot): boolean => markCode(text) === code
    const printed = editions.filter(({ snapshot }) => isMarked(snapshot))
    const last = [...new Set((await pastOf(target)).snapshots?.values())].flatMap(
      (text) => readSnapshot(text, report) ?? [],
    )
    const built = last.find(isMarked)
    for (const { text } of [...editions.map(({ snapshot }) => snapshot), ...last])
      if (oneSlip(markCode(text), code)) near.set(markCode(text), report)
    const snapshot = printed.at(-1)?.snapshot ?? built
    if (!snapshot) continue
    search.found.push({ report, editions: printed.map(({ name }) => name), lastBuild: built !== undefined, snapshot })
  }
  return search
}
