import { notesOf } from '../../document/notes.ts'
import type { Block, Document } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { noteLinePitch } from '../note-size.ts'
import { layoutsOf } from '../sections.ts'
import type { Estimate } from './line-count.ts'
import { withNotes } from './notes.ts'
import { type PagePiece, piecesOf, signatureRows } from './pieces.ts'

/** What can be said of the pages before a word processor has laid them out. */
export interface PageEstimate {
  pages: number
  /** Blocks behind which the signature, or the list of attachments with it, may not fit on the page any more. */
  beforeTightSignature: ReadonlySet<Block>
}

/** Lines by which the estimate may be off at a signature. */
const doubt = 3

/**
 * Estimates the pages of a document by filling their rows. It decides whether page numbers are written at all (a
 * document of one page has none, and no field says so in every word processor: LibreOffice does not evaluate IF), and
 * where a long paragraph has to be kept with the signature below it.
 */
export function estimatePages(document: Document, layout: Layout, how: Estimate = 'usual'): PageEstimate {
  if (how !== 'usual') return estimate(document, layout, how)
  const before = usual.get(document)
  if (before?.layout === layout) return before.found
  const found = estimate(document, layout, how)
  usual.set(document, { layout, found })
  return found
}

/**
 * Kept: who writes a document and who tells how long it is ask the same. What is kept does not hold the document: what is
 * in a map that has lived long outlives V8's frequent collections, whether its key does or not.
 */
const usual = new WeakMap<Document, { layout: Layout; found: PageEstimate }>()

function estimate(document: Document, layout: Layout, how: Estimate): PageEstimate {
  const { children, meta } = document
  const flow: Flow = { page: 1, used: 0, notes: 0, height: layout.text.height }
  const hasNotes = notesOf(document).length > 0
  const layouts = layoutsOf(children, layout)
  const beforeTightSignature = new Set<Block>()
  children.forEach((block, index) => {
    const before = children[index - 1]
    const next = children[index + 1]
    const own = layouts[index]!
    const bare = piecesOf(block, { next, layout: own, meta, how })
    const pieces = hasNotes ? withNotes(block, bare, { layout: own, how }) : bare
    const signed = block.type === 'attachment-note' ? next : block
    if (signed?.type === 'signature' && before) {
      const above = signed === block ? 0 : heightOf(pieces)
      const needed = above + (signatureRows(signed, layout, meta) + doubt) * layout.linePitch
      if (flow.height - flow.used - flow.notes < needed) beforeTightSignature.add(before)
    }
    for (const piece of pieces) {
      if (piece.newPage && flow.used > 0) turnPage(flow, 0)
      flow.height = own.text.height
      place(piece, flow)
    }
  })
  return { pages: flow.page, beforeTightSignature }
}

/** A document of one page needs no number. One that may take two, with wide fonts or in another word processor, has one. */
export function hasPageNumbers(document: Document, layout: Layout, { pages }: PageEstimate): boolean {
  const { style, onSinglePage } = layout.pageNumber
  return style !== 'none' && (onSinglePage || pages > 1 || estimatePages(document, layout, 'most').pages > 1)
}

/**
 * How many pages the document will take, within a line or two of what a word processor makes of it.
 */
export function countPages(document: Document, layout: Layout): number {
  return estimatePages(document, layout).pages
}

const heightOf = (pieces: readonly PagePiece[]): number =>
  pieces.reduce((sum, { count, height }) => sum + count * height, 0)

interface Flow {
  page: number
  /** Twips used on the page. */
  used: number
  /** Twips that notes take at its foot. */
  notes: number
  height: number
}

function place({ count, height, below = 0, repeated = 0, notes = 0 }: PagePiece, flow: Flow): void {
  for (let done = 0; done < count; done++) {
    const foot = flow.notes + withLine(notes, flow)
    if (flow.used > 0 && flow.used + height + below + foot > flow.height) turnPage(flow, repeated)
    flow.used += height
    flow.notes += withLine(notes, flow)
  }
}

/** Above the first note on a page there is a line. */
const withLine = (notes: number, flow: Flow): number => (notes > 0 && flow.notes === 0 ? notes + noteLinePitch : notes)

function turnPage(flow: Flow, used: number): void {
  flow.page += 1
  flow.used = used
  flow.notes = 0
}
