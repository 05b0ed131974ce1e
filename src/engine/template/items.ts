import { newHeading, newParagraph } from '../document/new-blocks.ts'
import type { Block, Heading, Inline, Paragraph } from '../document/types.ts'
import type { Item, ItemList } from '../model/report.ts'
import { exhibitBlocks } from './exhibits.ts'
import { inlineList, stopped } from './inline-list.ts'
import { listLabels } from './list-labels.ts'
import { proseInlines } from './value.ts'

/**
 * Items as blocks of the document: a heading where an item has one, its text, its table, and the items below it, each
 * one level deeper. Labels of the outline are left to the numbering transform; a list's own labels (一是) are set here,
 * where the list is known.
 */
export function itemBlocks(lists: readonly ItemList[], level: number): Block[] {
  const blocks: Block[] = []
  for (const list of lists) addList(blocks, list, level, false)
  return blocks
}

/** `below`: the list stands under an item, whose text an inline list goes on with. */
function addList(blocks: Block[], list: ItemList, level: number, below: boolean): void {
  const lead = list.intro?.paragraphs ?? []
  addTexts(blocks, lead)
  if (list.enumerate?.inline) blocks.push(...inlineBlocks(list, below || lead.length > 0))
  else {
    const labels = listLabels(list)
    list.items.forEach((item, index) => {
      addItem(blocks, item, level, { label: labels[index], start: index === 0 ? list.start : undefined })
    })
  }
  addTexts(blocks, list.after?.paragraphs ?? [])
}

/** The items in one paragraph, their tables, and what is written behind them. */
function inlineBlocks(list: ItemList, joins: boolean): Block[] {
  const [tail, ...rest] = list.tail?.paragraphs ?? []
  const children = [...inlineList(list, listLabels(list), tail !== undefined), ...(tail ?? [])]
  if (children.length === 0) return []
  const joined: Paragraph = { ...newParagraph(children), joins: joins || undefined }
  return [joined, ...tablesIn(list), ...rest.map((one) => newParagraph(one))]
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

function addItem(blocks: Block[], item: Item, level: number, listed: Listed): void {
  const { heading, exhibits, children } = item
  const text = item.text?.paragraphs ?? []
  if (heading && level <= headingLevels) {
    const depth = level as Heading['depth']
    const block = newHeading(depth, proseInlines(heading), item.origin)
    const alone = text.length === 0 && !children.enumerate?.inline
    // A heading that has no text has nothing to run into.
    const form = item.form ?? (alone ? 'own-line' : undefined)
    if (form) block.form = form
    blocks.push(listedAs(block, item, listed))
    addTexts(blocks, text)
  } else {
    const [first, ...rest] = text
    const own = heading ? [...stopped(proseInlines(heading)), ...(first ?? [])] : (first ?? [])
    if (heading || first || exhibits.length === 0)
      blocks.push(listedAs({ ...newParagraph(own, item.origin), depth: level }, item, listed))
    addTexts(blocks, rest)
  }
  blocks.push(...exhibitBlocks(exhibits))
  addList(blocks, children, level + 1, true)
}

/** The block of an item with what the item and its list say of its label. */
function listedAs(block: Heading | Paragraph, item: Item, { label, start }: Listed): Block {
  if (item.label !== undefined) block.literalLabel = item.label
  if (label !== undefined) block.listLabel = label
  if (start !== undefined) block.start = start
  return block
}

function addTexts(blocks: Block[], paragraphs: readonly Inline[][]): void {
  for (const one of paragraphs) blocks.push(newParagraph(one))
}
