import type { Inline } from '../document/types.ts'
import type {
  FigureColumn,
  FigureSelection,
  FigureTable,
  FigureTableColumn,
  TableData,
  TableHeadData,
} from '../model/exhibit.ts'
import type { Figure } from '../model/ledger.ts'
import type { Prose } from '../model/prose.ts'
import { figureColumns } from '../terms/columns.ts'
import { pendingText } from '../terms/pending.ts'
import type { Span } from '../text/source.ts'
import { drawYears, type Pen } from './draw-years.ts'
import { plainFigure } from './plain.ts'
import { type Cells, type FigureRow, type Filling, type Sum, type TableLine, tableLines } from './table-lines.ts'
import { inThousands, withThousands } from './thousands.ts'

/** Fills a table that is drawn from the ledger: its columns with their headings, and a row for each figure. */
export function drawTable(
  table: TableData,
  wanted: FigureTable,
  figures: Figures,
  filling: Filling = plainFilling,
): TableData {
  const { cellsOf } = filling
  const { names, bare } = wanted
  const known = Array.isArray(names) ? listed(names, figures, cellsOf) : selected(names, figures, cellsOf)
  const isDrawn = ({ name }: FigureTableColumn): boolean => Array.isArray(names) || isKnown(name, known)
  const columns = wanted.columns.filter(isDrawn)
  const kind = bare || table.unit || columns.some(({ name }) => name === 'unit') ? 'number' : 'amount'
  const unit = known[0]?.cells.unit
  const around = bare && unit ? { ...table, unit: prose(table.origin, { type: 'text', value: unit }) } : table
  if (wanted.byYear) return drawYears(around, wanted, known, penAt(table.origin, wanted.thousands))
  return {
    ...around,
    ...(table.heads && { heads: headsOver(table.heads, wanted.columns.map(isDrawn)) }),
    columns: columns.map(({ name, heading = figureColumns[name], ...shape }) => ({
      heading: prose(table.origin, { type: 'text', value: heading, origin: table.origin }),
      ...shape,
      align: shape.align ?? alignments[name] ?? 'right',
    })),
    ...drawLines(tableLines(wanted, known, filling), (line) => {
      const cells = wanted.thousands ? inThousands(line) : line.cells
      const shown = toldOnce(kind === 'number' ? cells : withUnits(cells), columns)
      return columns.map(({ name }) => cell(line, name, { cells: shown, kind }))
    }),
  }
}

const alignments: Partial<Record<FigureColumn, 'left' | 'center'>> = { serial: 'center', name: 'left', unit: 'center' }

/** The heads over the columns that are drawn. */
function headsOver(heads: readonly TableHeadData[], isDrawn: readonly boolean[]): TableHeadData[] {
  const drawnIn = (from: number, to: number): number => isDrawn.slice(from, to).filter(Boolean).length
  return heads.flatMap(({ from, count, heading }) => {
    const left = drawnIn(from, from + count)
    return left > 0 ? [{ heading, from: drawnIn(0, from), count: left }] : []
  })
}

/** The lines of a table as rows of cells; a line that runs across it has its words in the first one. */
function drawLines(
  lines: readonly TableLine[],
  drawRow: (line: FigureRow | Sum) => Prose[],
): Pick<TableData, 'rows' | 'bands'> {
  const bands: number[] = []
  const rows = lines.map((line, index) => {
    if (!('band' in line)) return drawRow(line)
    bands.push(index)
    return [line.band]
  })
  const width = Math.max(0, ...rows.map((row) => row.length))
  const filled = rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => emptyCell(row[0]!.origin)),
  ])
  return { rows: filled, ...(bands.length > 0 && { bands }) }
}

type Figures = ReadonlyMap<string, Figure>

function listed(
  names: { name: string; origin: Span }[],
  figures: Figures,
  cellsOf: (one: Figure) => Cells,
): FigureRow[] {
  return names.flatMap(({ name, origin }, index) => {
    const figure = figures.get(name)
    return figure ? [{ figure, origin, cells: cellsOf(figure), index }] : []
  })
}

function selected({ of, origin }: FigureSelection, figures: Figures, cellsOf: (one: Figure) => Cells): FigureRow[] {
  const rows = [...figures.values()].map((figure, index) => ({ figure, origin, cells: cellsOf(figure), index }))
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

/** The change of a percentage in 个百分点 stands in 增减, where there is that column; 同比 has nothing to add. */
function toldOnce(cells: Cells, columns: readonly FigureTableColumn[]): Cells {
  const { yoy, pop, ...rest } = cells
  const has = (column: FigureColumn): boolean => columns.some(({ name }) => name === column)
  const adds = (rate: string | undefined, change: 'change' | 'pop-change'): boolean =>
    rate !== undefined && !(/分点$/.test(rate) && has(change) && rate === cells[change])
  return { ...rest, ...(adds(yoy, 'change') && { yoy }), ...(adds(pop, 'pop-change') && { pop }) } as Cells
}

/** Nobody has chosen the figures of a selection: a column in which none of them has anything is left out. */
const isKnown = (column: FigureColumn, rows: readonly FigureRow[]): boolean =>
  column === 'name' || column === 'serial' || rows.length === 0 || rows.some(({ cells }) => cells[column])

/** Sums take arithmetic: a table with one is drawn from a ledger that is worked out. */
const plainFilling: Filling = {
  cellsOf: (figure) => ({ value: plainFigure(figure, 'value').text, unit: figure.unit.trim() }),
  sumOf: () => undefined,
}

function cell(
  line: FigureRow | Sum,
  column: FigureColumn,
  { cells, kind }: { cells: Cells; kind: 'number' | 'amount' },
): Prose {
  const { figure, origin } = line
  if (column === 'serial') {
    return 'serial' in line ? prose(origin, { type: 'text', value: String(line.serial) }) : emptyCell(origin)
  }
  if (column === 'name') return prose(origin, nameOf(line))
  const value = cells[column]
  if (value === undefined) return prose(origin, { type: 'text', value: '—' })
  if (value === '') return emptyCell(origin)
  // What is open is reported at its figure: a sum is not left open by whoever wrote the table.
  if (value === pendingText && !figure) return prose(origin, { type: 'text', value, origin })
  if (column === 'unit' || !figure) return prose(origin, { type: 'text', value })
  return prose(origin, { type: 'figure-text', name: figure.name, form: column, cell: kind, value, origin })
}

/** How a table over the years writes: its columns are figures, and what is asked for stands in the chart. */
const penAt = (origin: Span, thousands = false): Pen => ({
  text: (value) => prose(origin, { type: 'text', value }),
  cell: ({ name }, form, value) =>
    prose(origin, {
      type: 'figure-text',
      name,
      ...(form !== 'value' && { form }),
      cell: 'number',
      value: thousands ? withThousands(value) : value,
      origin,
    }),
})

/** What the row of a figure is called: as its 名称 says, which has a place of its own. */
function nameOf(line: FigureRow | Sum): Inline {
  if ('label' in line) return { type: 'text', value: line.label }
  const { figure, origin } = line
  if (figure.label === undefined) return { type: 'text', value: figure.name, origin }
  return { type: 'text', value: figure.label, origin: figure.place(['label']) }
}

const emptyCell = (origin: Span): Prose => ({ type: 'prose', paragraphs: [[]], origin })

const prose = (origin: Span, inline: Inline): Prose => ({ type: 'prose', paragraphs: [[inline]], origin })
