import type { Item, ItemList, Report } from '../model/report.ts'
import { listsOf } from '../report/lists.ts'
import { printedLabel } from '../text/label-styles.ts'
import type { SourceEdit, Span } from '../text/source.ts'
import { writeScalar } from '../yaml/write-scalar.ts'

/** An item among the others of its list. */
interface Listed {
  item: Item
  list: ItemList
}

/** The innermost item that holds a place of the data. */
function itemAt(report: Report, at: Span): Listed | undefined {
  const holds = ({ origin }: Item): boolean =>
    origin.source.path === at.source.path && origin.start <= at.start && at.end <= origin.end
  const find = (list: ItemList): Listed | undefined => {
    const item = list.items.find(holds)
    return item && (find(item.children) ?? { item, list })
  }
  const lists = [...report.sections.flatMap(listsOf), ...report.attachments.map(({ children }) => children)]
  return lists.map(find).find((one) => one !== undefined)
}

/** The lines of an item that has lines of its own, and how far in its dash stands. */
function linesOf({ origin }: Item): { start: number; end: number; indent: string } | undefined {
  const { text } = origin.source
  const start = text.lastIndexOf('\n', origin.start - 1) + 1
  const [, indent] = /^( *)- +$/.exec(text.slice(start, origin.start)) ?? []
  if (indent === undefined) return undefined
  const last = origin.start + text.slice(origin.start, origin.end).trimEnd().length
  const after = text.indexOf('\n', last)
  return { start, end: after < 0 ? text.length : after + 1, indent }
}

/** Takes away the item in which a place stands; not the only one of its list. */
export function withoutItem(report: Report, at: Span): SourceEdit | undefined {
  const found = itemAt(report, at)
  const lines = found && found.list.items.length > 1 ? linesOf(found.item) : undefined
  return lines && { source: at.source, start: lines.start, end: lines.end, text: '' }
}

/** The label before the text of an item, as outlines and lists print it. */
const label = new RegExp(`^${printedLabel}\\s*`)

/** A printed paragraph without its label. */
export const withoutLabel = (text: string): string => text.trim().replace(label, '')

/**
 * Puts an item behind the one in which a place stands. Only of a paragraph with a label it is known that an item is meant,
 * and no second paragraph of the one before it.
 */
export function withItemBehind(report: Report, at: Span, written: string): SourceEdit | undefined {
  const words = withoutLabel(written)
  if (words === written.trim() || words === '' || /\{\{|\n/.test(words)) return undefined
  const found = itemAt(report, at)
  const lines = found && linesOf(found.item)
  if (!lines) return undefined
  const { end, indent } = lines
  const entry = `${indent}- ${writeScalar(words, { item: true, indent: indent.length + 2 })}`
  const isLast = end === at.source.text.length && !at.source.text.endsWith('\n')
  return { source: at.source, start: end, end, text: isLast ? `\n${entry}` : `${entry}\n` }
}
