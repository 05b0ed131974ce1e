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
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import { toExhibits } from './to-exhibits.ts'
import { toProse, toProses } from './to-prose.ts'
import type { Attachment, Enumerate, Item, ItemList } from './types.ts'

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
  return { ...toProses(introText, node), ...toChildren(data, node) }
}

function toChildren(data: Written & { items?: ItemData[] | undefined }, node: YamlNode): ItemList {
  const items = childOf(node, 'items')
  return {
    items: items && data.items ? toItems(data.items, items) : [],
    ...toEnumerate(data),
    ...toStart(data),
    ...toProses(listTexts, node),
  }
}

const toItems = (data: readonly ItemData[], list: YamlNode): Item[] =>
  data.map((one, index) => toItem(one, childOf(list, index)!))

function toItem(data: ItemData, node: YamlNode): Item {
  if (typeof data === 'string') return { text: toProse(node), children: noItems(), exhibits: [], origin: node.span }
  return {
    ...toProses(itemTexts, node),
    children: toChildren(data, node),
    ...(data.label !== undefined && { label: data.label }),
    ...(data['heading-form'] && { form: data['heading-form'] }),
    exhibits: toExhibits(data, node),
    origin: node.span,
  }
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
