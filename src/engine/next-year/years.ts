import type { Edit } from '../text/edits.ts'
import { inArabicDigits, inChineseDigits } from '../text/numerals.ts'
import { spanText } from '../text/source.ts'
import type { YamlText } from '../yaml/nodes.ts'

/** How far years are moved, and which year it was. */
export interface Moving {
  from: number
  to: number
}

/** A year of four figures, or signs, that no digit or span stands beside. */
const year =
  /(?<!\d|\d{4}年?[—–～~-]|\d{4}年?——)(?:(?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})(?=年(?!鉴))/g

/** What makes of a year one that something happened in, or is to happen in. */
const before = /(?:到|至|自|从|(?<![关对])于|早在|建于|始于|截至(?=到))$/
const behind =
  /^年(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月|以来|以后|以前|起|至|到|[—–～~-]|版|级|届|启动|开工|建成|投用|获|荣获|被|颁布|印发|出台)/

/**
 * Edits that move the years of a text on. In a heading every year of the time is meant: the one reported on, the one
 * before and the one to come. In running text the one reported on, the next one where a sentence begins with it, and the
 * last one where something is compared with it. A year with its month is a date and stays, as do the names of documents.
 */
export function movedYears(text: string, { from, to }: Moving, isBody: boolean): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(year)) {
    const [written] = match
    const far = Number(inArabicDigits(written)) - from
    const [front, back] = [text.slice(0, match.index), text.slice(match.index + written.length)]
    if (Math.abs(far) > 1 || behind.test(back) || before.test(front) || isInName(front)) continue
    if (isBody && far === 1 && !/(?:^|[。；：\n|'"\s])$/.test(front)) continue
    if (isBody && far === -1 && !/(?:比|较|同比|与|和|相比)$/.test(front)) continue
    const moved = inSignsOf(written, to + far)
    edits.push({ start: match.index, end: match.index + written.length, text: moved })
  }
  return edits
}

/** The same for a text of a file, where it stands. */
export const movedIn = ({ span }: YamlText, moving: Moving, isBody = false): Edit[] =>
  movedYears(spanText(span), moving, isBody).map((one) => ({
    ...one,
    start: one.start + span.start,
    end: one.end + span.start,
  }))

/** True behind an opening 《 or 〔. */
const isInName = (front: string): boolean =>
  front.lastIndexOf('《') > front.lastIndexOf('》') || front.lastIndexOf('〔') > front.lastIndexOf('〕')

/** A number in the signs in which another one is written. */
function inSignsOf(written: string, value: number): string {
  if (/\d/.test(written)) return String(value)
  return inChineseDigits(value).replaceAll('〇', /[〇○零]/.exec(written)?.[0] ?? '〇')
}
