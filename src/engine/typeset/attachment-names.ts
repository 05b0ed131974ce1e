import type { Layout } from '../layout/types.ts'
import { textWidth } from './text-width.ts'

/** What stands before the first name (7.3.4). */
export const attachmentMark = '附件：'

/** So many names stay on one page; of more, the last one stays with the signature. */
export const keptNames = 4

/** Where the names of so many attachments begin (twips), how many 字 of them a line holds, and how wide a number is. */
export function namePlace(count: number, { cell, columns }: Layout) {
  const numberWidth = count > 1 ? textWidth(`${count}.`) : 0
  const before = 2 + textWidth(attachmentMark) + numberWidth
  return { left: Math.round(before * cell), perLine: Math.floor(columns - before), numberWidth }
}
