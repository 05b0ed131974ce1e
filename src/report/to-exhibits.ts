import { figureColumn, usualColumns } from '../figures/columns.ts'
import type { Span } from '../source.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import type {
  ChartData as ChartInput,
  FigureRows,
  PictureData as PictureInput,
  TableData as TableInput,
} from './items-schema.ts'
import { plainProse } from './prose.ts'
import { optionalProse, toProse } from './to-prose.ts'
import type { ChartData, Exhibit, FigureTable, PictureData, Prose, TableData } from './types.ts'

interface Written {
  table?: TableInput | TableInput[] | undefined
  picture?: PictureInput | PictureInput[] | undefined
  chart?: ChartInput | ChartInput[] | undefined
}

/** 表格, 图片 and 图表 of an item or an attachment, in the order of the file. */
export function toExhibits(data: Written, node: YamlNode): Exhibit[] {
  const keys = node.kind === 'map' ? [...node.entries.keys()] : []
  return keys.flatMap((key): Exhibit[] => {
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
  const { caption, alt = caption ?? plainProse(`${figures.join('、')}图表`, node.span) } = {
    ...optionalProse('caption', node),
    ...optionalProse('alt', node),
  }
  const table = toFigureTable({ columns: ['指标', ...columns] }, figures, node)
  const wanted: FigureTable = { ...table.figures!, bare: true, ...(type === 'line' && { byYear: true }) }
  const drawn = { type: 'table' as const, columns: [], rows: [], figures: wanted, origin: node.span }
  return { type: 'chart', kind: type, ...(caption && { caption }), alt, table: drawn, origin: node.span }
}

/** A table; also one that a set offers. */
export function toTable(data: TableInput, node: YamlNode): TableData {
  if (data.figures) return toFigureTable(data, data.figures, node)
  const columns = childOf(node, 'columns')
  const rows = childOf(node, 'rows')
  return {
    type: 'table',
    ...around(node),
    columns: (data.columns ?? []).map((column, index) => {
      const at = childOf(columns, index)
      if (typeof column === 'string') return { heading: toCell(at) }
      return {
        heading: toCell(childOf(at, 'heading')),
        ...(column.align && { align: column.align }),
        ...(column.width !== undefined && { width: column.width }),
      }
    }),
    rows: (data.rows ?? []).map((row, index) => row.map((_, cell) => toCell(childOf(childOf(rows, index), cell)))),
    origin: node.span,
  }
}

/** What stands above and below a table. */
const around = (node: YamlNode): Pick<TableData, 'caption' | 'unit' | 'note'> => ({
  ...optionalProse('caption', node),
  ...optionalProse('unit', node),
  ...optionalProse('note', node),
})

/** A table drawn from the ledger; the figures stage fills it. */
function toFigureTable({ columns }: TableInput, figures: FigureRows, node: YamlNode): TableData {
  const names = childOf(node, 'figures')
  const at = names?.span ?? node.span
  const chosen = columns?.map((column) => {
    if (typeof column === 'string') return figureColumn(column)!
    const { heading, align, width } = column
    return { ...figureColumn(heading)!, ...(align && { align }), ...(width !== undefined && { width }) }
  })
  return {
    type: 'table',
    ...around(node),
    columns: [],
    rows: [],
    figures: {
      names:
        typeof figures === 'string'
          ? { of: figures, origin: at }
          : figures.map((name, index) => ({ name, origin: childOf(names, index)?.span ?? at })),
      columns: chosen ?? usualColumns.map((name) => ({ name })),
    },
    origin: node.span,
  }
}

/** A cell; an empty one has a paragraph without text. */
function toCell(node: YamlNode | undefined): Prose {
  return node?.kind === 'text' && node.value === '' ? emptyCell(node.span) : toProse(node)
}

const emptyCell = (origin: Span): Prose => ({ ...plainProse('', origin), paragraphs: [[]] })
