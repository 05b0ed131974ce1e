import { nameNumbers, namesLead } from '../document/attachment-names.ts'
import type { AttachmentNote, Inline } from '../document/types.ts'
import type { Layout } from '../model/layout.ts'
import { textWidth } from './text-width.ts'
import { wholeWords } from './title/lines.ts'

/** So many names stay on one page; of more, the last one stays with the signature. */
export const keptNames = 4

/** A name of 附件说明 (7.3.4): its second line begins under its first character. Lengths in twips. */
export interface NameLine {
  /** 附件： before the first name, or nothing. */
  lead: string
  number: string
  text: readonly Inline[]
  /** Where the name begins. */
  left: number
  /** What stands before it takes so much. */
  room: number
  /** It shares a page with the next name. */
  keepsNext: boolean
}

/** The names of a note as they are set: two 字 from the left, one below the other. */
export function nameLines({ names }: AttachmentNote, { cell, columns }: Layout, words: readonly string[]): NameLine[] {
  const numbers = nameNumbers(names)
  const [leadWidth, numberWidth] = [textWidth(namesLead), textWidth(numbers.at(-1) ?? '')]
  const before = 2 + leadWidth + numberWidth
  return names.map((name, index) => ({
    lead: index === 0 ? namesLead : '',
    number: numbers[index]!,
    text: wholeWords(name, Math.floor(columns - before), words),
    left: Math.round(before * cell),
    room: Math.round(((index === 0 ? leadWidth : 0) + numberWidth) * cell),
    keepsNext: index < names.length - 1 && names.length <= keptNames,
  }))
}
