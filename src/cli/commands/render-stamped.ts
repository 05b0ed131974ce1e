import type { BuiltReport, PreparedReport } from '../../engine/build.ts'
import type { Format } from '../../engine/document/formats.ts'
import { stampOf } from '../../engine/editions/stamp.ts'
import type { Layout } from '../../engine/layout/types.ts'
import { renderReport } from '../../node/engine.ts'
import { version } from '../../node/version.ts'

/** A report as it is printed when it is final: without the mark of a draft. */
export function withoutMark(prepared: PreparedReport): PreparedReport {
  const { draftMark, ...layout } = prepared.layout ?? {}
  return draftMark ? { ...prepared, layout: layout as Layout } : prepared
}

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
