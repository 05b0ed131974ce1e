import type { Block, BlockOf } from '../../../document/types.ts'
import type { DocxContext } from '../context.ts'
import { attachmentNoteXml } from './attachment-note.ts'
import { colophonXml } from './colophon.ts'
import { contentsXml } from './contents.ts'
import { chartXml, pictureXml } from './drawing.ts'
import { headingXml } from './heading.ts'
import { letterheadXml } from './letterhead.ts'
import { paragraphXml } from './paragraph.ts'
import { signatureXml } from './signature.ts'
import { type TablePlacement, tableXml } from './table.ts'

/** A block as XML. */
export const blockXml = (block: Block, context: DocxContext, placement: TablePlacement): string =>
  (writers[block.type] as Writer<Block>)(block, context, placement)

type Writer<Kind> = (block: Kind, context: DocxContext, placement: TablePlacement) => string

const writers: { [Type in Block['type']]: Writer<BlockOf<Type>> } = {
  heading: headingXml,
  paragraph: paragraphXml,
  table: tableXml,
  picture: pictureXml,
  chart: chartXml,
  signature: signatureXml,
  contents: contentsXml,
  'attachment-note': attachmentNoteXml,
  letterhead: letterheadXml,
  colophon: colophonXml,
}
