import { plainText } from './plain-text.ts'
import type { Inline, Table } from './types.ts'

/** What stands above each column in one row: where a head stands over several, its words and those of the column. */
export function joinedHeads({ header, heads = [] }: Pick<Table, 'header' | 'heads'>): Inline[][] {
  return header.map((cell, index) => {
    const over = heads.find(({ from, count }) => index >= from && index < from + count)
    return over
      ? [...over.children, ...(cell.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...cell]
      : cell
  })
}

/** The same as plain texts. */
export const headNames = (table: Pick<Table, 'header' | 'heads'>): string[] => joinedHeads(table).map(plainText)
