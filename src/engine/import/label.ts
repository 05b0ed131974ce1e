import { labelParts } from '../text/labels.ts'
import { numeralSigns, readLabelNumeral, smallNumeral } from '../text/numerals.ts'
import { type ReadLabel, ranks } from './types.ts'

/** A label by its signs: what it looks like, and what the first one of its kind looks like. */
interface Pattern {
  pattern: RegExp
  rank: number
  style(match: RegExpExecArray): string
}

const numeral = `(${smallNumeral})`

/** What may stand behind a number that is a label: 1.5万亩 and 一、二级公路 are none. */
const patterns: readonly Pattern[] = [
  {
    pattern: new RegExp(`^${numeral}(、)(?![${numeralSigns}]{1,2}[、级类])`),
    rank: ranks.first,
    style: ([, , stop]) => `一${stop}`,
  },
  {
    pattern: new RegExp(`^${numeral}([.．])(?=\\s*[\\p{Script=Han}“《])`, 'u'),
    rank: ranks.first,
    style: ([, , stop]) => `一${stop}`,
  },
  {
    pattern: new RegExp(`^([（(〔])\\s*${numeral}\\s*([）)〕])([、.．]?)`),
    rank: ranks.second,
    style: ([, open, , close, stop]) => `${open}一${close}${stop}`,
  },
  {
    pattern: /^([（(〔])\s*(\d{1,2})\s*([）)〕])([、.．]?)/,
    rank: ranks.fourth,
    style: ([, open, , close, stop]) => `${open}1${close}${stop}`,
  },
  { pattern: /^(\d{1,3})([、.．])(?!\d)/, rank: ranks.third, style: ([, , stop]) => `1${stop}` },
  { pattern: /^(\d{1,3})([.．、])(?=(?:19|20)\d\d年)/, rank: ranks.third, style: ([, , stop]) => `1${stop}` },
  { pattern: /^(\d{1,2})([）)])/, rank: ranks.fourth, style: ([, , close]) => `1${close}` },
  { pattern: new RegExp(`^(${labelParts.circled})`), rank: ranks.fifth, style: () => '①' },
  { pattern: new RegExp(`^${numeral}(是|要)(?!\\1)`), rank: ranks.word, style: ([, , word]) => `一${word}` },
  { pattern: new RegExp(`^([第其])${numeral}(，)`), rank: ranks.word, style: ([, before]) => `${before}一` },
  {
    pattern: new RegExp(`^([第其])${numeral}([、：])(?![第其])`),
    rank: ranks.word,
    style: ([, before, , stop]) => `${before}一${stop}`,
  },
  { pattern: /^(—{1,3}|-{2,4}|[●•■◆○▲※★])\s*(?=[\p{Script=Han}“《（])/u, rank: ranks.dash, style: ([, mark]) => mark! },
]

/** Reads the label that a line begins with; `undefined` without one. */
export function readLabel(text: string): ReadLabel | undefined {
  for (const { pattern, rank, style } of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const number = rank === ranks.dash ? 0 : numberIn(match)
    if (number === undefined) continue
    const written = rank === ranks.dash ? match[1]! : match[0]
    if (text.length === written.length) continue
    return { style: style(match), rank, number, written }
  }
  return undefined
}

/** The number among what a pattern of labels has found. */
export function numberIn(match: readonly string[]): number | undefined {
  return match
    .slice(1)
    .map(readLabelNumeral)
    .find((number) => number !== undefined)
}

/** A number of the list's own writing before digits: 21.5+2就业之家 is the item behind 20. */
export function expectedLabel(text: string, style: string, number: number): ReadLabel | undefined {
  const stop = /^1([.．、])$/.exec(style)?.[1]
  if (!stop || !text.startsWith(`${number}${stop}`)) return undefined
  return { style, rank: ranks.third, number, written: `${number}${stop}` }
}
