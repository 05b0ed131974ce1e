import { prepareReport } from '../build.ts'
import { countText, pendingText } from '../console/counts.ts'
import { fileLines, formatDiagnostics } from '../console/format-diagnostic.ts'
import { nextTurn } from '../console/interruption.ts'
import { jsonDiagnostic } from '../console/json-diagnostic.ts'
import { print, printJson, say } from '../console/streams.ts'
import { type Diagnostic, succeeded } from '../diagnostic.ts'
import { shownPath } from '../files.ts'
import type { Library } from '../library.ts'
import type { Outcome } from './build-one.ts'
import { crashed } from './crashed.ts'
import { type Examined, examine } from './examine.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { findReports } from './find-reports.ts'
import { type Fixed, fixReport } from './fix-report.ts'
import { openTemplates } from './open-templates.ts'
import { reportName } from './report-name.ts'

export interface CheckOptions {
  data: string
  templates?: string
  /** Mends what is mechanical in the report's files. */
  fix?: boolean
  json?: boolean
}

/** What was found in one report, and what `--fix` mended before. */
interface Checked {
  report: string
  set?: Outcome['set']
  diagnostics: Diagnostic[]
  fixed?: Fixed
  numbers?: Examined['numbers']
  pending?: number
}

/** `zongjie check`: everything `build` would find, and the writing checks; writes nothing but with `--fix`. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const found = findReports(names, options.data)
  if ('problem' in found) return wrongUse(found.problem, options.json)
  const library = await openTemplates(options.templates)
  if ('problem' in library) return wrongUse(library.problem, options.json)
  const reports: Checked[] = []
  for (const folder of found.folders) {
    await nextTurn()
    reports.push(await checkFolder(folder, library, options).catch((problem: unknown) => crashed(folder, problem)))
  }
  if (options.json) printJson({ reports: reports.map(jsonOf) })
  else for (const one of reports) printChecked(one)
  return reports.every((one) => succeeded(one.diagnostics)) ? 0 : 1
}

async function checkFolder(folder: string, library: Library, { fix }: CheckOptions): Promise<Checked> {
  const fixed = fix ? await fixFolder(folder, library) : undefined
  const prepared = await prepareReport(folder, library)
  const { diagnostics, numbers, pending } = await examine(prepared)
  const { set } = prepared
  return {
    report: reportName(folder),
    ...(set && { set: { name: set.name, version: set.version } }),
    diagnostics: [...(fixed?.diagnostics ?? []), ...diagnostics],
    ...(fixed && { fixed }),
    ...(numbers && { numbers }),
    ...(pending && { pending }),
  }
}

/** Mends a folder's files. A report that does not load is mended, too, where its diagnostics have edits. */
const fixFolder = (folder: string, library: Library): Promise<Fixed> =>
  fixReport(folder, shownPath(folder), async () => (await examine(await prepareReport(folder, library))).diagnostics)

function printChecked({ report, diagnostics, fixed, numbers, pending }: Checked): void {
  for (const diff of fixed?.diffs ?? []) print(diff)
  const lines = fileLines()
  for (const one of formatDiagnostics(diagnostics, lines)) say(one)
  const mended = fixed && fixed.places > 0 ? `改正了${fixed.places}处；` : ''
  const open = pendingText(pending).map((one) => `；${one}`)
  print(`${report}：${mended}${countText(diagnostics) || '没有发现问题'}${open}${numbersText(numbers)}`)
}

function numbersText(numbers: Examined['numbers']): string {
  if (!numbers || numbers.total === 0) return ''
  const { total, fromLedger } = numbers
  return `；正文的${total}个数字中${fromLedger}个来自台账（${Math.round((fromLedger / total) * 100)}%）`
}

const jsonOf = ({ report, set, diagnostics, fixed, numbers, pending }: Checked) => ({
  report,
  ...(set && { set }),
  outputs: [],
  diagnostics: diagnostics.map(jsonDiagnostic),
  ...(pending && { pending }),
  ...(numbers && { numbers }),
  ...(fixed && { fixed: { places: fixed.places, diff: fixed.diffs.join('\n') } }),
})
