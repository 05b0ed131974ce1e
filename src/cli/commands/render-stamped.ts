import type { BuiltReport, PreparedReport } from '../../engine/build.ts'
import type { Format } from '../../engine/document/formats.ts'
import { stampOf } from '../../engine/editions/stamp.ts'
import { renderReport } from '../../node/engine.ts'
import { version } from '../../node/version.ts'

/** The bytes of a report in each format; a DOCX says where it comes from. `name`: the report's. */
export function renderStamped(
  prepared: PreparedReport,
  formats: readonly Format[],
  of: { name: string; edition?: string },
): BuiltReport | undefined {
  const { report, document } = prepared
  if (!report || !document) return undefined
  return renderReport(prepared, formats, undefined, stampOf({ report, document }, { ...of, zongjie: version }))
}
