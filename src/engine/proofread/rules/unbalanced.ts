import type { RunningText, TextParagraph } from '../../document/running-text.ts'
import { findMatches } from '../find.ts'
import { type Lone, nameOfMark, opener, partner } from '../pairs/marks.ts'
import { quotesThatRunOn } from '../pairs/running-quotes.ts'
import { unpaired } from '../pairs/unpaired.ts'
import type { Finding, Rule, TextEdit } from '../types.ts'

/**
 * Quotes and brackets without their other half, quotes the wrong way round, and brackets of two kinds in one pair. A
 * quotation may run on over paragraphs.
 *
 * Bad: 开展“送医下乡活动12次。
 * Bad: 开展送医下乡”活动12次。
 * Bad: 会议（5月22日-5月28日)在芜湖召开。
 * Bad: 落实《条例各项规定。
 * Bad: 落实“一网《通办”各项规定。
 * Bad: 开展”大走访“活动12次。
 * Bad: 实施“强师“工程。¶落实”双减”政策。
 * Bad: 实施“强师工程，成效明显。¶落实双减”政策，效果良好。
 * Bad: 全年检查12次（见第1页。¶整改问题2项）。
 * Bad: 落实《条例规定。¶推进实施》办法。
 * Bad: 推进“强基“”惠民”两项工程。
 * Good: 推进“强基”“惠民”两项工程，落实“推进“放管服”改革”要求。
 * Good: 开展“送医下乡”活动（12次），落实《条例》。
 * Good: 主要有：1）上届年会；2）本届年会。
 * Good: 他说：“第一段。¶第二段。”
 * Good: 他说：“第一段。¶“第二段。”
 * Good: 他说：“第一段。¶“第二段。¶“第三段。”
 * Good: 他说：“第一段。¶第二段。¶第三段。”大家深受鼓舞。
 * Good: 他说：“第一段。¶“第二段。¶“第三段。”某负责人说。
 * Good: “第一段，办实事。¶“第二段，见实效。¶“第三段！”居民们说。
 * Bad: 推进"书香校园建设，成效明显。
 * Bad: 推进书香校园"建设，开展"送教"活动。
 * Good: 推进"书香校园"建设，安装32"显示屏2台。
 * Good: 他说："第一段。¶第二段。"
 * Good: （会议于5月召开。¶与会代表120人。）
 * Good: ’98抗洪以来，Women’s活动持续开展。
 */
export const unbalanced: Rule = {
  name: 'unbalanced',
  severity: 'warning',
  check({ paragraphs }: RunningText) {
    const read = paragraphs.map(unpaired)
    const lone = read.map((one) => one.lone)
    const excused = new Set([...quotesThatRunOn(paragraphs, lone), ...bracketedParagraphs(paragraphs, lone)])
    return paragraphs.flatMap((paragraph, index): Finding[] => {
      const left = lone[index]!.filter((one) => !excused.has(one))
      return [
        ...read[index]!.pairs.map((pair) => mixedPair(paragraph, pair)),
        ...loneMarks(paragraph, left),
        ...(left.length > 0 ? [] : emptyPairs(paragraph)),
        ...(left.length > 0 ? [] : loneStraight(paragraphs, index)),
      ]
    })
  },
}

/** “强基“”惠民”: the marks pair, and around nothing: the two in the middle are the wrong way round. */
const emptyPairs = (paragraph: TextParagraph): Finding[] =>
  findMatches({ paragraphs: [paragraph] }, /(?<=“[^“”]{1,40})“”(?=[^“”]{1,40}”)/g, () => ({
    message: '双引号的方向反了，这一段有2个',
    hint: '前面用 “，后面用 ”',
    edit: '”“',
  }))

/** Two paragraphs in brackets as a whole. */
function bracketedParagraphs(paragraphs: readonly TextParagraph[], lone: readonly (readonly Lone[])[]): Lone[] {
  return lone.flatMap(([first, ...others], index): Lone[] => {
    const [last, ...more] = lone[index + 1] ?? []
    if (!first || !last || others.length + more.length > 0 || last.mark !== partner[first.mark]) return []
    const isWhole = first.at === 0 && last.at === paragraphs[index + 1]!.text.length - 1
    return /[（(【]/.test(first.mark) && isWhole ? [first, last] : []
  })
}

function mixedPair(paragraph: TextParagraph, [from, to]: [Lone, Lone]): Finding {
  return {
    at: { paragraph, start: to.at, end: to.at + 1 },
    message: `前面是“${from.mark}”，后面是“${to.mark}”，不是一对括号`,
    hint: '请都用全角括号',
    edits: [from, to].map((one) => ({
      paragraph,
      start: one.at,
      end: one.at + 1,
      text: one === from ? '（' : '）',
    })),
  }
}

function loneMarks(paragraph: TextParagraph, left: readonly Lone[]): Finding[] {
  const first = left[0]
  if (!first) return []
  const at = { paragraph, start: first.at, end: first.at + 1 }
  const edits = left.every(({ mark }) => mark === '“' || mark === '”') ? turnedQuotes(paragraph) : []
  const turned = edits[0]
  if (turned) {
    const { start, end } = turned
    const count = edits.length > 1 ? `，这一段有${edits.length}个` : ''
    const message = `双引号的方向反了${count}`
    return [{ at: { paragraph, start, end }, message, hint: '前面用 “，后面用 ”', edits }]
  }
  const other = partner[first.mark] ?? opener[first.mark]!
  const count = left.length > 1 ? `，这一段有${left.length}处` : ''
  const message = `${nameOfMark(first.mark)} 没有配上${nameOfMark(other)}${count}`
  return [{ at, message, hint: '请补上另一半，或删去这一个' }]
}

/** Straight quotes of a text; behind a digit they are inches or seconds. */
const straight = /(?<!\d)"/g

/** A straight quote too many; a quotation may run on into the next paragraph. */
function loneStraight(paragraphs: readonly TextParagraph[], index: number): Finding[] {
  const paragraph = paragraphs[index]!
  const isOdd = (one: TextParagraph | undefined) => [...(one?.text.matchAll(straight) ?? [])].length % 2 > 0
  if (!paragraph.text.includes('"') || !isOdd(paragraph)) return []
  const opens = (one: TextParagraph | undefined) => isOdd(one) && /[：:，,]"[^"]*$|^"[^"]*$/.test(one!.text)
  const closes = (one: TextParagraph | undefined) => isOdd(one) && /[。！？…]"/.test(one!.text)
  const runsOn =
    (opens(paragraph) && (closes(paragraphs[index + 1]) || opens(paragraphs[index + 1]))) ||
    (closes(paragraph) && opens(paragraphs[index - 1]))
  const places = [...paragraph.text.matchAll(straight)]
  const at = places.find((match) => /[\u4e00-\u9fff]/.test(around(paragraph.text, match.index)))?.index
  if (runsOn || at === undefined) return []
  return [
    {
      at: { paragraph, start: at, end: at + 1 },
      message: `英文双引号 " 有${places.length}个，没有成对`,
      hint: '请补上另一半，或删去这一个；中文里的引号写作 “ 和 ”',
    },
  ]
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 1), at + 2)

/** What stands between two quotations, and not in one. */
const between = /^(?:[、，,；和与及或]|以及|暨|到|至|的|是|为|等|以及其|以|对|在|中)$|[，。；！？]/
const longestQuote = 30

/**
 * The double quotes of a paragraph turned the right way, where they come in pairs and only their direction is wrong:
 * ”大走访“, “强师“. None where a mark may be missing instead.
 */
function turnedQuotes(paragraph: TextParagraph): TextEdit[] {
  const { text } = paragraph
  const places: number[] = []
  for (let at = 0; at < text.length; at++) if (text[at] === '“' || text[at] === '”') places.push(at)
  if (places.length % 2 > 0) return []
  const edits: TextEdit[] = []
  for (let index = 0; index < places.length; index += 2) {
    const [from, to] = [places[index]!, places[index + 1]!]
    if (text[from] === '“' && text[to] === '”') continue
    const inside = text.slice(from + 1, to)
    if (inside.length < 2 || inside.length > longestQuote || between.test(inside)) return []
    if (text[from] === '”') edits.push({ paragraph, start: from, end: from + 1, text: '“' })
    if (text[to] === '“') edits.push({ paragraph, start: to, end: to + 1, text: '”' })
  }
  return edits
}
