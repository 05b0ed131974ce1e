import { portableCompression } from '../../archive/portable-compression.ts'
import { hasCircles, notesOf } from '../../document/notes.ts'
import type { Block, Document } from '../../document/types.ts'
import type { Compression } from '../../host/compression.ts'
import type { Layout } from '../../layout/types.ts'
import { estimatePages, hasPageNumbers } from '../../typeset/pages/estimate.ts'
import { bodyXml } from './body.ts'
import type { DocxContext } from './context.ts'
import { documentXml, footerReferences } from './document-part.ts'
import { createDrawings } from './drawings.ts'
import { createNumbering, numberingLists } from './numbering.ts'
import { packDocx } from './package.ts'
import { footnotesXml } from './parts/footnotes.ts'
import { firstLine } from './parts/paragraph-style.ts'
import { appPropertiesXml, corePropertiesXml } from './parts/properties.ts'
import { noteFormat } from './parts/settings.ts'
import { declaration, namespaces } from './xml-parts.ts'

/**
 * Writes a document as DOCX. Every part is our own text in schema order, so that the same document and layout give
 * the same parts everywhere, and the same bytes with the same `compression` (with Node's zlib: the same Node.js). The
 * document must have been through the transforms: labels are written as they are.
 */
export function writeDocx(
  document: Document,
  layout: Layout,
  compression: Compression = portableCompression,
): Uint8Array {
  const numbering = document.meta.numbering === 'native' ? createNumbering(document.meta.outline) : undefined
  const pages = estimatePages(document, layout)
  const drawings = createDrawings(compression)
  const context: DocxContext = { layout, meta: document.meta, pages, drawings, ...(numbering ? { numbering } : {}) }
  const footers = hasPageNumbers(document, layout, pages)
  const notes = notesOf(document)
  const form = notes.length === 0 ? undefined : hasCircles(notes.length) ? 'circles' : 'figures'
  // LibreOffice reads how notes are numbered from the section alone.
  const references = footerReferences(footers) + (form ? `<w:footnotePr>${noteFormat(form)}</w:footnotePr>` : '')
  const body = bodyXml(document.children, context, references)
  const lists = numbering?.lists().length ? numberingLists(numbering, firstLine(layout)) : undefined
  return packDocx(
    {
      'word/document.xml': documentXml(body),
      'docProps/app.xml': appPropertiesXml(document.meta),
      'docProps/core.xml': corePropertiesXml(document.meta),
      ...(notes.length > 0 && { 'word/footnotes.xml': footnotesXml(notes, layout) }),
      ...(lists === undefined
        ? {}
        : { 'word/numbering.xml': `${declaration}<w:numbering ${namespaces}>${lists}</w:numbering>` }),
    },
    layout,
    {
      notes: form,
      footers,
      official: document.children.some(isOfficial),
      drawings,
      compression,
    },
  )
}

/** What brings styles of its own. */
const isOfficial = ({ type }: Block): boolean => type === 'letterhead' || type === 'colophon'
