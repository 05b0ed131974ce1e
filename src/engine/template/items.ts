import type { Block, Heading, Inline, Paragraph } from '../document/types.ts'
import type { Item, ItemList, Prose } from '../report/types.ts'
import { exhibitBlocks } from './exhibits.ts'
import { inlineList, stopped } from './inline-list.ts'
import { listLabels } from './list-labels.ts'

/**
 * Items as blocks of the document: a heading where an item has one, its text, its table, and the items below it, each
 * one level deeper. Labels of the outline are left to the numbering transform; a list's own labels (一是) are set here,
 * where the list is known.
 */
export function itemBlocks(list: ItemList, level: number): Block[] {
  return listBlocks(list, level, false)
}

/** `below`: the list stands under an item, whose text an inline list goes on with. */
function listBlocks(list: ItemList, level: number, below: boolean): Block[] {
  const lead = list.intro?.paragraphs.map(paragraph) ?? []
  const after = list.after?.paragraphs.map(paragraph) ?? []
  if (list.enumerate?.inline) return [...lead, ...inlineBlocks(list, below || lead.length > 0), ...after]
  const labels = listLabels(list)
  const items = list.items.flatMap((item, index) =>
    oneItem(item, level, { label: labels[index], start: index === 0 ? list.start : undefined }),
  )
  return [...lead, ...items, ...after]
}

/** The items in one paragraph, their tables, and what is written behind them. */
function inlineBlocks(list: ItemList, joins: boolean): Block[] {
  const [tail, ...rest] = list.tail?.paragraphs ?? []
  const children = [...inlineList(list, listLabels(list), tail !== undefined), ...(tail ?? [])]
  if (children.length === 0) return []
  const joined: Paragraph = { type: 'paragraph', ...(joins && { joins }), children }
  return [joined, ...tablesIn(list), ...rest.map(paragraph)]
}

/** A table cannot stand inside a paragraph: those of an inline list follow it. */
function tablesIn(list: ItemList): Block[] {
  return list.items.flatMap((item) => [...exhibitBlocks(item.exhibits), ...tablesIn(item.children)])
}

/** The deepest level that is a heading in Word's sense (标题 1 to 标题 4); below it items are text. */
const headingLevels = 4

/** What its list says of an item. */
interface Listed {
  label: string | undefined
  /** The number that its list begins with. */
  start: number | undefined
}

function oneItem(item: Item, level: number, { label, start }: Listed): Block[] {
  const common = {
    depth: level,
    ...(item.label !== undefined && { literalLabel: item.label }),
    ...(label !== undefined && { listLabel: label }),
    ...(start !== undefined && { start }),
    origin: item.origin,
  }
  const text = item.text?.paragraphs ?? []
  const blocks: Block[] = []
  if (item.heading && level <= headingLevels) {
    const alone = text.length === 0 && !item.children.enumerate?.inline
    // A heading that has no text has nothing to run into.
    const form = item.form ?? (alone ? 'own-line' : undefined)
    const heading: Heading = {
      type: 'heading',
      ...common,
      depth: level as Heading['depth'],
      ...(form && { form }),
      children: line(item.heading),
    }
    blocks.push(heading, ...text.map(paragraph))
  } else if (item.heading) {
    const [first, ...rest] = text
    blocks.push({ type: 'paragraph', ...common, children: [...stopped(line(item.heading)), ...(first ?? [])] })
    blocks.push(...rest.map(paragraph))
  } else {
    const [first, ...rest] = text
    if (first || item.exhibits.length === 0) blocks.push({ type: 'paragraph', ...common, children: first ?? [] })
    blocks.push(...rest.map(paragraph))
  }
  blocks.push(...exhibitBlocks(item.exhibits))
  return [...blocks, ...listBlocks(item.children, level + 1, true)]
}

function paragraph(children: Inline[]): Paragraph {
  return { type: 'paragraph', children }
}

function line(prose: Prose): Inline[] {
  return prose.paragraphs.flat()
}
