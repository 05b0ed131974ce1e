import { readChineseNumeral } from '../text/numerals.ts'
import { hedgeOf } from './hedges.ts'
import { scales, type Unit, unitAt, unitless } from './units.ts'
import type { NumberToken, WrittenNumber } from './written-number.ts'

const percent = unitAt('%', 0)
const times = unitAt('倍', 0)
/** How many characters a word for a number may have: a line of numerals is no number. */
const longest = 16

/**
 * The words that stand for numbers; every part is bounded, so that the search stays linear. In this order: 百分之三,
 * 三分之一, 六成, 翻两番, 一半, 三百二十.
 */
const words = new RegExp(
  `百分之([〇零一二三四五六七八九十百]{1,6}(?:点[〇零一二三四五六七八九]{1,4})?)|` +
    `([二三四五六七八九十]{1,2})分之([一二三四五六七八九十]{1,2})|` +
    `([一二三四五六七八九])成([一二三四五六七八九])?(?![立功果员绩本为效长份交片熟不就品套])|` +
    `翻了?(?:([一二两三四])番|番)|` +
    `(一半|半数)|` +
    `[〇零一二两三四五六七八九十百千万亿]{2,${longest}}`,
  'g',
)

/**
 * The numbers that a folded text writes in words: 三百二十人, 三十二万元, 三分之一, 六成, 百分之五, 翻一番 (增长1倍). Numerals
 * count only from 11 on and before a unit, since 一批, 三大 and 十项 are seldom meant as figures. In reading order.
 */
export function readWordNumbers(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = []
  words.lastIndex = 0
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const number = readOne(text, match)
    if (!number) continue
    found.push(number)
    words.lastIndex = number.end
  }
  return found
}

/** Both kinds of numbers in reading order; digits count where they overlap (3百人). */
export function mergeNumbers(digits: readonly NumberToken[], worded: readonly WrittenNumber[]): NumberToken[] {
  if (worded.length === 0) return [...digits]
  const merged: NumberToken[] = []
  let next = 0
  for (const token of digits) {
    while (next < worded.length && worded[next]!.start < token.start) {
      const word = worded[next++]!
      if (word.end <= token.start && word.start >= (merged.at(-1)?.end ?? 0)) merged.push(word)
    }
    merged.push(token)
  }
  for (const word of worded.slice(next)) if (word.start >= (merged.at(-1)?.end ?? 0)) merged.push(word)
  return merged
}

function readOne(text: string, match: RegExpExecArray): WrittenNumber | undefined {
  const [whole, hundredths, below, above, tenths, half, doublings, halves] = match
  const [start, end] = [match.index, match.index + whole.length]
  const before = text.slice(Math.max(0, start - 8), start)
  const amount = (digits: string, unit: Unit, more: Partial<WrittenNumber> = {}): WrittenNumber => {
    const over = /^[多余强]/.test(text.slice(end, end + 1)) ? 1 : 0
    const hedge = over > 0 ? 'over' : hedgeOf(before, text.slice(end + over, end + over + 4))
    return { sort: 'amount', start, end: end + over, digits, scale: 0, unit, hedge, ...more }
  }
  if (hundredths !== undefined) {
    const [wholePart, decimals] = hundredths.split('点')
    const value = readChineseNumeral(wholePart!)
    const places = [...(decimals ?? '')].map((one) => readChineseNumeral(one)).join('')
    return value === undefined ? undefined : amount(places ? `${value}.${places}` : String(value), percent)
  }
  if (below !== undefined && above !== undefined) {
    const [divisor, part] = [readChineseNumeral(below), readChineseNumeral(above)]
    if (!divisor || !part || part >= divisor) return undefined
    // Nobody says 三分之一 of 33.3 % only.
    return amount(((100 * part) / divisor).toFixed(0), percent, { half: '3' })
  }
  if (tenths !== undefined) {
    const value = 10 * readChineseNumeral(tenths)! + (half ? readChineseNumeral(half)! : 0)
    return amount(String(value), percent, half ? {} : { half: '5' })
  }
  if (halves !== undefined) return /[占超达近过]/.test(before) ? amount('50', percent, { half: '3' }) : undefined
  if (whole.startsWith('翻')) {
    const factor = 2 ** (doublings ? readChineseNumeral(doublings)! : 1)
    return amount(String(factor - 1), times, { half: (factor / 10).toFixed(1), doubling: true })
  }
  return counted(text, start, end, before)
}

const scaleAt = (character: string): number | undefined =>
  character === '万' || character === '亿' ? scales.find(([name]) => name === character)?.[1] : undefined

/** 三十二万 is 32 in 万, 三亿五千万 35000. */
function inScale(numeral: string, scale: number): number | undefined {
  const rest = numeral.slice(0, -1)
  if (!/[万亿]/.test(rest)) return readChineseNumeral(rest)
  const value = readChineseNumeral(numeral)
  return value === undefined ? undefined : value / 10 ** scale
}

/** 三百二十人, 两千三百余户, 三十二万元, 一百二十多万元. */
function counted(text: string, start: number, end: number, before: string): WrittenNumber | undefined {
  if (/[第\d.几数〇零一二两三四五六七八九十百千万亿]$/.test(before)) return undefined
  const numeral = text.slice(start, end)
  const more = /^[多余]/.test(text.slice(end, end + 1))
  const wide = more ? scaleAt(text.slice(end + 1, end + 2)) : undefined
  const at = end + (more ? 1 : 0) + (wide ? 1 : 0)
  const scaled = wide ?? scaleAt(numeral.slice(-1))
  const value = scaled && !wide ? inScale(numeral, scaled) : readChineseNumeral(numeral)
  if (value === undefined || (!scaled && value < 11)) return undefined
  const unit = unitAt(text, at)
  if (unit === unitless || unit.dimension === 'duration' || /^[村镇乡县区市组社层班]/.test(unit.name)) return undefined
  return {
    sort: 'amount',
    start,
    end: at + unit.name.length,
    digits: String(value),
    scale: scaled ?? 0,
    unit,
    hedge: more ? 'over' : hedgeOf(before, text.slice(at + unit.name.length, at + unit.name.length + 4)),
  }
}
