import { formatLabel, type LabelPattern } from '../outline/label.ts'
import { labelParts } from '../text/labels.ts'
import { numeralSigns, readLabelNumeral, smallNumeral } from '../text/numerals.ts'
import { folded } from './sentences.ts'
import { type ReadLabel, ranks } from './types.ts'

const numeral = `(${smallNumeral})`

/** The labels of lines by their signs, which are the groups. What may stand behind a number that is a label: 1.5万亩 and 一、二级公路 are none. */
const patterns: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [new RegExp(`^${numeral}(、)(?![${numeralSigns}]{1,2}[、级类])`), ranks.first],
  [new RegExp(`^${numeral}([.．])(?=\\s*[\\p{Script=Han}“《])`, 'u'), ranks.first],
  [new RegExp(`^([（(〔])\\s*${numeral}\\s*([）)〕])([、.．]?)`), ranks.second],
  [/^([（(〔])\s*(\d{1,2})\s*([）)〕])([、.．]?)/, ranks.fourth],
  [/^(\d{1,3})([、.．])(?!\d)/, ranks.third],
  [/^(\d{1,3})([.．、])(?=(?:19|20)\d\d年)/, ranks.third],
  [/^(\d{1,2})([）)])/, ranks.fourth],
  [new RegExp(`^(${labelParts.circled})`), ranks.fifth],
  [new RegExp(`^${numeral}(是|要)(?!\\1)`), ranks.word],
  [new RegExp(`^([第其])${numeral}，`), ranks.word],
  [new RegExp(`^([第其])${numeral}([、：])(?![第其])`), ranks.word],
  [/^(—{1,3}|-{2,4}|[●•■◆○▲※★])\s*(?=[\p{Script=Han}“《（])/u, ranks.dash],
]

/** Reads the label that a line begins with; `undefined` without one. */
export function readLabel(text: string): ReadLabel | undefined {
  for (const [pattern, rank] of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const number = rank === ranks.dash ? 0 : numberIn(match)
    if (number === undefined) continue
    const written = rank === ranks.dash ? match[1]! : match[0]
    if (text.length === written.length) continue
    return { style: styleOf(match), rank, number, written }
  }
  return undefined
}

/** How the first label of a kind is written, by the signs of any of them: 一、 for 三、. */
export function styleOf([, ...signs]: readonly string[]): string {
  const first = (sign: string): string => (/\d/.test(sign) ? '1' : /[一二三四五六七八九十]/.test(sign) ? '一' : '①')
  return signs.map((sign) => (readLabelNumeral(sign) === undefined ? sign : first(sign))).join('')
}

/** The number among what a pattern of labels has found. */
export function numberIn(match: readonly string[]): number | undefined {
  return match
    .slice(1)
    .map(readLabelNumeral)
    .find((number) => number !== undefined)
}

/** Whether a label is written as counting gives it, blanks apart; `total`: how many there are. */
export const isCounted = (pattern: LabelPattern | undefined, number: number, total: number, written: string): boolean =>
  pattern !== undefined && folded(formatLabel(pattern, number, total)) === folded(written)

/** A number of the list's own writing before digits: 21.5+2就业之家 is the item behind 20. */
export function expectedLabel(text: string, style: string, number: number): ReadLabel | undefined {
  const stop = /^1([.．、])$/.exec(style)?.[1]
  if (!stop || !text.startsWith(`${number}${stop}`)) return undefined
  return { style, rank: ranks.third, number, written: `${number}${stop}` }
}
