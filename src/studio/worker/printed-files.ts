import { portableCompression } from '../../engine/archive/portable-compression.ts'
import { type PreparedReport, renderReport } from '../../engine/build.ts'
import type { Format } from '../../engine/document/formats.ts'
import { stampOf } from '../../engine/editions/stamp.ts'
import { fileName } from './names.ts'

/** The files that a report is printed into, a Word document with a stamp that says where it comes from; none with an error. */
export function printedFiles(
  prepared: PreparedReport,
  formats: readonly Format[],
  of: { name: string; zongjie: string; edition?: string },
): { name: string; bytes: Uint8Array }[] {
  const { report, document } = prepared
  if (!report || !document) return []
  const built = renderReport(prepared, formats, portableCompression, stampOf({ report, document }, of))
  return (built?.outputs ?? []).flatMap(({ format, bytes, pictures = [] }) => [
    { name: `${fileName(built!.title)}.${format}`, bytes },
    ...pictures,
  ])
}
