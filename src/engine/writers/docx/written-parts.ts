import { hasCircles, notesOf } from '../../document/notes.ts'
import type { Document, Note } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { estimatePages, hasPageNumbers } from '../../typeset/pages/estimate.ts'
import { bodyXml } from './body.ts'
import type { DocxContext } from './context.ts'
import { pageReferences } from './document-part.ts'
import type { Drawings } from './drawings.ts'
import type { Marks } from './marks.ts'
import { createNumbering, type NumberingPlan } from './numbering.ts'
import type { OptionalParts } from './parts/package-parts.ts'
import { noteFormat } from './parts/settings.ts'

/** What a document gives for the parts of a DOCX, before they are packed. */
export interface WrittenParts {
  /** The content of w:body. */
  body: string
  notes: readonly Note[]
  /** Whether the pages have numbers. */
  footers: boolean
  /** Absent when labels are typed. */
  numbering?: NumberingPlan
}

/** What a body is written with, beside the document and its layout. */
interface Writing {
  /** Where its pictures and charts go. */
  drawings: Drawings
  marks?: Marks | undefined
  /** Whether each page has the mark of a draft. */
  headers?: boolean
}

/** Writes the body of a document. */
export function writtenParts(
  document: Document,
  layout: Layout,
  { drawings, marks, headers = false }: Writing,
): WrittenParts {
  const numbering = document.meta.numbering === 'native' ? createNumbering(document.meta.outline) : undefined
  const pages = estimatePages(document, layout)
  const context: DocxContext = {
    layout,
    meta: document.meta,
    pages,
    drawings,
    ...(numbering && { numbering }),
    ...(marks && { marks }),
  }
  const footers = hasPageNumbers(document, layout, pages)
  const notes = notesOf(document)
  const form = noteForm(notes.length)
  // LibreOffice reads how notes are numbered from the section alone.
  const references =
    (headers ? pageReferences('header') : '') +
    (footers ? pageReferences('footer') : '') +
    (form ? `<w:footnotePr>${noteFormat(form)}</w:footnotePr>` : '')
  return { body: bodyXml(document.children, context, references), notes, footers, ...(numbering && { numbering }) }
}

/** How so many notes are numbered; `undefined` for none. */
export function noteForm(count: number): OptionalParts['notes'] {
  return count === 0 ? undefined : hasCircles(count) ? 'circles' : 'figures'
}
