import { portableCompression } from '../../archive/portable-compression.ts'
import { markWords } from '../../document/draft-mark.ts'
import { paragraphHash, type Stamp } from '../../document/stamp.ts'
import type { Block, Document } from '../../document/types.ts'
import type { Compression } from '../../host/compression.ts'
import type { Layout } from '../../model/layout.ts'
import { documentXml } from './document-part.ts'
import { createDrawings } from './drawings.ts'
import { createMarks, textIn } from './marks.ts'
import { numberingLists } from './numbering.ts'
import { packDocx, type Varying } from './package.ts'
import { footnotesXml } from './parts/footnotes.ts'
import { headerXml } from './parts/header.ts'
import { firstLine } from './parts/paragraph-style.ts'
import { appPropertiesXml, corePropertiesXml } from './parts/properties.ts'
import { noteForm, writtenParts } from './written-parts.ts'
import { declaration, namespaces } from './xml-parts.ts'

/**
 * Writes a document as DOCX. Every part is our own text in schema order, so that the same document and layout give
 * the same parts everywhere, and the same bytes with the same `compression` (with Node's zlib: the same Node.js). The
 * document must have been through the transforms: labels are written as they are. With a `stamp` the file and each of its
 * paragraphs say where they come from, and with a layout that asks for it (稿标) each page on paper.
 */
export function writeDocx(
  document: Document,
  layout: Layout,
  compression: Compression = portableCompression,
  stamp?: Stamp,
): Uint8Array {
  const drawings = createDrawings(compression)
  const marks = stamp && createMarks()
  const mark = stamp && layout.draftMark ? markWords(stamp.text) : undefined
  const headers = mark !== undefined
  const { body, notes, footers, numbering } = writtenParts(document, layout, { drawings, marks, headers })
  const lists = numbering?.lists().length ? numberingLists(numbering, firstLine(layout)) : undefined
  const footnotes = notes.length > 0 ? { count: notes.length, xml: footnotesXml(notes, layout) } : undefined
  const stamped = stamp && {
    ...stamp,
    paragraphs: marks?.count() ?? 0,
    notes: paragraphHash(textIn(footnotes?.xml ?? '')),
  }
  return packWritten(document, layout, { body, footers, lists, footnotes, drawings, compression, stamp: stamped, mark })
}

/** A body with what belongs to it. */
interface Written extends Omit<Varying, 'official' | 'notes'> {
  body: string
  /** What stands in the header of each page. */
  mark?: string | undefined
  /** The content of w:numbering. */
  lists: string | undefined
  footnotes: { count: number; xml: string } | undefined
}

/** Packs a body, and what it needs, as a DOCX that has the properties and styles of a document. */
export function packWritten(
  { meta, children }: Document,
  layout: Layout,
  { body, lists, footnotes, mark, footers, drawings, compression, stamp, redlineOf }: Written,
): Uint8Array {
  const parts: Record<string, string> = {
    'word/document.xml': documentXml(body),
    'docProps/app.xml': appPropertiesXml(meta),
    'docProps/core.xml': corePropertiesXml(meta),
  }
  if (mark !== undefined) parts['word/header1.xml'] = parts['word/header2.xml'] = headerXml(mark)
  if (footnotes) parts['word/footnotes.xml'] = footnotes.xml
  if (lists) parts['word/numbering.xml'] = `${declaration}<w:numbering ${namespaces}>${lists}</w:numbering>`
  const [notes, official] = [noteForm(footnotes?.count ?? 0), children.some(isOfficial)]
  return packDocx(parts, layout, { footers, official, notes, drawings, compression, stamp, redlineOf })
}

/** What brings styles of its own. */
const isOfficial = ({ type }: Block): boolean => type === 'letterhead' || type === 'colophon'
