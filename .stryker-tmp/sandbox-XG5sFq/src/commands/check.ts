// @ts-nocheck
import { prepareReport } from '../build.ts'
import { countText } from '../console/counts.ts'
import { fileLines, formatDiagnostic } from '../console/format-diagnostic.ts'
import { nextTurn } from '../console/interruption.ts'
import { jsonDiagnostic } from '../console/json-diagnostic.ts'
import { print, printJson, say } from '../console/streams.ts'
import { type Diagnostic, sortDiagnostics, succeeded } from '../diagnostic.ts'
import { type TypedNumbers, typedNumbers } from '../figures/typed.ts'
import type { Library } from '../library.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { findReports } from './find-reports.ts'
import { type Fixed, fixReport } from './fix-report.ts'
import { openTemplates } from './open-templates.ts'
import { proofreadReport } from './proofread-report.ts'
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
  diagnostics: Diagnostic[]
  fixed?: Fixed
  numbers?: Numbers
}

/** How many numbers the text has, and how many of them come from the ledger. */
type Numbers = Pick<TypedNumbers, 'total' | 'fromLedger'>

/** `zongjie check`: everything `build` would find, and the writing checks; writes nothing but with `--fix`. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const found = findReports(names, options.data)
  if ('problem' in found) return wrongUse(found.problem, options.json)
  const library = await openTemplates(options.templates)
  if ('problem' in library) return wrongUse(library.problem, options.json)
  const reports: Checked[] = []
  for (const folder of found.folders) {
    await nextTurn()
    const fixed = options.fix ? await fixFolder(folder, library) : undefined
    const checked = await checkReport(folder, library)
    const diagnostics = [...(fixed?.diagnostics ?? []), ...checked.diagnostics]
    const { numbers } = checked
    reports.push({ report: reportName(folder), diagnostics, ...(fixed && { fixed }), ...(numbers && { numbers }) })
  }
  if (options.json) printJson({ reports: reports.map(jsonOf) })
  else for (const one of reports) printChecked(one)
  return reports.every((one) => succeeded(one.diagnostics)) ? 0 : 1
}

/** All there is to say of one report. */
async function checkReport(folder: string, library: Library): Promise<Pick<Checked, 'diagnostics' | 'numbers'>> {
  const prepared = await prepareReport(folder, library)
  const found = proofreadReport(prepared).map((one) => one.diagnostic)
  const { report, document } = prepared
  const typed = report && document && (await typedNumbers(report, document))
  const diagnostics = sortDiagnostics([...prepared.diagnostics, ...found, ...(typed?.diagnostics ?? [])])
  if (!typed) return { diagnostics }
  const { total, fromLedger } = typed
  return { diagnostics, numbers: { total, fromLedger } }
}

async function fixFolder(folder: string, library: Library): Promise<Fixed | undefined> {
  const prepared = await prepareReport(folder, library)
  return prepared.report && fixReport(folder, prepared.report, proofreadReport(prepared))
}

function printChecked({ report, diagnostics, fixed, numbers }: Checked): void {
  for (const diff of fixed?.diffs ?? []) print(diff)
  const lines = fileLines()
  for (const one of diagnostics) say(formatDiagnostic(one, lines))
  const mended = fixed && fixed.places > 0 ? `改正了${fixed.places}处；` : ''
  print(`${report}：${mended}${countText(diagnostics) || '没有发现问题'}${numbersText(numbers)}`)
}

function numbersText(numbers: Numbers | undefined): string {
  if (!numbers || numbers.total === 0) return ''
  const { total, fromLedger } = numbers
  return `；正文的${total}个数字中${fromLedger}个来自台账（${Math.round((fromLedger / total) * 100)}%）`
}

const jsonOf = ({ report, diagnostics, fixed, numbers }: Checked) => ({
  report,
  outputs: [],
  diagnostics: diagnostics.map(jsonDiagnostic),
  ...(numbers && { numbers }),
  ...(fixed && { fixed: { places: fixed.places, diff: fixed.diffs.join('\n') } }),
})
