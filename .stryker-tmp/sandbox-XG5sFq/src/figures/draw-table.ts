// @ts-nocheck
import type { Inline } from '../document/types.ts'
import type { Figure, FigureColumn, FigureTable, Prose, TableData } from '../report/types.ts'
import type { Span } from '../source.ts'
import { figureColumns } from './columns.ts'

/** The cells of a figure's row, but for its name; what is absent is not known and is drawn as —. */
export type Cells = Partial<Record<Exclude<FigureColumn, 'name'>, string>>

/** Fills a table that is drawn from the ledger: its columns with their headings, and a row for each figure. */
export function drawTable(
  table: TableData,
  { names, columns }: FigureTable,
  figures: ReadonlyMap<string, Figure>,
  cellsOf: (figure: Figure) => Cells = plainCells,
): TableData {
  const known = names.flatMap(({ name, origin }) => {
    const figure = figures.get(name)
    return figure ? [{ figure, origin, cells: cellsOf(figure) }] : []
  })
  return {
    ...table,
    columns: columns.map(({ name, ...shape }) => ({
      heading: prose(table.origin, { type: 'text', value: figureColumns[name], origin: table.origin }),
      ...shape,
      align: shape.align ?? (name === 'name' ? 'left' : name === 'unit' ? 'center' : 'right'),
    })),
    rows: known.map(({ figure, origin, cells }) => columns.map(({ name }) => cell(figure, name, cells, origin))),
  }
}

const plainCells = ({ value, unit }: Figure): Cells => ({ value: value.replace(/^\+/, ''), unit: unit.trim() })

function cell(figure: Figure, column: FigureColumn, cells: Cells, origin: Span): Prose {
  if (column === 'name') return prose(origin, { type: 'text', value: figure.name, origin })
  const value = cells[column]
  if (value === undefined) return prose(origin, { type: 'text', value: '—' })
  if (value === '') return { type: 'prose', paragraphs: [[]], origin }
  if (column === 'unit') return prose(origin, { type: 'text', value })
  return prose(origin, { type: 'figure-text', name: figure.name, form: column, value, origin })
}

const prose = (origin: Span, inline: Inline): Prose => ({ type: 'prose', paragraphs: [[inline]], origin })
