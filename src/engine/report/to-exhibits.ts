import { plainText } from '../document/plain-text.ts'
import type { ChartKeys as ChartInput, PictureKeys as PictureInput } from '../fields/exhibits.ts'
import type { FigureRows, TableKeys as TableInput } from '../fields/table.ts'
import { countedColumn, flatColumns } from '../fields/table-columns.ts'
import type {
  ChartData,
  Exhibit,
  FigureGroup,
  FigureSum,
  FigureTable,
  PictureData,
  Prose,
  TableData,
} from '../model/report.ts'
import { defaultColumns, figureColumn } from '../terms/columns.ts'
import type { Span } from '../text/source.ts'
import { childOf, nodeAt, type YamlNode } from '../yaml/nodes.ts'
import { optionalProse, plainProse, toProse } from './prose.ts'

interface Written {
  table?: TableInput | TableInput[] | undefined
  picture?: PictureInput | PictureInput[] | undefined
  chart?: ChartInput | ChartInput[] | undefined
}

/** 表格, 图片 and 图表 of an item or an attachment, in the order of the file. */
export function toExhibits(data: Written, node: YamlNode): Exhibit[] {
  if (node.kind !== 'map' || !(data.table || data.picture || data.chart)) return []
  return [...node.entries.keys()].flatMap((key): Exhibit[] => {
    const at = childOf(node, key)
    if (key === 'table') return each(data.table, at, toTable)
    if (key === 'picture') return each(data.picture, at, toPicture)
    if (key === 'chart') return each(data.chart, at, toChart)
    return []
  })
}

/** One, or the entries of a list. */
function each<T, R>(data: T | T[] | undefined, node: YamlNode | undefined, to: (data: T, node: YamlNode) => R): R[] {
  if (data === undefined || !node) return []
  return Array.isArray(data) ? data.map((one: T, index) => to(one, childOf(node, index)!)) : [to(data, node)]
}

function toPicture(data: PictureInput, node: YamlNode): PictureData {
  const file = typeof data === 'string' ? data : data.file
  const named = plainProse(file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''), node.span)
  const { caption, alt = caption ?? named } = { ...optionalProse('caption', node), ...optionalProse('alt', node) }
  const width = typeof data === 'string' ? undefined : data.width
  return {
    type: 'picture',
    file,
    ...(caption && { caption }),
    alt,
    ...(width !== undefined && { width }),
    origin: node.span,
  }
}

function toChart({ type = 'bar', figures, columns = ['上年', '本年'] }: ChartInput, node: YamlNode): ChartData {
  const { caption, alt = caption } = { ...optionalProse('caption', node), ...optionalProse('alt', node) }
  const table = toFigureTable({ columns: ['指标', ...columns] }, figures, node)
  const wanted: FigureTable = { ...table.figures!, bare: true, ...(type === 'line' && { byYear: true }) }
  const drawn = { type: 'table' as const, columns: [], rows: [], figures: wanted, origin: node.span }
  return {
    type: 'chart',
    kind: type,
    ...(caption && { caption }),
    alt: alt ?? plainProse(typeof figures === 'string' ? '主要指标图表' : '图表', node.span),
    // Which names the figures are printed with is known when the table is drawn.
    ...(!alt && typeof figures !== 'string' && { named: true as const }),
    table: drawn,
    origin: node.span,
  }
}

/** A table; also one that a set offers. */
export function toTable(data: TableInput, node: YamlNode): TableData {
  if (data.figures) return toFigureTable(data, data.figures, node)
  const written = childOf(node, 'columns')
  const rows = childOf(node, 'rows')
  const { columns } = flatColumns(data.columns ?? [])
  const counted = countedColumn(columns, data.rows ?? [])
  const cells = (data.rows ?? []).map((row, index): Prose[] | Band => {
    const at = childOf(rows, index)
    return Array.isArray(row) ? row.map((_, cell) => toCell(childOf(at, cell))) : { band: toCell(childOf(at, 'group')) }
  })
  return {
    type: 'table',
    ...around(node),
    columns: columns.map(({ column, path }, index) => {
      const at = written && nodeAt(written, path)
      if (typeof column === 'string') {
        return { heading: toCell(at), ...(index === counted && { align: 'center' as const }) }
      }
      return {
        heading: toCell(childOf(at, 'heading')),
        ...(column.align && { align: column.align }),
        ...(column.width !== undefined && { width: column.width }),
      }
    }),
    ...toHeads(data.columns ?? [], written),
    ...(data.merge && { merged: true as const }),
    ...toCells(counted === undefined ? cells : withSerials(cells, counted), columns.length),
    origin: node.span,
  }
}

/** The heads that stand over several columns. */
function toHeads(data: NonNullable<TableInput['columns']>, node: YamlNode | undefined): Pick<TableData, 'heads'> {
  const { heads } = flatColumns(data)
  if (heads.length === 0) return {}
  return {
    heads: heads.map(({ index, from, count }) => ({
      from,
      count,
      heading: toCell(childOf(childOf(node, index), 'heading')),
    })),
  }
}

/** A row that runs across the table. */
interface Band {
  band: Prose
}

/** Rows of cells, and which of them run across the table. */
function toCells(rows: readonly (Prose[] | Band)[], width: number): Pick<TableData, 'rows' | 'bands'> {
  const bands = rows.flatMap((row, index) => ('band' in row ? [index] : []))
  const filled = rows.map((row): Prose[] => {
    if (!('band' in row)) return row
    return [row.band, ...Array.from({ length: width - 1 }, () => emptyCell(row.band.origin))]
  })
  return { rows: filled, ...(bands.length > 0 && { bands }) }
}

/** Rows with the number of each in front; a total is none of what is counted. */
function withSerials(rows: readonly (Prose[] | Band)[], at: number): (Prose[] | Band)[] {
  let count = 0
  return rows.map((row) => {
    if ('band' in row) return row
    const origin = row[0]!.origin
    const name = plainText(row[0]!.paragraphs.flat()).replace(/\s/g, '')
    const isTotal = /^(?:[合小总共]计|计)$/.test(name)
    return [...row.slice(0, at), isTotal ? emptyCell(origin) : serial(++count, origin), ...row.slice(at)]
  })
}

/** A number that nobody has written: it has no place in the file. */
const serial = (value: number, origin: Span): Prose => ({
  type: 'prose',
  paragraphs: [[{ type: 'text', value: String(value) }]],
  origin,
})

/** What stands above and below a table. */
const around = (node: YamlNode): Pick<TableData, 'caption' | 'unit' | 'note'> => ({
  ...optionalProse('caption', node),
  ...optionalProse('unit', node),
  ...optionalProse('note', node),
})

/** A table drawn from the ledger; the figures stage fills it. */
function toFigureTable(data: TableInput, figures: FigureRows, node: YamlNode): TableData {
  const { columns, total, thousands } = data
  const names = childOf(node, 'figures')
  const at = names?.span ?? node.span
  const chosen =
    columns &&
    flatColumns(columns).columns.map(({ column }) => {
      if (typeof column === 'string') return figureColumn(column)!
      const { heading, align, width } = column
      return { ...figureColumn(heading)!, ...(align && { align }), ...(width !== undefined && { width }) }
    })
  return {
    type: 'table',
    ...around(node),
    columns: [],
    ...toHeads(columns ?? [], childOf(node, 'columns')),
    rows: [],
    figures: {
      ...(typeof figures === 'string' ? { names: { of: figures, origin: at } } : toRows(figures, names, at)),
      columns: chosen ?? defaultColumns.map((name) => ({ name })),
      ...toSum('total', total, node),
      ...(thousands !== undefined && { thousands }),
    },
    origin: node.span,
  }
}

/** The figures of a table in one list, and which of them stand together. */
function toRows(rows: Exclude<FigureRows, string>, node: YamlNode | undefined, at: Span) {
  const names: { name: string; origin: Span }[] = []
  const groups: FigureGroup[] = []
  for (const [index, row] of rows.entries()) {
    const written = childOf(node, index)
    if (typeof row === 'string') {
      names.push({ name: row, origin: written?.span ?? at })
      continue
    }
    const list = childOf(written, 'figures')
    groups.push({
      title: toProse(childOf(written, 'group')),
      from: names.length,
      count: row.figures.length,
      ...toSum('subtotal', row.subtotal, written),
    })
    names.push(...row.figures.map((name, below) => ({ name, origin: childOf(list, below)?.span ?? at })))
  }
  return { names, ...(groups.length > 0 && { groups }) }
}

/** 小计 or 合计; 否 is none. */
function toSum<K extends string>(
  key: K,
  data: boolean | string | undefined,
  node: YamlNode | undefined,
): { [P in K]?: FigureSum } {
  const at = childOf(node, key)
  if (!data || !at) return {}
  const sum: FigureSum = { ...(typeof data === 'string' && { name: data }), origin: at.span }
  return { [key]: sum } as { [P in K]?: FigureSum }
}

/** A cell; an empty one has a paragraph without text. */
function toCell(node: YamlNode | undefined): Prose {
  return node?.kind === 'text' && node.value === '' ? emptyCell(node.span) : toProse(node)
}

const emptyCell = (origin: Span): Prose => ({ ...plainProse('', origin), paragraphs: [[]] })
