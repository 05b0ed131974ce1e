import { type PreparedReport, withoutDraftMark } from '../../engine/build.ts'
import type { Format } from '../../engine/document/formats.ts'
import { examine } from '../../engine/examine.ts'
import { printedFiles } from './printed-files.ts'
import type { Exported } from './protocol.ts'

/** The files that a report is exported as, or why there are none. `isFinal`: 定稿, only without findings and without the mark of a draft. */
export async function exported(
  prepared: PreparedReport,
  format: Format,
  isFinal: boolean,
  of: Parameters<typeof printedFiles>[2],
): Promise<Exported> {
  const { diagnostics } = await examine(prepared, {})
  const grave = diagnostics.filter(({ severity }) => severity === 'error' || (isFinal && severity === 'warning'))
  if (grave.length > 0) return { files: [], problems: [...new Set(grave.map(({ message }) => message))] }
  return { files: printedFiles(isFinal ? withoutDraftMark(prepared) : prepared, [format], of), problems: [] }
}
