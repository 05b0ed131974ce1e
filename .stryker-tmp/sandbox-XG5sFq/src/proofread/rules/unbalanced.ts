// @ts-nocheck
import type { RunningText, TextParagraph } from '../../document/running-text.ts'
import type { Finding, Rule } from '../types.ts'

const partner: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
}
const opener: Record<string, string> = Object.fromEntries(Object.entries(partner).map(([open, close]) => [close, open]))
const mark = /[“”‘’《》（）()【】〔〕「」『』]/g
/** «1）» and «a)» are labels; ’ in English and after a year is no quote. */
const label = /(?:^|[。；，、：:;,\s])(?:\d{1,2}|[a-zA-Z一二三四五六七八九十])$/
const mixed: Record<string, string> = { '（': ')', '(': '）' }

/**
 * Quotes and brackets without their other half, and brackets of two kinds in one pair. A quotation may run on into the
 * next paragraph.
 *
 * Bad: 开展“送医下乡活动12次。
 * Bad: 开展送医下乡”活动12次。
 * Bad: 会议（5月22日-5月28日)在芜湖召开。
 * Bad: 落实《条例各项规定。
 * Bad: 落实“一网《通办”各项规定。
 * Good: 开展“送医下乡”活动（12次），落实《条例》。
 * Good: 主要有：1）上届年会；2）本届年会。
 * Good: 他说：“第一段。¶第二段。”
 * Good: 他说：“第一段。¶“第二段。”
 * Good: ’98抗洪以来，Women’s活动持续开展。
 */
export const unbalanced: Rule = {
  name: 'unbalanced',
  severity: 'warning',
  check(text: RunningText) {
    const open = text.paragraphs.map((paragraph) => unpaired(paragraph))
    return open.flatMap(({ lone, pairs }, index): Finding[] => {
      const paragraph = text.paragraphs[index]!
      const left = lone.filter(
        (one) => !goesOn(one, open[index - 1]?.lone, open[index + 1]?.lone, text.paragraphs[index + 1]?.text),
      )
      const first = left[0]
      const findings: Finding[] = pairs.map(([from, to]) => ({
        at: { paragraph, start: to.at, end: to.at + 1 },
        message: `“${from.mark}”和“${to.mark}”不是一对`,
        hint: '请都用全角括号',
        edits: [from, to].map((one) => ({
          paragraph,
          start: one.at,
          end: one.at + 1,
          text: one === from ? '（' : '）',
        })),
      }))
      if (first) {
        const count = left.length > 1 ? `，这一段有${left.length}处` : ''
        const other = partner[first.mark] ?? opener[first.mark]
        findings.push({
          at: { paragraph, start: first.at, end: first.at + 1 },
          message: `“${first.mark}”没有配对${count}`,
          hint: `请补上“${other}”，或删去这一个`,
        })
      }
      return findings
    })
  },
}

interface Lone {
  mark: string
  at: number
}

function unpaired({ text }: TextParagraph): { lone: Lone[]; pairs: [Lone, Lone][] } {
  const stack: Lone[] = []
  const lone: Lone[] = []
  const pairs: [Lone, Lone][] = []
  for (const match of text.matchAll(mark)) {
    const one = { mark: match[0], at: match.index }
    if (partner[one.mark]) {
      stack.push(one)
      continue
    }
    const before = text.slice(Math.max(0, one.at - 4), one.at)
    const top = stack.at(-1)
    if (top && partner[top.mark] === one.mark) stack.pop()
    else if (top && mixed[top.mark] === one.mark) pairs.push([stack.pop()!, one])
    else if (/[）)]/.test(one.mark) && label.test(before)) continue
    else if (one.mark === '’' && (/[A-Za-z]$/.test(before) || /^\d\d/.test(text.slice(one.at + 1, one.at + 3))))
      continue
    else {
      // Further down there may be its partner: what lies between has lost its own.
      const near = stack.slice(-5).findLastIndex((other) => partner[other.mark] === one.mark)
      if (near < 0) lone.push(one)
      else lone.push(...stack.splice(near - Math.min(5, stack.length)).slice(1))
    }
  }
  return { lone: [...lone, ...stack].sort((a, b) => a.at - b.at), pairs }
}

/** True for a quotation that runs over paragraphs: opened in each of them, closed in the last. */
function goesOn(
  { mark: written }: Lone,
  before: readonly Lone[] | undefined,
  after: readonly Lone[] | undefined,
  next: string | undefined,
): boolean {
  const close = partner[written]
  if (!close) return before?.some((other) => other.mark === opener[written]) ?? false
  return next?.startsWith(written) || (after?.some((other) => other.mark === close) ?? false)
}
