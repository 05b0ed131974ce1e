import type { Block, BlockOf } from '../../../document/types.ts'
import type { HtmlContext } from '../context.ts'
import type { Flow, FlowPlacement } from '../flow.ts'
import { attachmentNoteFlows } from './attachment-note.ts'
import { colophonFlows } from './colophon.ts'
import { contentsFlows } from './contents.ts'
import { chartFlows, pictureFlows } from './drawing.ts'
import { headingFlows } from './heading.ts'
import { letterheadFlows } from './letterhead.ts'
import { paragraphFlows } from './paragraph.ts'
import { signatureFlows } from './signature.ts'
import { tableFlows } from './table.ts'

/** What pages are filled with of a block. */
export const blockFlows = (block: Block, context: HtmlContext, placement: FlowPlacement): Flow[] =>
  (writers[block.type] as Writer<Block>)(block, context, placement)

type Writer<Kind> = (block: Kind, context: HtmlContext, placement: FlowPlacement) => Flow[]

const writers: { [Type in Block['type']]: Writer<BlockOf<Type>> } = {
  heading: headingFlows,
  paragraph: paragraphFlows,
  table: tableFlows,
  picture: pictureFlows,
  chart: chartFlows,
  signature: signatureFlows,
  contents: contentsFlows,
  'attachment-note': attachmentNoteFlows,
  letterhead: letterheadFlows,
  colophon: colophonFlows,
}
