import { impactOf } from '../../engine/impact/index.ts'
import { fileLines, formatDiagnostics } from '../../engine/messages/format-diagnostic.ts'
import { jsonDiagnostic } from '../../engine/messages/json-diagnostic.ts'
import { type Diagnostic, succeeded } from '../../engine/text/diagnostic.ts'
import { prepareReport } from '../../node/engine.ts'
import { planFolders } from '../../node/output/plan.ts'
import { print, printJson, say } from '../console/streams.ts'
import { basisOf } from './basis.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { jsonImpact } from './impact-json.ts'
import { impactLines } from './impact-text.ts'
import { findOneReport } from './one-report.ts'
import { openTemplates } from './open-templates.ts'
import { pastOf } from './past.ts'
import { currentSnapshot } from './snapshot.ts'

export interface ImpactOptions {
  data: string
  templates?: string
  /** The project file (zongjie.yaml) that the folders are of. */
  project?: string
  out: string
  /** The edition to compare with; else the last one, else the last build. */
  since?: string
  json?: boolean
}

/** `zongjie impact`: what a report prints otherwise than in an edition, why, and what hangs on it. Writes nothing. */
export async function impact(name: string | undefined, options: ImpactOptions): Promise<ExitStatus> {
  const found = findOneReport(name, options)
  if ('problem' in found) return wrongUse(found.problem, options.json)
  const library = await openTemplates(options.templates, options.project)
  if ('problem' in library) return wrongUse(library.problem, options.json)
  const { folder, report } = found
  const { value: target, diagnostics } = planFolders(options.out, [{ report, from: folder }])[0]!
  const told = (found: readonly Diagnostic[], status: ExitStatus): ExitStatus => {
    if (options.json) printJson({ report, diagnostics: found.map(jsonDiagnostic) })
    else for (const one of formatDiagnostics(found, fileLines())) say(one)
    return status
  }
  if (!target) return told(diagnostics, 1)
  const prepared = await prepareReport(folder, library)
  const snapshot = await currentSnapshot(prepared)
  if (!snapshot || !prepared.report) {
    return told(
      prepared.diagnostics.filter((one) => one.severity === 'error'),
      1,
    )
  }
  const record = await pastOf(target)
  const compared = await basisOf(target, record, { folder: snapshot.folder, since: options.since })
  if (!compared.basis) return told(compared.diagnostics, 2)
  const of = await impactOf(compared.basis.snapshot, { report: prepared.report, snapshot }, record.earlier)
  const { edition } = compared.basis
  if (options.json) {
    printJson({
      report,
      since: edition ?? null,
      ...jsonImpact(of),
      diagnostics: compared.diagnostics.map(jsonDiagnostic),
    })
  } else {
    for (const one of formatDiagnostics(compared.diagnostics, fileLines())) say(one)
    for (const line of impactLines(report, edition, of)) print(line)
  }
  return succeeded(compared.diagnostics) ? 0 : 1
}
