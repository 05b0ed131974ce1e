import { plainText } from '../document/plain-text.ts'
import type { Inline } from '../document/types.ts'
import { beginsUnseen } from '../text/letters.ts'
import { isHan } from './line-rules.ts'

/** The width of a text in 字: a character of ASCII counts half, a combining one nothing. */
export function textWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x7f) width += 0.5
    else if (isHan(code)) width += 1
    else {
      const point = text.codePointAt(at)!
      if (!beginsUnseen(String.fromCodePoint(point))) width += 1
      if (point > 0xffff) at += 1
    }
  }
  return width
}

export function inlineWidth(inlines: readonly Inline[]): number {
  return textWidth(plainText(inlines))
}

/** The width of the widest of some texts. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth))
