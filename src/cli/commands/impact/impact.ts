import { impactOf } from '../../../engine/impact/index.ts'
import { printFound } from '../../console/streams.ts'
import { type ExitStatus, orWrongUse } from '../command.ts'
import { type ComparedOptions, compareReport } from '../kept/compared.ts'
import { jsonImpact } from './impact-json.ts'
import { impactLines } from './impact-text.ts'

/** `zongjie impact`: what a report prints otherwise than in an edition, why, and what hangs on it. Writes nothing. */
export async function impact(name: string | undefined, options: ComparedOptions): Promise<ExitStatus> {
  const { json } = options
  const compared = orWrongUse(await compareReport(name, options))
  const { name: report, diagnostics } = compared
  if ('status' in compared) {
    printFound({ report }, diagnostics, json)
    return compared.status
  }
  const { basis, prepared, snapshot, record } = compared
  const of = await impactOf(basis.snapshot, { report: prepared.report, snapshot }, record.earlier)
  const { edition } = basis
  return printFound({ report, since: edition ?? null, ...jsonImpact(of) }, diagnostics, json, () =>
    impactLines(report, edition, of),
  )
}
