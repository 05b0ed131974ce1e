// @ts-nocheck
import type { Inline, Table } from '../../document/types.ts'
import type { Layout } from '../../layout/types.ts'
import { inlineWidth } from './text-width.ts'

/** No column is narrower than three 字 and the cell's margins, as long as the table has room for that. */
const leastCharacters = 3

/**
 * The widths of a table's columns in twips; together they are the width of the text. Columns with a percentage get
 * that; the others share what is left by their longest cell (a very long one counts no more than half a line).
 */
export function columnWidths(table: Table, layout: Layout): number[] {
  const { columns } = table
  const asked = columns.map(({ width }) => width ?? 0)
  const sum = asked.reduce((total, width) => total + width, 0)
  const open = columns.filter(({ width }) => width === undefined).length
  // Percentages that leave the open columns nothing are scaled down to leave them their even share.
  const most = open === 0 ? 100 : 100 - (100 * open) / (2 * columns.length)
  const scale = sum > most || open === 0 ? most / Math.max(sum, 1) : 1
  const weights = columns.map(({ width }, index) => (width === undefined ? contentWidth(table, index, layout) : 0))
  const weightSum = weights.reduce((total, weight) => total + weight, 0)
  const shares = columns.map(({ width }, index) =>
    width === undefined ? ((100 - sum * scale) * weights[index]!) / weightSum : width * scale,
  )
  return wholeTwips(shares, layout.text.width)
}

function contentWidth(table: Table, index: number, layout: Layout): number {
  const cells: (readonly Inline[] | undefined)[] = [table.header[index], ...table.rows.map((row) => row[index])]
  const widest = cells.reduce((most, cell) => Math.max(most, cell ? inlineWidth(cell) : 0), 0)
  return Math.max(leastCharacters, Math.min(widest, layout.columns / 2)) + 1
}

/** Rounds shares of a whole so that they still add up to it. */
function wholeTwips(shares: readonly number[], whole: number): number[] {
  let used = 0
  let exact = 0
  return shares.map((share) => {
    exact += (share * whole) / 100
    const width = Math.round(exact) - used
    used += width
    return width
  })
}
