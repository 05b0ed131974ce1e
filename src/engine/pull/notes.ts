import { inlineGroups, isNote } from '../document/inline-groups.ts'
import type { Document, Note } from '../document/types.ts'
import type { DocxOrigin } from '../readers/docx/origin.ts'
import type { ParagraphChange } from '../verify/index.ts'
import { type Kept, noteNumber, type PrintedReport } from './kept.ts'

/** The notes of a document by their numbers. */
export const notesIn = (document: Document): Note[] =>
  [...new Set(inlineGroups(document).flat().filter(isNote))].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))

/** Whether a report prints what it printed when the file was written. */
export const isAsWritten = ({ stamp }: PrintedReport, origin: DocxOrigin): boolean => stamp?.text === origin.stamp!.text

/**
 * The changed paragraphs of a file with its changed notes, which are told by their order: `undefined` where it is not known
 * what they said, or one came or went.
 */
export function withNotes(
  changes: readonly ParagraphChange[],
  origin: DocxOrigin,
  kept: Kept | undefined,
  now: PrintedReport,
): ParagraphChange[] | undefined {
  const printed = isAsWritten(now, origin) ? now.paragraphs : undefined
  const written = (note: number): string | undefined =>
    (kept?.writtenAs(noteNumber(note)) ?? printed?.get(noteNumber(note)))?.text
  const { noteTexts } = origin
  if (written(noteTexts.length + 1) !== undefined) return undefined
  const all = [...changes]
  for (const [index, text] of noteTexts.entries()) {
    const note = index + 1
    const before = written(note)
    if (before === undefined) return undefined
    if (before !== text) all.push({ change: 'changed', paragraph: 0, number: noteNumber(note), text, note })
  }
  return all
}
