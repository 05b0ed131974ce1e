import { prepareReport } from '../build.ts'
import { countText } from '../console/counts.ts'
import { fileLines, formatDiagnostic } from '../console/format-diagnostic.ts'
import { print, printJson, say } from '../console/streams.ts'
import { type Diagnostic, sortDiagnostics, succeeded } from '../diagnostic.ts'
import type { Library } from '../library.ts'
import { proofread } from '../proofread/run.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { findReports } from './find-reports.ts'
import { openTemplates } from './open-templates.ts'
import { reportName } from './report-name.ts'

export interface CheckOptions {
  data: string
  templates?: string
  json?: boolean
}

/** `zongjie check`: everything `build` would find, and the writing checks; writes nothing. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const found = await findReports(names, options.data)
  if ('problem' in found) return wrongUse(found.problem, options.json)
  const library = await openTemplates(options.templates)
  if ('problem' in library) return wrongUse(library.problem, options.json)
  const reports: { report: string; outputs: never[]; diagnostics: Diagnostic[] }[] = []
  for (const folder of found.folders) {
    reports.push({ report: reportName(folder), outputs: [], diagnostics: await checkReport(folder, library) })
  }
  if (options.json) printJson({ reports })
  else {
    const lines = fileLines()
    for (const { report, diagnostics } of reports) {
      for (const one of diagnostics) say(formatDiagnostic(one, lines))
      print(`${report}：${countText(diagnostics) || '没有发现问题'}`)
    }
  }
  return reports.every((one) => succeeded(one.diagnostics)) ? 0 : 1
}

/** All there is to say of one report. */
export async function checkReport(folder: string, library: Library): Promise<Diagnostic[]> {
  const { diagnostics, document } = await prepareReport(folder, library)
  return document ? sortDiagnostics([...diagnostics, ...proofread(document)]) : diagnostics
}
