import { figureColumn, usualColumns } from '../figures/columns.ts'
import type { Span } from '../source.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import type {
  AttachmentData,
  EnumerateData,
  FigureRows,
  ItemData,
  ItemListData,
  Joiner,
  TableData as TableInput,
} from './items-schema.ts'
import { type ProseKind, plainProse, readProse } from './prose.ts'
import type { Attachment, Enumerate, Item, ItemList, Prose, TableData } from './types.ts'

/**
 * Turns checked data into the report's items. The data says what is there; the tree, walked beside it, has the texts
 * with their places.
 */

/** The prose of a text node; the schema has made sure that it is one. */
export function toProse(node: YamlNode | undefined, kind: ProseKind = 'text'): Prose {
  if (node?.kind !== 'text') throw new Error('A text was expected where the schema found one')
  return readProse(node, kind).prose
}

/** The prose under a key, if it is there: `{ title: … }` or nothing, to be spread into an object. */
export function optionalProse<K extends string>(name: K, node: YamlNode, key: string = name): { [P in K]?: Prose } {
  const child = childOf(node, key)
  return child?.kind === 'text' ? ({ [name]: toProse(child) } as { [P in K]?: Prose }) : {}
}

interface Written {
  enumerate?: EnumerateData | undefined
  inline?: boolean | undefined
  joiner?: Joiner | undefined
  start?: number | undefined
}

/** 分项写法, and 接排 and 连接 where they stand beside it: both ways mean the same, the map's own win. */
function toEnumerate({ enumerate, inline, joiner }: Written): { enumerate?: Enumerate } {
  if (enumerate === undefined && inline === undefined && joiner === undefined) return {}
  const map = typeof enumerate === 'string' ? { style: enumerate } : (enumerate ?? {})
  const between = map.joiner ?? joiner
  return {
    enumerate: {
      style: map.style ?? 'outline',
      inline: map.inline ?? inline ?? false,
      ...(between && { joiner: between }),
    },
  }
}

/** 起始, in the map or beside it. */
function toStart({ enumerate, start }: Written): { start?: number } {
  const own = (typeof enumerate === 'object' ? enumerate.start : undefined) ?? start
  return own === undefined ? {} : { start: own }
}

const noItems = (): ItemList => ({ items: [] })

/** 成绩, 问题 or 计划. */
export function toItemList(data: ItemListData | undefined, node: YamlNode | undefined): ItemList {
  if (data === undefined || node === undefined) return noItems()
  if (Array.isArray(data)) return { items: toItems(data, node) }
  return { ...optionalProse('intro', node), ...toChildren(data, node) }
}

function toChildren(data: Written & { items?: ItemData[] | undefined }, node: YamlNode): ItemList {
  const items = childOf(node, 'items')
  return {
    items: items && data.items ? toItems(data.items, items) : [],
    ...toEnumerate(data),
    ...toStart(data),
    ...optionalProse('tail', node),
    ...optionalProse('after', node),
  }
}

const toItems = (data: readonly ItemData[], list: YamlNode): Item[] =>
  data.map((one, index) => toItem(one, childOf(list, index)!))

function toItem(data: ItemData, node: YamlNode): Item {
  if (typeof data === 'string') return { text: toProse(node), children: noItems(), origin: node.span }
  return {
    ...optionalProse('heading', node),
    ...optionalProse('text', node),
    children: toChildren(data, node),
    ...(data.label !== undefined && { label: data.label }),
    ...(data['heading-form'] && { form: data['heading-form'] }),
    ...toTable(data.table, childOf(node, 'table')),
    origin: node.span,
  }
}

export function toAttachment(data: AttachmentData, node: YamlNode): Attachment {
  if (typeof data === 'string') return { name: toProse(node, 'title'), children: noItems(), origin: node.span }
  return {
    name: toProse(childOf(node, 'name'), 'title'),
    ...optionalProse('text', node),
    children: toChildren(data, node),
    ...toTable(data.table, childOf(node, 'table')),
    origin: node.span,
  }
}

/** 表格 of an item, an attachment, or of a set. */
export function toTable(data: TableInput | undefined, node: YamlNode | undefined): { table?: TableData } {
  if (!data || !node) return {}
  if (data.figures) return { table: toFigureTable(data, data.figures, node) }
  const columns = childOf(node, 'columns')
  const rows = childOf(node, 'rows')
  return {
    table: {
      ...optionalProse('caption', node),
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
    },
  }
}

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
    ...optionalProse('caption', node),
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
