import type { z } from 'zod'
import type { column, lowerColumn } from './column.ts'

type Column = z.output<typeof column>
type LowerColumn = z.output<typeof lowerColumn>

/** A column as it was written, with its place in 列. */
export interface WrittenColumn {
  column: LowerColumn
  path: (string | number)[]
}

/** A head over several columns: its index in 列, and which of the columns it has below it. */
export interface WrittenHead {
  index: number
  from: number
  count: number
}

/** The columns of a table, those below a head of several in its place, and the heads. */
export function flatColumns(written: readonly Column[]): { columns: WrittenColumn[]; heads: WrittenHead[] } {
  const columns: WrittenColumn[] = []
  const heads: WrittenHead[] = []
  for (const [index, column] of written.entries()) {
    if (typeof column === 'string' || !column.columns) {
      columns.push({ column, path: [index] })
      continue
    }
    heads.push({ index, from: columns.length, count: column.columns.length })
    columns.push(...column.columns.map((one, below) => ({ column: one, path: [index, 'columns', below] })))
  }
  return { columns, heads }
}

/** What is written above a column. */
export const headingOf = (column: LowerColumn): string => (typeof column === 'string' ? column : column.heading)

/**
 * The column that numbers the rows by itself: 序号, where every row has one cell fewer than the table has columns. Where
 * as many rows have all, the numbers were typed.
 */
export function countedColumn(columns: readonly WrittenColumn[], written: readonly unknown[]): number | undefined {
  const rows = written.filter((row): row is unknown[] => Array.isArray(row))
  const serial = columns.findIndex(({ column }) => headingOf(column).trim() === '序号')
  const withCells = (cells: number): number => rows.filter((row) => row.length === cells).length
  return serial >= 0 && withCells(columns.length - 1) > withCells(columns.length) ? serial : undefined
}
