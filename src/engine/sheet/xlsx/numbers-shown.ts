import { relationsOf } from '../../archive/relations.ts'
import { openArchive } from '../../archive/unzip.ts'
import type { Compression } from '../../host/compression.ts'
import { numberCell, numberFormatsFor } from '../show-number.ts'
import { xlsxKind } from './kind.ts'
import { readFormats } from './styles.ts'

/** What a cell of a workbook shows of a number that is stored in it, by the number of the cell's style. */
export async function numbersShown(
  bytes: Uint8Array,
  compression: Compression,
): Promise<(stored: string, style: number) => string> {
  const { read } = openArchive(bytes, xlsxKind, compression)
  const name = relationsOf(read, '', xlsxKind).find((one) => one.kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const styles = relationsOf(read, name, xlsxKind).find((one) => one.kind === 'styles')?.target
  const formats = readFormats(styles === undefined ? undefined : read(styles))
  const library = await numberFormatsFor(formats)
  // Dates are never asked for, so that it does not matter where their years begin.
  return (stored, style) => numberCell(stored, formats[style] ?? 'General', { is1904: false, library }).text
}
