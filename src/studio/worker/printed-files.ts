import { portableCompression } from '../../engine/archive/portable-compression.ts'
import { type PreparedReport, renderReport, withoutDraftMark } from '../../engine/build.ts'
import type { Past } from '../../engine/document/earlier-figures.ts'
import type { Format } from '../../engine/document/formats.ts'
import { stampOf } from '../../engine/editions/stamp.ts'
import { examine } from '../../engine/examine.ts'
import { forFinal } from '../../engine/proofread/final.ts'
import { sortDiagnostics } from '../../engine/text/diagnostic.ts'
import { fileName } from './names.ts'
import type { Exported } from './protocol.ts'

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

/** What is asked of an export. */
interface ExportSettings {
  format: Format
  /** 定稿: only without findings, as grave as they are taken then, and without the mark of a draft. */
  isFinal: boolean
  past: Past
}

/** The files that a report is exported as, or why there are none. */
export async function exported(
  prepared: PreparedReport,
  { format, isFinal, past }: ExportSettings,
  of: Parameters<typeof printedFiles>[2],
): Promise<Exported> {
  const { diagnostics } = await examine(prepared, past)
  const settings = [prepared.set?.rules ?? {}, prepared.report?.rules ?? {}]
  const found = isFinal ? sortDiagnostics(forFinal(diagnostics, settings)) : diagnostics
  const grave = found.filter(({ severity }) => severity === 'error' || (isFinal && severity === 'warning'))
  if (grave.length > 0) return { files: [], problems: [...new Set(grave.map(({ message }) => message))] }
  return { files: printedFiles(isFinal ? withoutDraftMark(prepared) : prepared, [format], of), problems: [] }
}
