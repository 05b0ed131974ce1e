import { BadFile } from '../archive/bad-file.ts'
import type { Host } from '../host/host.ts'
import { findLedger } from '../sheet/index.ts'
import { keyName } from '../sheet/labels.ts'
import { pointAt } from '../text/source.ts'
import { spliceCsv } from './splice-csv.ts'
import { spliceXlsx } from './splice-xlsx.ts'
import { type CellNumber, isRefused, type LedgerFile, type NotCorrected, notCorrected, type Placed } from './types.ts'

/** A ledger that is a sheet, with numbers put into its cells. */
export async function spliceSheet(
  { compression }: Host,
  ledger: LedgerFile,
  placed: readonly Placed[],
): Promise<{ bytes: Uint8Array; notes: string[] } | NotCorrected> {
  const found = await findLedger(ledger.bytes, ledger.shown, compression, ledger.year)
  if (!found) return notCorrected(`“${ledger.shown}”里没有找到表头`, '请直接在表格里改')
  const cells: CellNumber[] = []
  for (const one of placed) {
    const column = found.head.keys.get(one.field.key)?.column
    if (column === undefined || one.field.key === 'history') {
      const name = one.field.key === 'history' ? one.field.shown : keyName(one.field.key)
      return notCorrected(`“${ledger.shown}”里没有“${name}”这一列`, '请先在表头里加上这一列')
    }
    const { key } = ledger.root.entries.get(one.figure)!
    cells.push({ ...one, row: pointAt(key.source, key.start).line, column })
  }
  try {
    if (ledger.kind === 'csv') {
      const bytes = spliceCsv(ledger.bytes, found.page.sheet.delimiter ?? ',', cells)
      return isRefused(bytes) ? bytes : { bytes, notes: [] }
    }
    return await spliceXlsx(ledger, compression, found.page.sheet, cells)
  } catch (caught) {
    if (!(caught instanceof BadFile)) throw caught
    return notCorrected(caught.message, caught.hint)
  }
}
