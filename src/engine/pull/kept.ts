import type { WrittenStamp } from '../document/stamp.ts'
import type { Document } from '../document/types.ts'
import type { Snapshot } from '../editions/types.ts'
import type { Compression } from '../host/compression.ts'
import type { Report } from '../model/report.ts'
import { readOrigin } from '../readers/docx/origin.ts'
import type { ReportFiles } from './with-edits.ts'

/** A paragraph of a file as it was written. */
export interface WrittenParagraph {
  text: string
  /** Index in `Document.children`. */
  block: number
  /** Which paragraph of the file it was, from 1. */
  paragraph: number
  /** Of a note at the foot of a page, which it is, from 1. */
  note?: number
}

/** The number of a note among the paragraphs, whose numbers begin at 1. */
export const noteNumber = (note: number): number => -note

/** What is kept of the document that a file was made of. */
export interface Kept {
  /** The edition that prints the same; absent for the last build. */
  edition?: string
  snapshot: Snapshot
  /** What a paragraph said when it was written, by its number, and which block of the document it is of. */
  writtenAs(number: number): WrittenParagraph | undefined
}

/** The marked paragraphs of a DOCX, and its notes, by their numbers. */
export type Printed = ReadonlyMap<number, WrittenParagraph>

/** The marked paragraphs of a DOCX, and what it says of itself. */
export function printedIn(docx: Uint8Array, compression: Compression) {
  const origin = readOrigin(docx, '', compression).value
  const paragraphs: Printed | undefined =
    origin &&
    new Map([
      ...origin.paragraphs.flatMap(({ marks, text }, index) =>
        marks.map(({ number, block }): [number, WrittenParagraph] => [number, { text, block, paragraph: index + 1 }]),
      ),
      ...origin.noteTexts.map((text, index): [number, WrittenParagraph] => [
        noteNumber(index + 1),
        { text, block: -1, paragraph: 0, note: index + 1 },
      ]),
    ])
  return { paragraphs, stamp: origin?.stamp }
}

/** The marked paragraphs of a file, which is read when the first of them is asked for. */
export function paragraphsOf(bytes: () => Uint8Array | undefined, compression: Compression): Kept['writtenAs'] {
  let paragraphs: Printed | undefined
  return (number) => {
    if (!paragraphs) {
      const content = bytes()
      paragraphs = (content && printedIn(content, compression).paragraphs) ?? new Map()
    }
    return paragraphs.get(number)
  }
}

/** What a report prints of some files; without a document when they have an error. */
export interface PrintedReport {
  report?: Report | undefined
  document?: Document | undefined
  paragraphs?: Printed | undefined
  stamp?: WrittenStamp | undefined
}

/** What a plan is made for: the files of a report, what they print now, and how others are printed. */
export interface Trial {
  files: ReportFiles
  now: PrintedReport
  print(files: ReportFiles): Promise<PrintedReport>
}
