/** Numbers in Chinese: their signs, how they are read and how they are written stand in this file alone. */
const digits = '〇一二三四五六七八九'

/** Every sign of a digit, as a class of a pattern holds them: 〇, and ○ and 零, which are written for it. */
const digitSigns = `${digits}○零`

const values = new Map([...digits].map((sign, value) => [sign, value]))
values.set('零', 0).set('两', 2).set('○', 0)

const small = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }))
const large = new Map(Object.entries({ 万: 1e4, 亿: 1e8 }))

const eachDigit = new RegExp(`^[${digitSigns}]{3,}$`)

/**
 * The value of a whole number written in Chinese: 八, 十二, 二十, 一百零三, 两千, 三万五千, 二〇二三. `undefined` for what
 * is no number (百千, 五六 as «five or six»).
 */
export function readChineseNumeral(text: string): number | undefined {
  if (eachDigit.test(text)) return Number(inArabicDigits(text))
  let whole = 0
  let section = 0
  let digit: number | undefined
  for (const character of text) {
    const value = values.get(character)
    const step = small.get(character)
    const scale = large.get(character)
    if (value !== undefined) {
      // Two digits side by side are «five or six» unless the first is a filling zero.
      if (digit) return undefined
      digit = value
    } else if (step !== undefined) {
      if (digit === undefined && step !== 10) return undefined
      section += (digit ?? 1) * step
      digit = undefined
    } else if (scale !== undefined) {
      const amount = section + (digit ?? 0)
      if (amount === 0) return undefined
      whole += amount * scale
      section = 0
      digit = undefined
    } else return undefined
  }
  return text === '' ? undefined : whole + section + (digit ?? 0)
}

/** The signs of numerals up to 99, as a class of a pattern holds them. */
export const numeralSigns = '一二三四五六七八九十'

/** What reads like a numeral up to 99, as a part of a pattern; `numeralUpTo99` says whether it is one. */
export const smallNumeral = `[${numeralSigns}]{1,3}`

const upTo99 = /^(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])$/

/** The value of a number in digits or in Chinese. */
export const readNumeral = (written: string): number | undefined =>
  /^\d/.test(written) ? Number(written) : readChineseNumeral(written)

/** The value of a label's numeral, up to 99 (十, 二十三); 0 when it is none. */
export function numeralUpTo99(text: string): number {
  return upTo99.test(text) ? readChineseNumeral(text)! : 0
}

const anyDigit = new RegExp(`[${digitSigns}]`, 'g')

/** A text with its Chinese digits in Arabic ones, sign for sign: 二〇二三年, 2023年. */
export const inArabicDigits = (text: string): string => text.replace(anyDigit, (sign) => String(values.get(sign)))

/** A whole number sign for sign: 2023, 二〇二三. */
export const inChineseDigits = (value: number): string =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)]!)

const units = ['', '十', '百', '千']

/**
 * A whole number from 1 to 9999 in Chinese as it is read: 十, 十一, 二十, 一百零一, 一千零一十.
 * `undefined` outside that range.
 */
export function chineseNumeral(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return undefined
  written[value] ??= inWords(value)
  return written[value]
}

/** The numerals that were written: labels count from 一 again and again. */
const written: Record<number, string> = {}

function inWords(value: number): string {
  const figures = String(value).split('').map(Number)
  let text = ''
  figures.forEach((figure, index) => {
    if (figure !== 0) text += digits[figure]! + units[figures.length - 1 - index]!
    else if (!text.endsWith('零')) text += '零'
  })
  text = text.replace(/零$/, '')
  // Only the numbers from 10 to 19 drop the 一: 十二, but 一百一十二.
  return value < 20 ? text.replace(/^一十/, '十') : text
}

/** ① to ㊿ stand in three blocks of Unicode: the first sign of each, and how many there are. */
const circledBlocks: readonly (readonly [first: number, count: number])[] = [
  [0x2460, 20],
  [0x3251, 15],
  [0x32b1, 15],
]

const circles = circledBlocks.flatMap(([first, count]) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(first + index)),
)

/** ① to ㊿, as a class of a pattern holds them. */
export const circledSigns = circles.join('')

/** ① to ㊿; `undefined` beyond. */
export const circled = (index: number): string | undefined => circles[index - 1]
