import type { FigureColumn, FigureSum, FigureTable } from '../model/exhibit.ts'
import type { Figure } from '../model/ledger.ts'
import type { Prose } from '../model/prose.ts'
import type { Span } from '../text/source.ts'

/** The cells of a figure's row, but for its name; what is absent is not known and is drawn as —. */
export type Cells = Partial<Record<Exclude<FigureColumn, 'name' | 'serial'>, string>>

/** How an open ledger fills the rows of a table. */
export interface Filling {
  cellsOf(figure: Figure): Cells
  /** A row that adds figures up; `undefined` where it cannot be worked out, which is reported elsewhere. */
  sumOf(members: readonly Figure[], sum: FigureSum): SumRow | undefined
}

/** A row of a sum: of a figure of the ledger, or worked out for the table. */
export interface SumRow {
  figure?: Figure
  cells: Cells
}

/** A figure with the cells of its row, and the place that asks for it. */
export interface FigureRow {
  figure: Figure
  origin: Span
  cells: Cells
  /** Which of the table's names it is. */
  index: number
}

/** 小计 or 合计. */
export interface Sum {
  label: string
  figure?: Figure
  origin: Span
  cells: Cells
}

/** A line of a table: words across it, a figure with its number, a sum. */
export type TableLine = { band: Prose } | (FigureRow & { serial: number }) | Sum

/** The lines of a table drawn from the ledger: its figures, the names and sums of their groups, the total. */
export function tableLines(
  { groups = [], total }: FigureTable,
  rows: readonly FigureRow[],
  filling: Filling,
): TableLine[] {
  const opened = new Map(groups.map((group) => [group.from, group]))
  const closed = new Map(groups.map((group) => [group.from + group.count - 1, group]))
  const lines: TableLine[] = []
  const sumUp = (label: string, sum: FigureSum, members: readonly FigureRow[]): void => {
    const row = filling.sumOf(
      members.map(({ figure }) => figure),
      sum,
    )
    if (row) lines.push({ label, origin: sum.origin, ...row })
  }
  for (const [at, row] of rows.entries()) {
    const group = opened.get(row.index)
    if (group) lines.push({ band: group.title })
    lines.push({ ...row, serial: at + 1 })
    const { from, subtotal } = closed.get(row.index) ?? { from: 0 }
    if (!subtotal) continue
    sumUp(
      '小计',
      subtotal,
      rows.filter(({ index }) => index >= from && index <= row.index),
    )
  }
  if (total) sumUp('合计', total, rows)
  return lines
}
