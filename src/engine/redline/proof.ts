import { readNumbering } from '../readers/docx/numbering.ts'
import { notesIn } from './notes.ts'
import { type Outcome, settledLines } from './settled.ts'
import { parseXml } from './xml-tree.ts'

/** The parts of a DOCX that its text stands in. */
interface TextParts {
  /** The content of w:body. */
  body: string
  /** word/footnotes.xml; empty for none. */
  notes: string
  /** word/numbering.xml. */
  numbering: string | undefined
}

/** Whether a redline has the text and structure of a document once its changes are settled, labels and notes included. */
export function givesBack(redline: TextParts, outcome: Outcome, document: TextParts): boolean {
  const [found, wanted] = [linesOf(redline, outcome), linesOf(document, outcome)]
  return found.length === wanted.length && found.every((line, index) => line === wanted[index])
}

function linesOf({ body, notes, numbering }: TextParts, outcome: Outcome): string[] {
  const part = numbering === undefined ? undefined : new TextEncoder().encode(numbering)
  return settledLines(parseXml(body), outcome, { numbering: readNumbering(part), notes: notesIn(notes) })
}
