import { assertNever, type Block } from '../../../document/types.ts'
import type { HtmlContext } from '../context.ts'
import type { Flow, FlowPlacement } from '../flow.ts'
import { attachmentNoteFlows } from './attachment-note.ts'
import { chartFlows } from './chart.ts'
import { colophonFlows } from './colophon.ts'
import { contentsFlows } from './contents.ts'
import { headingFlows } from './heading.ts'
import { letterheadFlows } from './letterhead.ts'
import { paragraphFlows } from './paragraph.ts'
import { pictureFlows } from './picture.ts'
import { signatureFlows } from './signature.ts'
import { tableFlows } from './table.ts'

/** What pages are filled with of a block. */
export function blockFlows(block: Block, context: HtmlContext, placement: FlowPlacement): Flow[] {
  switch (block.type) {
    case 'heading':
      return headingFlows(block, context, placement)
    case 'paragraph':
      return paragraphFlows(block, context, placement)
    case 'table':
      return tableFlows(block, context, placement)
    case 'picture':
      return pictureFlows(block, context)
    case 'chart':
      return chartFlows(block, context)
    case 'signature':
      return signatureFlows(block, context)
    case 'contents':
      return contentsFlows(block, context)
    case 'attachment-note':
      return attachmentNoteFlows(block, context, placement)
    case 'letterhead':
      return letterheadFlows(block, context)
    case 'colophon':
      return colophonFlows(block, context)
    default:
      return assertNever(block)
  }
}
