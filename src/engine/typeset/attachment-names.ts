import { attachmentMark } from '../document/attachment-names.ts'
import type { Layout } from '../model/layout.ts'
import { textWidth } from './text-width.ts'

/** So many names stay on one page; of more, the last one stays with the signature. */
export const keptNames = 4

/** Where the names begin (twips), how many 字 of them a line holds, and how wide a number is. */
export function namePlace(numbers: readonly string[], { cell, columns }: Layout) {
  const numberWidth = textWidth(numbers.at(-1) ?? '')
  const before = 2 + textWidth(attachmentMark) + numberWidth
  return { left: Math.round(before * cell), perLine: Math.floor(columns - before), numberWidth }
}
