import { plainText } from '../../document/plain-text.ts'
import type { Inline } from '../../document/types.ts'
import type { Prose } from '../../model/report.ts'
import type { Span } from '../../text/source.ts'

/** A text as it is compared: without blanks, brackets around it and a mark at its end. */
export const bare = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/^[《“（(【]([^《》“”（）()【】]+)[》”）)】]$/, '$1')
    .replace(/[：:。，,；;！!]+$/, '')

/** All of a text in one line. */
export const lineOf = ({ paragraphs }: Prose): string => paragraphs.map(plainText).join('')

/** The place of a paragraph of a text. */
export function spanOf(paragraph: readonly Inline[], { origin }: Prose): Span {
  const [first] = paragraph
  const last = paragraph.at(-1)
  const from = first && 'origin' in first ? first.origin : undefined
  const to = last && 'origin' in last ? last.origin : undefined
  if (!from) return origin
  return { source: from.source, start: from.start, end: to && to.source === from.source ? to.end : from.end }
}

const digit = '[〇○零一二三四五六七八九十\\d０-９]'
const date = new RegExp(`^[二2２]${digit}{3}(?:年${digit}{1,3}月${digit}{1,3}日|[-./．]\\d{1,2}[-./．]\\d{1,2})$`)

/** True for a text (as compared) that is a day and nothing else. */
export const isDay = (text: string): boolean => date.test(text)
