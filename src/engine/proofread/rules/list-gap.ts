import { beginsList, type RunningText, type TextParagraph } from '../../document/running-text.ts'
import { chineseNumeral, numeralUpTo99, smallNumeral } from '../../text/numerals.ts'
import type { Finding, Rule, TextPlace } from '../types.ts'

/** Lists do not lie in each other deeper. */
const deepest = 5

/** 一是, 二要 at the start of a paragraph or after a mark; not the words that begin alike (二要素). */
const marker = new RegExp(
  `(?:^|[。；，：！？、;,:.”）])[\\s\\u3000]{0,4}(${smallNumeral})([是要])(?!\\1|素|件|道|点|义|害|塞)`,
  'g',
)

interface Marker extends TextPlace {
  value: number
  written: string
}

/**
 * Gaps in 一是, 二是, 三是 and 一要, 二要. A list may lie inside an item of another, start in the paragraph before, and
 * follow text without a mark between.
 *
 * Bad: 一是抓培训；三是抓考核。
 * Bad: 一是抓培训；二是抓考核；二是抓督查。
 * Bad: 全年重点工作有序推进。二是抓考核；三是抓督查。
 * Bad: 一要抓培训。¶三要抓考核。
 * Bad: 一是抓培训；二是抓考核；三是抓督查；二是抓整改。
 * Bad: 十是抓培训；十二是抓考核。
 * Good: 一是抓培训；二是抓考核；三是抓督查。
 * Good: 能力实现突破一是抓培训；二是抓考核。
 * Good: 一是抓培训；二是抓考核。把担当作为一是带头学习，二是带头落实。
 * Good: 一是抓培训。¶二是抓考核。¶三是抓督查。
 * Good: 一是抓培训。¶二是抓考核。¶三要抓督查。
 * Good: 一是抓培训：一是岗前，二是在岗；二是抓考核。
 * Good: 一是抓培训；二是抓考核。同时，一是抓督查，二是抓整改。
 * Good: 一是抓培训；二是抓考核。把担当作为一是带头学习，二是带头落实。
 * Good: 四是四、十是十，数据要实。
 * Good: 建筑“三要素”，二要素次之。
 */
export const listGap: Rule = {
  name: 'list-gap',
  severity: 'warning',
  check(text: RunningText) {
    const findings: Finding[] = []
    let lists: readonly OpenList[] = []
    text.paragraphs.forEach((paragraph, index) => {
      const found = markersOf(paragraph)
      // A list of paragraphs may have text between its items, but a heading ends it.
      if (paragraph.kind === 'heading' && found.length === 0) lists = []
      for (const [place, one] of found.entries()) {
        const { value } = one
        const kind = kindOf(one)
        const at = listBefore(lists, value, kind)
        if (value === 1 || beginsList(paragraph, one.start)) lists = [...lists.slice(-deepest), { value, kind }]
        else if (at >= 0) lists = [...lists.slice(0, at), { ...lists[at]!, value }]
        else {
          const last = lists.findLast((list) => list.kind === kind) ?? lists.at(-1)
          const hasFirst = last ? firstBetween(found[place - 1], one) : firstBefore(text, index, one)
          if (value !== 2 || !hasFirst) findings.push(gap(one, last?.value))
          lists = [{ value, kind }]
        }
      }
    })
    return findings
  },
}

/** A list by the last number in it; those that are open follow each other from the outermost on. */
interface OpenList {
  value: number
  kind: string
}

/** The list that a number goes on with. 一是、二是、三要 is one that changes its wording. */
function listBefore(lists: readonly OpenList[], value: number, kind: string): number {
  const sameKind = lists.findLastIndex((list) => list.kind === kind && list.value + 1 === value)
  return sameKind >= 0 ? sameKind : lists.findLastIndex((list) => list.value + 1 === value)
}

/** 是 or 要. */
const kindOf = ({ written }: Marker): string => written.slice(-1)

function markersOf(paragraph: TextParagraph): Marker[] {
  const found: Marker[] = []
  for (const match of paragraph.text.matchAll(marker)) {
    const written = match[1]! + match[2]!
    const end = match.index + match[0].length
    const one = { paragraph, start: end - written.length, end, value: numeralUpTo99(match[1]!), written }
    const first = one.value === 2 && found.at(-1)?.value !== 1 ? unmarkedFirst(one, found.at(-1)?.end ?? 0) : undefined
    if (first) found.push(first)
    found.push(one)
  }
  return found
}

/** 一是 right behind a word, where 二是 follows: 把担当作为一是……，二是……。 */
function unmarkedFirst({ paragraph, start: before, written }: Marker, from: number): Marker | undefined {
  const first = `一${written.slice(-1)}`
  const start = paragraph.text.slice(Math.max(from, before - 3000), before).lastIndexOf(first)
  if (start < 0) return undefined
  const at = Math.max(from, before - 3000) + start
  return { paragraph, start: at, end: at + 2, value: 1, written: first }
}

/** True when 一是 stands before, whatever is in front of it. */
function firstBefore({ paragraphs }: RunningText, index: number, one: Marker): boolean {
  const before = `${paragraphs[index - 1]?.text.slice(-3000) ?? ''}${paragraphs[index]!.text.slice(Math.max(0, one.start - 3000), one.start)}`
  return [`一${kindOf(one)}`, '首先', '第一'].some((first) => before.includes(first))
}

/** True when 一是 stands between two markers of a paragraph without a mark before it: a list of its own. */
const firstBetween = (before: Marker | undefined, one: Marker): boolean =>
  one.paragraph.text.slice(before?.end ?? 0, one.start).includes(`一${kindOf(one)}`)

function gap(one: Marker, before: number | undefined): Finding {
  const { paragraph, start, end, value, written } = one
  const at = { paragraph, start, end }
  const kind = kindOf(one)
  if (before === value) return { at, message: `“${written}”出现了两次`, hint: '请检查序号' }
  const missing = before === undefined ? `一${kind}` : chineseNumeral(before + 1)! + kind
  const message =
    before !== undefined && before > value
      ? `“${written}”排在“${chineseNumeral(before)}${kind}”之后`
      : `有“${written}”，前面没有“${missing}”`
  return { at, message, hint: '请检查是漏了一项，还是序号写错' }
}
