import { impactOf } from '../../engine/impact/index.ts'
import { fileLines } from '../../engine/messages/format-diagnostic.ts'
import { jsonDiagnostic } from '../../engine/messages/json-diagnostic.ts'
import { succeeded } from '../../engine/text/diagnostic.ts'
import { sayDiagnostics } from '../console/diagnostics.ts'
import { print, printJson } from '../console/streams.ts'
import { type ComparedOptions, compareReport } from './compared.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { jsonImpact } from './impact-json.ts'
import { impactLines } from './impact-text.ts'

export interface ImpactOptions extends ComparedOptions {
  json?: boolean
}

/** `zongjie impact`: what a report prints otherwise than in an edition, why, and what hangs on it. Writes nothing. */
export async function impact(name: string | undefined, options: ImpactOptions): Promise<ExitStatus> {
  const { json } = options
  const compared = await compareReport(name, options)
  if ('problem' in compared) return wrongUse(compared.problem, json)
  const { name: report, diagnostics } = compared
  if ('status' in compared) {
    if (json) printJson({ report, diagnostics: diagnostics.map(jsonDiagnostic) })
    else sayDiagnostics(diagnostics, fileLines())
    return compared.status
  }
  const { basis, prepared, snapshot, record } = compared
  const of = await impactOf(basis.snapshot, { report: prepared.report, snapshot }, record.earlier)
  const { edition } = basis
  if (json) {
    printJson({ report, since: edition ?? null, ...jsonImpact(of), diagnostics: diagnostics.map(jsonDiagnostic) })
  } else {
    sayDiagnostics(diagnostics, fileLines())
    for (const line of impactLines(report, edition, of)) print(line)
  }
  return succeeded(diagnostics) ? 0 : 1
}
