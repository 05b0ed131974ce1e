import { figureColumn, usualColumns } from '../figures/columns.ts'
import type { Span } from '../source.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import type { FigureRows, TableData as TableInput } from './items-schema.ts'
import { plainProse } from './prose.ts'
import { optionalProse, toProse } from './to-prose.ts'
import type { Exhibit, Prose, TableData } from './types.ts'

/** 表格 of an item or an attachment, in the order of the file. */
export function toExhibits(data: { table?: TableInput | TableInput[] | undefined }, node: YamlNode): Exhibit[] {
  const at = childOf(node, 'table')
  if (!data.table || !at) return []
  if (!Array.isArray(data.table)) return [toTable(data.table, at)]
  return data.table.map((one, index) => toTable(one, childOf(at, index)!))
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
