import { plainText } from '../../document/plain-text.ts'
import type { Table } from '../../document/types.ts'

/** Whether a column counts its rows: 序号 from 1 on. Such numbers are no amounts: they stand in the middle. */
export function isCount({ header, rows: all, bands }: Table, index: number): boolean {
  if (!/^(?:序号|编号)$/.test(plainText(header[index] ?? []).replace(/\s/g, ''))) return false
  const across = new Set(bands)
  const rows = all.filter((_, at) => !across.has(at))
  return rows.every((row, at) => {
    const text = plainText(row[index] ?? []).trim()
    // The last row may be the total, without a number.
    return text === String(at + 1) || (at > 0 && at === rows.length - 1 && !/\d/.test(text))
  })
}

/** Whether the first cell of a row goes on with the one above. */
export const goesOn = (table: Table, at: number): boolean =>
  table.merged === true && at > 0 && isEmpty(table, at) && !table.bands?.includes(at - 1)

/** Whether the first cell of a row is one with the cell below it. */
export const beginsMerged = (table: Table, at: number): boolean => table.merged === true && isEmpty(table, at + 1)

const isEmpty = ({ rows, bands = [] }: Table, row: number): boolean =>
  rows[row] !== undefined && !bands.includes(row) && plainText(rows[row][0] ?? []).trim() === ''
