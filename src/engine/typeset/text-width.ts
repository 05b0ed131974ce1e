import { plainText } from '../document/plain-text.ts'
import type { Inline } from '../document/types.ts'

/** The width of a text in 字: a character of ASCII counts half, a combining one nothing. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue
    width += character <= '\u007f' ? 0.5 : 1
  }
  return width
}

export function inlineWidth(inlines: readonly Inline[]): number {
  return textWidth(plainText(inlines))
}

/** The width of the widest of some texts. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth))
