import type { FigureTable, TableData } from '../model/exhibit.ts'
import type { Figure } from '../model/ledger.ts'
import type { Prose } from '../model/prose.ts'
import type { Cells } from './table-lines.ts'

/** What a table over the years is made with: how a cell of a figure is written, and a text of our own. */
export interface Pen {
  cell(figure: Figure, form: 'value' | 'previous' | 'history', value: string): Prose
  text(value: string): Prose
}

/**
 * A table with a row for each year that the ledger knows of its figures (历年, 上年, this year) and a column for each
 * figure: what a line of a chart shows.
 */
export function drawYears(
  table: TableData,
  { year = 0 }: FigureTable,
  figures: readonly { figure: Figure; cells: Cells }[],
  pen: Pen,
): TableData {
  const numbers = figures.map(({ figure, cells }) => numbersOf(figure, cells, year, pen))
  const years = [...new Set(numbers.flatMap((one) => [...one.keys()]))].sort((a, b) => a - b)
  return {
    ...table,
    columns: [
      { heading: pen.text('年份'), align: 'center' },
      ...figures.map(({ figure }) => ({ heading: pen.text(figure.label ?? figure.name), align: 'right' as const })),
    ],
    rows: years.map((one) => [pen.text(`${one}年`), ...numbers.map((ofFigure) => ofFigure.get(one) ?? pen.text('—'))]),
  }
}

/** The numbers of a figure by their years; what was last year's is written as 上年 rather than in 历年. */
function numbersOf(figure: Figure, cells: Cells, year: number, pen: Pen): Map<number, Prose> {
  const numbers = new Map<number, Prose>()
  for (const [one, digits] of figure.history ?? []) numbers.set(one, pen.cell(figure, 'history', digits))
  if (cells.previous !== undefined) numbers.set(year - 1, pen.cell(figure, 'previous', cells.previous))
  if (cells.value !== undefined) numbers.set(year, pen.cell(figure, 'value', cells.value))
  return numbers
}
