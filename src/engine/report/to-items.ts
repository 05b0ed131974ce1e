import { type AttachmentData, attachmentTexts } from '../fields/attachment.ts'
import {
  type EnumerateData,
  type ItemData,
  type ItemListData,
  introText,
  itemTexts,
  type Joiner,
  listTexts,
} from '../fields/item.ts'
import type { Attachment, Enumerate, Item, ItemList } from '../model/report.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import { toProse, toProses } from './prose.ts'
import { toExhibits } from './to-exhibits.ts'

/**
 * Turns checked data into the report's items. The data says what is there; the tree, walked beside it, has the texts
 * with their places.
 */

interface Written {
  enumerate?: EnumerateData | undefined
  inline?: boolean | undefined
  joiner?: Joiner | undefined
  start?: number | undefined
}

/** 分项写法, and 接排 and 连接 where they stand beside it: both ways mean the same, the map's own win. */
function toEnumerate({ enumerate, inline, joiner }: Written): Enumerate | undefined {
  if (enumerate === undefined && inline === undefined && joiner === undefined) return undefined
  const map = typeof enumerate === 'string' ? { style: enumerate } : (enumerate ?? {})
  const between = map.joiner ?? joiner
  return {
    style: map.style ?? 'outline',
    inline: map.inline ?? inline ?? false,
    ...(between && { joiner: between }),
  }
}

const noItems = (): ItemList => ({ items: [] })

/** 成绩, 问题 or 计划. */
export function toItemList(data: ItemListData | undefined, node: YamlNode | undefined): ItemList {
  if (data === undefined || node === undefined) return noItems()
  if (Array.isArray(data)) return { items: toItems(data, node) }
  return { ...toProses(introText, node), ...toChildren(data, node) }
}

function toChildren(data: Written & { items?: ItemData[] | undefined }, node: YamlNode): ItemList {
  const items = childOf(node, 'items')
  const list: ItemList = Object.assign(toProses(listTexts, node), {
    items: items && data.items ? toItems(data.items, items) : [],
  })
  const enumerate = toEnumerate(data)
  if (enumerate) list.enumerate = enumerate
  // 起始, in the map or beside it.
  const start = (typeof data.enumerate === 'object' ? data.enumerate.start : undefined) ?? data.start
  if (start !== undefined) list.start = start
  return list
}

const toItems = (data: readonly ItemData[], list: YamlNode): Item[] =>
  data.map((one, index) => toItem(one, childOf(list, index)!))

function toItem(data: ItemData, node: YamlNode): Item {
  if (typeof data === 'string') return { text: toProse(node), children: noItems(), exhibits: [], origin: node.span }
  const item: Item = Object.assign(toProses(itemTexts, node), {
    children: toChildren(data, node),
    exhibits: toExhibits(data, node),
    origin: node.span,
  })
  if (data.label !== undefined) item.label = data.label
  if (data['heading-form']) item.form = data['heading-form']
  return item
}

export function toAttachment(data: AttachmentData, node: YamlNode): Attachment {
  if (typeof data === 'string')
    return { name: toProse(node, 'title'), children: noItems(), exhibits: [], origin: node.span }
  return {
    // The schema has made sure of a name.
    ...(toProses(attachmentTexts, node) as Pick<Attachment, 'name'>),
    children: toChildren(data, node),
    exhibits: toExhibits(data, node),
    ...(data.landscape && { landscape: true as const }),
    origin: node.span,
  }
}
