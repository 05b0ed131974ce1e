/** What no line begins with: Word's own list for zh-CN, and the dash, which that lacks (GB/T 15834-2011 5.1.7). */
export const notFirst =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—'
/** What no line ends with. */
export const notLast = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'

/** Marks that hang over the end of a full line. */
const hanging = codesOf('，。、；：？！．')
const first = codesOf(notFirst)
const last = codesOf(notLast)

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((one) => one.charCodeAt(0)))
}

/** Whether a line may end between two characters (UTF-16 codes). */
export function mayBreak(before: number, code: number): boolean {
  // Most pairs are two Chinese characters.
  if (isHan(before) && isHan(code)) return true
  if (code === 0x20 || first.has(code) || last.has(before)) return false
  if (before === 0x20) return true
  if (isNarrow(before) && isNarrow(code)) return isJoint(before) && !isDigit(code)
  // A currency sign, a plus or a minus stays with what it stands before.
  return true
}

/** Whether a mark hangs over the end of a line; of two marks none does. */
export const hangsOver = (code: number, next: number): boolean => hanging.has(code) && !first.has(next)

export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

/** A figure or a Latin letter. */
export const isFigureOrLetter = (code: number): boolean =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000)

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isNarrow = (code: number): boolean => code < 0x2000
/** Behind - and / a word may be parted. */
const isJoint = (code: number): boolean => code === 0x2d || code === 0x2f
