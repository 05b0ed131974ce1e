import path from 'node:path'
import { isSame, readNumber } from '../../../engine/corrections/new-number.ts'
import { type Resting, restingNumbers } from '../../../engine/corrections/resting-reports.ts'
import { isRefused } from '../../../engine/corrections/types.ts'
import type { Host } from '../../../engine/host/host.ts'
import type { Report } from '../../../engine/model/report.ts'
import { linkedLedger } from '../../../engine/report/linked/ledger.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { nodeCompression } from '../../../node/compression.ts'
import { diskFiles, enginePath, shownPath } from '../../../node/files.ts'
import { inQuotes } from '../../console/start-words.ts'
import { findReports } from '../find/find-reports.ts'
import { entriesOf } from '../find/folder-kind.ts'
import type { SetReport } from './set-report.ts'

/** A number of another report that hangs together with one that was corrected. */
export interface OtherReport {
  report: string
  figure: string
  field: string
  /** How it is corrected; absent where it follows by itself. */
  command?: string
}

const hostOf = (): Host => ({ files: diskFiles(), compression: nodeCompression })

/** Where the numbers of other reports rest on figures of one. */
async function restingHere(host: Host, folder: string, data: string, figures: readonly string[]): Promise<Resting[]> {
  const own = host.files.real(enginePath(path.resolve(folder)))
  if (own === undefined || figures.length === 0) return []
  const beside = (entriesOf(path.dirname(path.resolve(folder))) ?? [])
    .filter((one) => one.isDirectory())
    .map((one) => path.join(path.dirname(path.resolve(folder)), one.name))
  const all = findReports([], data)
  const candidates = [...beside, ...('problem' in all ? [] : all.folders)].map((one) => enginePath(path.resolve(one)))
  return restingNumbers(host, [...new Set(candidates)], { folder: own, figures })
}

/** The folders of reports whose numbers follow figures of one by themselves. */
export async function followingFolders(folder: string, data: string, figures: readonly string[]): Promise<string[]> {
  const resting = await restingHere(hostOf(), folder, data, figures)
  const folders = resting.filter(({ typed }) => typed === undefined).map((one) => one.folder)
  return [...new Set(folders)]
}

/** The reports that rest on what was corrected, and last year's that says otherwise. */
export async function otherReports({ folder, done, after }: SetReport, data: string): Promise<OtherReport[]> {
  const host = hostOf()
  const own = host.files.real(enginePath(path.resolve(folder)))
  if (own === undefined || !after.report) return []
  const changed = done.corrections.filter(({ field }) => field.key === 'value').map(({ figure }) => figure)
  const resting = await restingHere(host, folder, data, changed)
  const found: OtherReport[] = []
  for (const { folder: other, figure, field, on, typed } of resting) {
    const one = { report: shownPath(other), figure, field }
    if (typed === undefined) found.push(one)
    else if (on.folder === own) {
      const number = await printed(after.report, on.figure)
      if (number !== undefined && !isSaid(typed, number)) found.push({ ...one, command: setCommand(one, number) })
    }
  }
  return [...found, ...(await lastYears(host, own, after.report, done.corrections))]
}

const setCommand = ({ report, figure, field }: OtherReport, number: string): string =>
  asRun(`set ${inQuotes(report)} ${inQuotes(figure)} ${number}${field === '值' ? '' : ` --field ${field}`}`)

async function printed({ openLedger }: Report, figure: string): Promise<string | undefined> {
  const { value } = await openLedger({ forms: false })
  const words = value.print(figure, undefined)
  return words && 'text' in words && /\d/.test(words.text) ? words.text : undefined
}

/** Whether two numbers with their units are one. */
function isSaid(typed: string, number: string): boolean {
  const [, digits = '', unit = ''] = /^([+-]?[\d.]+)(.*)$/.exec(typed) ?? []
  const read = readNumber(number, unit, digits)
  return !isRefused(read) && isSame(read.digits, digits)
}

/** 上年 was corrected: last year's own report may say the old number still. */
async function lastYears(
  host: Host,
  own: string,
  report: Report,
  corrections: SetReport['done']['corrections'],
): Promise<OtherReport[]> {
  const before = report.previousReport && host.files.real(path.posix.join(own, report.previousReport.folder))
  const ledger = before === undefined ? 'missing' : await linkedLedger(host, before)
  if (typeof ledger === 'string') return []
  return corrections.flatMap(({ figure, field, after, unit }) => {
    const there = ledger.figures.get(figure)
    if (field.key !== 'previous' || !there || there.value === '' || isSaid(there.value + there.unit, after + unit))
      return []
    const one = { report: shownPath(before!), figure, field: '值' }
    return [{ ...one, command: setCommand(one, after + unit) }]
  })
}

/** More than these are only counted. */
const mostNamed = 10

/** The same in sentences. */
export function otherLines(others: readonly OtherReport[]): string[] {
  const follow = others.filter(({ command }) => command === undefined)
  const typed = others.filter(({ command }) => command !== undefined)
  const named = follow
    .slice(0, mostNamed)
    .map(({ report, figure, field }) => `${report} 的“${figure}”${field === '值' ? '' : `的${field}`}`)
  const rest = follow.length > named.length ? `等${follow.length}个` : ''
  return [
    ...(follow.length > 0 ? [`别的报告里也跟着变：${named.join('、')}${rest}`] : []),
    ...(typed.length > 0 ? ['别的报告里写着旧数，也请更正：'] : []),
    ...typed.map(
      ({ report, figure, field, command }) =>
        `  ${report} 的“${figure}”${field === '值' ? '' : `的${field}`}  ${command}`,
    ),
  ]
}
