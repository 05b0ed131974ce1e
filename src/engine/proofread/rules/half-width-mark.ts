import type { TextParagraph } from '../../document/running-text.ts'
import { numeralUpTo99 } from '../../text/numerals.ts'
import { pairs } from '../../text/pairs.ts'
import type { Finding, Rule, TextEdit } from '../types.ts'
import { closing, han, opening } from './marks.ts'

const full = pairs(',，;；:：?？!！.。(（)）')

/** After Chinese text (or a number in it) and before Chinese text or a number; the blank that Western text sets goes too. */
const between = new RegExp(
  `(?<=[${han}${closing}])[,;:?!](?: ?(?=[${han}${opening}\\d"])|$)|(?<=")[,;](?: ?(?=[${han}${opening}]))|(?<=[\\d%％‰])[,;](?: ?(?=[${han}${opening}]))`,
  'g',
)
/** A dot that ends a sentence; after a label or a single character it may be something else. */
const stop = new RegExp(`(?<=[${han}]{2}|[${closing}])\\.(?:(?=[${han}${opening}])|$)`, 'g')
/** Brackets, and what they hold. */
const brackets = /\(([^()（）]{1,80})\)/g
const chinese = new RegExp(`[${han}]`)

/**
 * Half-width marks inside Chinese text (GB/T 15834-2011 5.1: marks take a cell). Straight quotes belong to it.
 *
 * Bad: 2023年,在区委的领导下,各项工作有序推进。
 * Bad: 投诉1.6万件;举报6943件。
 * Bad: 主要做法如下:
 * Bad: 增长5%,高于全市。
 * Bad: 维护公平正义.推进依法行政。
 * Bad: 全面落实“乙类乙管”(见附件)各项措施。
 * Bad: 开展"送医下乡"活动。
 * Bad: 开展"送医","送药"活动。
 * Good: 2023年，在区委的领导下，各项工作有序推进。
 * Good: 比例为1:5，会议于12:30结束，共12,345人，网址为http://a.cn:80。
 * Good: 十一.完善应急机制。
 * Good: 1.完善应急机制（PCR实验室）。
 * Good: 使用ChatGPT (GPT-4)和Wi-Fi, Bluetooth设备。
 */
export const halfWidthMark: Rule = {
  name: 'half-width-mark',
  severity: 'warning',
  check: (text) =>
    text.paragraphs.flatMap((paragraph): Finding[] => {
      const edits = editsOf(paragraph)
      const first = edits[0]
      if (!first) return []
      const { start, end } = first
      const mark = paragraph.text.slice(start, end).trim()
      const count = edits.length > 1 ? `，这一段有${edits.length}处` : ''
      const message = `中文里用了半角标点“${mark}”${count}`
      return [{ at: { paragraph, start, end }, message, hint: `请改成全角，如“${first.text}”`, edits }]
    }),
}

function editsOf(paragraph: TextParagraph): TextEdit[] {
  const { text } = paragraph
  if (!/[,;:?!.("]/.test(text)) return []
  const edits: TextEdit[] = []
  const replace = (start: number, written: string, by: string) =>
    edits.push({ paragraph, start, end: start + written.length, text: by })
  for (const pattern of [between, stop]) {
    for (const match of text.matchAll(pattern)) {
      const isLabel = match[0] === '.' && match.index <= 3 && numeralUpTo99(text.slice(0, match.index)) > 0
      // Word's own words for a reference that leads nowhere (markup-residue).
      const isWords =
        match[0] === '!' &&
        text.slice(0, match.index).endsWith('错误') &&
        /^[未文超指引链]/.test(text.slice(match.index + 1))
      if (!isLabel && !isWords) replace(match.index, match[0], full[match[0].trim()]!)
    }
  }
  for (const match of text.matchAll(brackets)) {
    // Chinese text in them or right before them makes them Chinese.
    if (!chinese.test(match[1]!) && !chinese.test(text[match.index - 1] ?? '')) continue
    replace(match.index, '(', '（')
    replace(match.index + match[0].length - 1, ')', '）')
  }
  straightQuotes(text).forEach((at, index) => {
    replace(at, '"', index % 2 === 0 ? '“' : '”')
  })
  return edits.sort((a, b) => a.start - b.start)
}

const beside = new RegExp(`[${han}，。；：、]`)

/** The straight quotes of a paragraph, when they come in pairs and stand in Chinese text. */
function straightQuotes(text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) places.push(at)
  const chinese = places.some((at) => beside.test(text[at - 1] ?? '') || beside.test(text[at + 1] ?? ''))
  return chinese && places.length % 2 === 0 ? places : []
}
