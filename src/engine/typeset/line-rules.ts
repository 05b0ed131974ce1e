import { beginsUnseen } from '../text/letters.ts'

/** What no line begins with: Word's own list for zh-CN, and the dash, which that lacks (GB/T 15834-2011 5.1.7). */
export const notFirst =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—'
/** What no line ends with. */
export const notLast = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'

/** What a character is to a line, in bits: a table, for it is looked up for every mark of a text. */
const kinds = new Uint8Array(0x10000)
const kind = { notFirst: 1, notLast: 2, hanging: 4, noWidth: 8, known: 16 }
/** Marks that hang over the end of a full line. */
const hanging = '，。、；：？！．'
for (const [characters, bit] of [
  [notFirst, kind.notFirst],
  [notLast, kind.notLast],
  [hanging, kind.hanging],
] as const)
  for (const one of characters) kinds[one.charCodeAt(0)]! |= bit

/** Whether a line may end between two characters (UTF-16 codes). */
export function mayBreak(before: number, code: number): boolean {
  // Most pairs are two Chinese characters.
  if (isHan(before) && isHan(code)) return true
  if (code === 0x20 || is(code, kind.notFirst) || is(before, kind.notLast)) return false
  if (before === 0x20) return true
  if (isNarrow(before) && isNarrow(code)) return isJoint(before) && !isDigit(code)
  // A currency sign, a plus or a minus stays with what it stands before.
  return true
}

/** Whether a mark hangs over the end of a line; of two marks none does. */
export const hangsOver = (code: number, next: number): boolean => is(code, kind.hanging) && !is(next, kind.notFirst)

/** Whether a character combines with the one before it, or cannot be seen. */
export function hasNoWidth(code: number): boolean {
  if (!is(code, kind.known))
    kinds[code]! |= kind.known | (code >= 0x300 && beginsUnseen(String.fromCharCode(code)) ? kind.noWidth : 0)
  return is(code, kind.noWidth)
}

const is = (code: number, bit: number): boolean => (kinds[code]! & bit) !== 0

export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

/** Chinese, and the marks of Chinese texts: each as wide as its size. */
const wide = /[\u2010-\u2026\u3001-\u3020\u3400-\u9fff\uff01-\uff5e]*/y
export const leastWide = 0x2010

/** Where such characters end that begin at an offset. An expression looks at them several times faster than we could. */
export function endOfWide(text: string, from: number): number {
  wide.lastIndex = from
  wide.test(text)
  return wide.lastIndex
}

/** A figure or a Latin letter. */
export const isFigureOrLetter = (code: number): boolean =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000)

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isNarrow = (code: number): boolean => code < 0x2000
/** Behind - and / a word may be parted. */
const isJoint = (code: number): boolean => code === 0x2d || code === 0x2f
