import { portableCompression } from '../archive/portable-compression.ts'
import type { Block, Document, Image } from '../document/types.ts'
import type { Compression } from '../host/compression.ts'
import type { Layout } from '../model/layout.ts'
import { createDrawings, type Drawings } from '../writers/docx/drawings.ts'
import { packWritten } from '../writers/docx/index.ts'
import { footnotesPart, footnotesXml } from '../writers/docx/parts/footnotes.ts'
import { firstLine } from '../writers/docx/parts/paragraph-style.ts'
import { writtenParts } from '../writers/docx/written-parts.ts'
import { declaration, namespaces } from '../writers/docx/xml-parts.ts'
import { mergeBlocks } from './blocks.ts'
import { countsOn, mergeLists } from './lists.ts'
import { createNotes } from './notes.ts'
import { givesBack } from './proof.ts'
import { createTracking, type Revision } from './tracked.ts'
import { parseXml } from './xml-tree.ts'

export type { Revision } from './tracked.ts'

/** A redline as a file. */
export interface WrittenRedline {
  bytes: Uint8Array
  /** The paragraphs that have a change: those of cells are ones, too. */
  places: number
  /** How many tables have other columns now, and are shown as gone and new. */
  replacedTables: number
}

/**
 * A DOCX that shows as tracked changes what became of a document: with all of them accepted it is `now`, with all rejected
 * `before`, by text and structure. Both must have been through the transforms; the layout is that of `now`. Throws when
 * that cannot be proved, which is our own mistake. `report`: whose redline the file says to be.
 */
export function writeRedline(
  before: Document,
  now: Document,
  layout: Layout,
  revision: Revision,
  compression: Compression = portableCompression,
  report = '',
): WrittenRedline {
  const write = (numbering: Document['meta']['numbering']) => {
    const numbered = (document: Document): Document => ({ ...document, meta: { ...document.meta, numbering } })
    return mergedDocx(
      numbered(withOwnPictures(before, now)),
      numbered(now),
      layout,
      { ...revision, report },
      compression,
    )
  }
  const written = (countsOn(before, now) ? write('native') : undefined) ?? write('typed')
  if (!written) throw new Error('A redline does not give back both of its documents')
  return written
}

/** The redline, if it gives back both documents. */
function mergedDocx(
  before: Document,
  now: Document,
  layout: Layout,
  { report, ...revision }: Revision & { report: string },
  compression: Compression,
): WrittenRedline | undefined {
  const drawings = sharedDrawings(compression)
  const own = writtenParts(now, layout, { drawings })
  const old = writtenParts(before, layout, { drawings })
  const merged = mergeLists(old.numbering, own.numbering)
  const lists = merged.xml(firstLine(layout))
  const numbering = lists && `${declaration}<w:numbering ${namespaces}>${lists}</w:numbering>`
  const [oldNotes, ownNotes] = [footnotesXml(old.notes, layout), footnotesXml(own.notes, layout)]
  const oldBody = merged.renumbered(old.body)
  const tracking = createTracking(revision)
  const notes = createNotes(oldNotes, ownNotes, tracking)
  const [oldBlocks, ownBlocks] = [parseXml(oldBody), parseXml(own.body)]
  const section = ownBlocks.at(-1)?.name === 'w:sectPr' ? ownBlocks.at(-1)!.xml : ''
  const told = { replacedTables: 0 }
  const body = mergeBlocks(oldBlocks, ownBlocks, { tracking, notes, told }) + section
  const written = notes.written()
  const footnotes = written.length > 0 ? { count: written.length, xml: footnotesPart(written) } : undefined
  const proof = { body, notes: footnotes?.xml ?? '', numbering }
  if (!givesBack(proof, 'accepted', { body: own.body, notes: ownNotes, numbering })) return undefined
  if (!givesBack(proof, 'rejected', { body: oldBody, notes: oldNotes, numbering })) return undefined
  const { footers } = own
  const bytes = packWritten(now, layout, { body, footers, lists, footnotes, drawings, compression, redlineOf: report })
  const paragraphs = `${body}${footnotes?.xml ?? ''}`.split(/<w:p[ >]/)
  return { bytes, ...told, places: paragraphs.filter((one) => /<w:(?:ins|del|pPrChange) /.test(one)).length }
}

/** Drawings of two documents: a chart that both have is one part. */
function sharedDrawings(compression: Compression): Drawings {
  const drawings = createDrawings(compression)
  const charts = new Map<string, string>()
  return {
    ...drawings,
    chart(xml, workbook) {
      const id = charts.get(xml) ?? drawings.chart(xml, workbook)
      charts.set(xml, id)
      return id
    },
  }
}

/** A document whose pictures have names of their own, where the other one shows another picture by the same name. */
function withOwnPictures(document: Document, other: Document): Document {
  const images = document.meta.images ?? new Map<string, Image>()
  const own = (file: string): string => {
    const [here, there] = [images.get(file), other.meta.images?.get(file)]
    return here && there && !sameBytes(here.bytes, there.bytes) ? `${file}\u0000` : file
  }
  const renamed = (block: Block): Block => (block.type === 'picture' ? { ...block, file: own(block.file) } : block)
  const named = new Map([...images].map(([file, image]) => [own(file), image]))
  return { ...document, meta: { ...document.meta, images: named }, children: document.children.map(renamed) }
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])
