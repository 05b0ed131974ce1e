import { pairs } from '../../text/pairs.ts'

const quotesAndBrackets = '“”‘’《》（）()【】〔〕「」『』'

/** Marks that come in pairs: the one that opens, and its partner. */
export const partner: Readonly<Record<string, string>> = pairs(quotesAndBrackets)

export const opener: Readonly<Record<string, string>> = pairs(Array.from(quotesAndBrackets).reverse().join(''))

/** What the pairs are called, in their order. */
const kinds = '双引号 单引号 书名号 括号 半角括号 方头括号 六角括号 直角引号 双直角引号'.split(' ')

/** What a mark is called, with the mark: 左双引号 “. Marks in quotes could not be read. */
export function nameOfMark(mark: string): string {
  const at = quotesAndBrackets.indexOf(mark)
  return `${at % 2 > 0 ? '右' : '左'}${kinds[Math.floor(at / 2)]} ${mark}`
}

/** A mark without its other half, by its place in the paragraph. */
export interface Lone {
  mark: string
  at: number
}
