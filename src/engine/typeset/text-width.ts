import { plainText } from '../document/plain-text.ts'
import type { Inline } from '../document/types.ts'

/** The width of a text in 字: a character of ASCII counts half, a combining one nothing. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

function widthOf(character: string): number {
  if (character <= '\u007f') return 0.5
  const isHan = character >= '\u4e00' && character <= '\u9fff'
  return isHan || !/\p{M}|\p{Cf}/u.test(character) ? 1 : 0
}

export function inlineWidth(inlines: readonly Inline[]): number {
  return textWidth(plainText(inlines))
}

/** The width of the widest of some texts. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth))
