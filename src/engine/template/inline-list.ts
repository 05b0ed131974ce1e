import { plainText } from '../document/plain-text.ts'
import type { Inline, Text } from '../document/types.ts'
import type { Enumerate, Item, ItemList } from '../model/report.ts'
import { listLabels } from './list-labels.ts'

/**
 * All items of a list in one run of text: 一是……；二是……。 A list inside an item follows that item's text. An item keeps the
 * mark that it was written with, unless its list says what stands between the items; one without a mark gets one.
 * `goesOn`: text follows in the same paragraph.
 */
export function inlineList(list: ItemList, labels: readonly (string | undefined)[], goesOn: boolean): Inline[] {
  const written = openList(list, labels)
  if (written.length === 0) return []
  if (list.enumerate?.joiner === 'none') return written
  return goesOn ? between(written, undefined) : ended(written)
}

/** The items with what stands between them; the last one as it was written. */
function openList(list: ItemList, labels: readonly (string | undefined)[]): Inline[] {
  return list.items.flatMap((item, index) => {
    const starts = index === 0 && list.start !== undefined && item.label === undefined
    const shown = item.label ?? labels[index]
    const written = [
      ...(shown ? [{ ...textOf(shown), ...(starts && { starts }) }] : []),
      ...inlineItem(item, list.enumerate?.joiner),
    ]
    return index === list.items.length - 1 ? written : between(written, list.enumerate?.joiner)
  })
}

/** One item behind its label, as it was written. */
function inlineItem(item: Item, joiner: Enumerate['joiner']): Inline[] {
  const { heading, text, children } = item
  const lead = heading?.paragraphs.flat() ?? []
  const below = openList(children, listLabels(children))
  const behind = [...(children.tail?.paragraphs.flat() ?? []), ...(children.after?.paragraphs.flat() ?? [])]
  const parts = [
    ...(text?.paragraphs.flat() ?? []),
    ...(children.intro?.paragraphs.flat() ?? []),
    ...(behind.length > 0 && below.length > 0
      ? between(below, children.enumerate?.joiner === 'none' ? 'none' : undefined)
      : below),
    ...behind,
  ]
  return [...(lead.length > 0 && parts.length > 0 ? stopped(lead, joiner === '；' ? '，' : '。') : lead), ...parts]
}

/** A mark that ends what is said, also inside the quotation or the bracket that ends it. */
const endMark = /[。！？!?…：:][”’）》」』]*$/
const openMark = /[；，;,][”’）》」』]*$/

/** An item that another one, or other text, follows. */
function between(inlines: Inline[], joiner: Enumerate['joiner']): Inline[] {
  if (joiner === 'none') return inlines
  if (joiner)
    return /[！？!?…：]$|[。！？!?…；，][”’）》」』]+$/.test(plainText(inlines))
      ? inlines
      : [...withoutStop(inlines), textOf(joiner)]
  const text = plainText(inlines)
  return endMark.test(text) || openMark.test(text) ? inlines : [...inlines, textOf('。')]
}

/** The last item of the paragraph: no ； stands at its end. */
const ended = (inlines: Inline[]): Inline[] =>
  endMark.test(plainText(inlines)) ? inlines : [...withoutStop(inlines), textOf('。')]

/** A heading with the stop that parts it from its text, unless it ends with one of its own. */
export function stopped(inlines: Inline[], stop = '。'): Inline[] {
  return /[。！？!?：；，…:;,]$/.test(plainText(inlines)) ? inlines : [...inlines, textOf(stop)]
}

/** Without the 。 or ； in whose place another mark will stand. */
function withoutStop(inlines: Inline[]): Inline[] {
  const last = inlines.at(-1)
  if (last?.type !== 'text' || !/[。；，;,]$/.test(last.value)) return inlines
  const value = last.value.replace(/[。；，;,]+$/, '')
  return value ? [...inlines.slice(0, -1), { ...last, value }] : withoutStop(inlines.slice(0, -1))
}

const textOf = (value: string): Text => ({ type: 'text', value })
