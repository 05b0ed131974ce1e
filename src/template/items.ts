import { plainText } from '../document/plain-text.ts'
import type { Block, Heading, Inline, Paragraph } from '../document/types.ts'
import { enumerationPattern, formatLabel, parseLabel } from '../outline/label.ts'
import type { Item, ItemList, Prose } from '../report/types.ts'
import { tableBlock } from './table-block.ts'

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
  if (!list.enumerate?.inline) {
    return [...lead, ...list.items.flatMap((item, index) => oneItem(item, level, listLabel(list, index)))]
  }
  const children = inlineList(list)
  if (children.length === 0) return lead
  const joins = below || lead.length > 0
  return [...lead, { type: 'paragraph', ...(joins && { joins }), children }, ...tablesIn(list)]
}

/** A table cannot stand inside a paragraph: those of an inline list follow it. */
function tablesIn(list: ItemList): Block[] {
  return list.items.flatMap((item) => [...(item.table ? [tableBlock(item.table)] : []), ...tablesIn(item.children)])
}

/** The deepest level that is a heading in Word's sense (标题 1 to 标题 4); below it items are text. */
const headingLevels = 4

function oneItem(item: Item, level: number, label: string | undefined): Block[] {
  const common = {
    depth: level,
    ...(item.label !== undefined && { literalLabel: item.label }),
    ...(label !== undefined && { listLabel: label }),
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
    if (first || !item.table) blocks.push({ type: 'paragraph', ...common, children: first ?? [] })
    blocks.push(...rest.map(paragraph))
  }
  if (item.table) blocks.push(tableBlock(item.table))
  return [...blocks, ...listBlocks(item.children, level + 1, true)]
}

function paragraph(children: Inline[]): Paragraph {
  return { type: 'paragraph', children }
}

/** The label a list gives its item; `undefined` leaves it to the outline. */
function listLabel(list: ItemList, index: number): string | undefined {
  const style = list.enumerate?.style ?? 'outline'
  if (style === 'outline') return undefined
  const pattern = style === 'none' ? undefined : parseLabel(enumerationPattern(style))
  return pattern ? formatLabel(pattern, index + 1, list.items.length) : ''
}

/** All items in one run of text: 一是……；二是……。 A list inside an item follows that item's text. */
function inlineList(list: ItemList): Inline[] {
  const joiner = list.enumerate?.joiner ?? '。'
  return list.items.flatMap((item, index) => {
    const last = index === list.items.length - 1
    const written = inlineItem(item, listLabel(list, index) ?? '', joiner)
    return /[！？…]$/.test(plainText(written)) ? written : [...written, textOf(last ? '。' : joiner)]
  })
}

/** One item of an inline list, without its final stop. */
function inlineItem(item: Item, label: string, joiner: '；' | '。'): Inline[] {
  const heading = item.heading ? line(item.heading) : []
  const text = item.text?.paragraphs.flat() ?? []
  const below = item.children.items.length > 0 ? inlineList(item.children) : []
  const parts = [...text, ...(item.children.intro?.paragraphs.flat() ?? []), ...below]
  const lead = heading.length > 0 && parts.length > 0 ? stopped(heading, joiner === '；' ? '，' : '。') : heading
  const written = item.label ?? label
  return withoutStop([...(written ? [textOf(written)] : []), ...lead, ...parts])
}

function line(prose: Prose): Inline[] {
  return prose.paragraphs.flat()
}

/** A heading with the stop that parts it from its text, unless it ends with one of its own. */
function stopped(inlines: Inline[], stop = '。'): Inline[] {
  return /[。！？：；，…]$/.test(plainText(inlines)) ? inlines : [...inlines, textOf(stop)]
}

/** Without the 。 or ； that the list's joiner will write. */
function withoutStop(inlines: Inline[]): Inline[] {
  const last = inlines.at(-1)
  if (last?.type !== 'text' || !/[。；，]$/.test(last.value)) return inlines
  const value = last.value.replace(/[。；，]+$/, '')
  return value ? [...inlines.slice(0, -1), { ...last, value }] : withoutStop(inlines.slice(0, -1))
}

function textOf(value: string): Inline {
  return { type: 'text', value }
}
