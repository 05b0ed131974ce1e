import type { Inline } from '../document/types.ts'
import type { Figure, FigureColumn, FigureSelection, FigureTable, Prose, TableData } from '../report/types.ts'
import type { Span } from '../source.ts'
import { figureColumns } from './columns.ts'
import { drawYears, type Pen } from './draw-years.ts'
import { pendingText } from './pending.ts'
import { plainFigure } from './plain.ts'

/** The cells of a figure's row, but for its name; what is absent is not known and is drawn as —. */
export type Cells = Partial<Record<Exclude<FigureColumn, 'name'>, string>>

/** Fills a table that is drawn from the ledger: its columns with their headings, and a row for each figure. */
export function drawTable(
  table: TableData,
  wanted: FigureTable,
  figures: Figures,
  cellsOf: (figure: Figure) => Cells = plainCells,
): TableData {
  const { names, bare } = wanted
  const known = Array.isArray(names) ? listed(names, figures, cellsOf) : selected(names, figures, cellsOf)
  const columns = Array.isArray(names) ? wanted.columns : wanted.columns.filter(({ name }) => isKnown(name, known))
  const kind = bare || table.unit || columns.some(({ name }) => name === 'unit') ? 'number' : 'amount'
  const unit = known[0]?.cells.unit
  const around = bare && unit ? { ...table, unit: prose(table.origin, { type: 'text', value: unit }) } : table
  if (wanted.byYear) return drawYears(around, wanted, known, penAt(table.origin))
  return {
    ...around,
    columns: columns.map(({ name, heading = figureColumns[name], ...shape }) => ({
      heading: prose(table.origin, { type: 'text', value: heading, origin: table.origin }),
      ...shape,
      align: shape.align ?? (name === 'name' ? 'left' : name === 'unit' ? 'center' : 'right'),
    })),
    rows: known.map(({ figure, origin, cells }) => {
      const shown = kind === 'number' ? cells : withUnits(cells)
      return columns.map(({ name }) => cell(figure, name, { cells: shown, kind, origin }))
    }),
  }
}

/** A figure with the cells of its row, and the place that asks for it. */
interface Row {
  figure: Figure
  origin: Span
  cells: Cells
}

type Figures = ReadonlyMap<string, Figure>

function listed(names: { name: string; origin: Span }[], figures: Figures, cellsOf: (one: Figure) => Cells): Row[] {
  return names.flatMap(({ name, origin }) => {
    const figure = figures.get(name)
    return figure ? [{ figure, origin, cells: cellsOf(figure) }] : []
  })
}

function selected({ of, origin }: FigureSelection, figures: Figures, cellsOf: (one: Figure) => Cells): Row[] {
  const rows = [...figures.values()].map((figure) => ({ figure, origin, cells: cellsOf(figure) }))
  if (of === 'all') return rows
  return rows.filter(({ cells }) =>
    [cells.previous, cells['last-period'], cells.target].some((one) => one !== undefined),
  )
}

/** Without a column for it the unit stands behind each number; a change of rates has its own, and none is nothing. */
function withUnits(cells: Cells): Cells {
  const { unit = '', value, previous, target, change, 'last-period': lastPeriod, 'pop-change': popChange } = cells
  const add = (digits: string | undefined): string | undefined =>
    digits && (digits === pendingText ? digits : digits + unit)
  const addToChange = (one: string | undefined): string | undefined =>
    one !== undefined && /\d$/.test(one) && !/^-?0(\.0+)?$/.test(one) ? add(one) : one
  const next = {
    value: add(value),
    previous: add(previous),
    target: add(target),
    change: addToChange(change),
    'last-period': add(lastPeriod),
    'pop-change': addToChange(popChange),
  }
  return { ...cells, ...(Object.fromEntries(Object.entries(next).filter(([, one]) => one !== undefined)) as Cells) }
}

/** Nobody has chosen the figures of a selection: a column in which none of them has anything is left out. */
const isKnown = (column: FigureColumn, rows: readonly Row[]): boolean =>
  column === 'name' || rows.length === 0 || rows.some(({ cells }) => cells[column])

const plainCells = (figure: Figure): Cells => ({ value: plainFigure(figure, 'value').text, unit: figure.unit.trim() })

function cell(
  figure: Figure,
  column: FigureColumn,
  { cells, kind, origin }: { cells: Cells; kind: 'number' | 'amount'; origin: Span },
): Prose {
  if (column === 'name') return prose(origin, { type: 'text', value: figure.name, origin })
  const value = cells[column]
  if (value === undefined) return prose(origin, { type: 'text', value: '—' })
  if (value === '') return { type: 'prose', paragraphs: [[]], origin }
  if (column === 'unit') return prose(origin, { type: 'text', value })
  return prose(origin, { type: 'figure-text', name: figure.name, form: column, cell: kind, value, origin })
}

/** How a table over the years writes: its columns are figures, and what is asked for stands in the chart. */
const penAt = (origin: Span): Pen => ({
  text: (value) => prose(origin, { type: 'text', value }),
  cell: ({ name }, form, value) =>
    prose(origin, { type: 'figure-text', name, ...(form !== 'value' && { form }), cell: 'number', value, origin }),
})

const prose = (origin: Span, inline: Inline): Prose => ({ type: 'prose', paragraphs: [[inline]], origin })
