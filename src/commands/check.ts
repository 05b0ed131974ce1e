import { prepareReport } from '../build.ts'
import { countText } from '../console/counts.ts'
import { fileLines, formatDiagnostic } from '../console/format-diagnostic.ts'
import { jsonDiagnostic } from '../console/json-diagnostic.ts'
import { print, printJson, say } from '../console/streams.ts'
import { type Diagnostic, sortDiagnostics, succeeded } from '../diagnostic.ts'
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
}

/** `zongjie check`: everything `build` would find, and the writing checks; writes nothing but with `--fix`. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const found = await findReports(names, options.data)
  if ('problem' in found) return wrongUse(found.problem, options.json)
  const library = await openTemplates(options.templates)
  if ('problem' in library) return wrongUse(library.problem, options.json)
  const reports: Checked[] = []
  for (const folder of found.folders) {
    const fixed = options.fix ? await fixFolder(folder, library) : undefined
    const diagnostics = [...(fixed?.diagnostics ?? []), ...(await checkReport(folder, library))]
    reports.push({ report: reportName(folder), diagnostics, ...(fixed && { fixed }) })
  }
  if (options.json) printJson({ reports: reports.map(jsonOf) })
  else for (const one of reports) printChecked(one)
  return reports.every((one) => succeeded(one.diagnostics)) ? 0 : 1
}

/** All there is to say of one report. */
export async function checkReport(folder: string, library: Library): Promise<Diagnostic[]> {
  const prepared = await prepareReport(folder, library)
  const found = proofreadReport(prepared).map((one) => one.diagnostic)
  return sortDiagnostics([...prepared.diagnostics, ...found])
}

async function fixFolder(folder: string, library: Library): Promise<Fixed | undefined> {
  const prepared = await prepareReport(folder, library)
  return prepared.report && fixReport(folder, prepared.report, proofreadReport(prepared))
}

function printChecked({ report, diagnostics, fixed }: Checked): void {
  for (const diff of fixed?.diffs ?? []) print(diff)
  const lines = fileLines()
  for (const one of diagnostics) say(formatDiagnostic(one, lines))
  const mended = fixed && fixed.places > 0 ? `改正了${fixed.places}处；` : ''
  print(`${report}：${mended}${countText(diagnostics) || '没有发现问题'}`)
}

const jsonOf = ({ report, diagnostics, fixed }: Checked) => ({
  report,
  outputs: [],
  diagnostics: diagnostics.map(jsonDiagnostic),
  ...(fixed && { fixed: { places: fixed.places, diff: fixed.diffs.join('\n') } }),
})
