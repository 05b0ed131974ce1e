import { assertNever, type Block } from '../../document/types.ts'
import { attachmentNoteXml } from './blocks/attachment-note.ts'
import { contentsXml } from './blocks/contents.ts'
import { headingXml } from './blocks/heading.ts'
import { paragraphXml } from './blocks/paragraph.ts'
import { signatureXml } from './blocks/signature.ts'
import { tableXml } from './blocks/table.ts'
import type { Context, Placement } from './context.ts'
import { blankLines, paragraph } from './paragraph.ts'

/** The blocks of the document, in order, with what stands between them. */
export function bodyXml(blocks: readonly Block[], context: Context): string {
  let xml = ''
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    xml += blockXml(block, context, {
      keepNext: next !== undefined && leadsToSignature(block, next, blocks[index + 2]),
    })
    if (isTitle(block) && !(next && isTitle(next))) xml += blankLines(context.layout.blankLines['after-title'])
    if (block.type === 'table' && (!next || (next.type === 'table' && !next.caption)))
      xml += paragraph('AfterTable', '')
  })
  return xml
}

function blockXml(block: Block, context: Context, placement: Placement): string {
  switch (block.type) {
    case 'heading':
      return headingXml(block, context, placement)
    case 'paragraph':
      return paragraphXml(block, context, placement)
    case 'table':
      return tableXml(block, context)
    case 'signature':
      return signatureXml(block, context)
    case 'contents':
      return contentsXml(block, context)
    case 'attachment-note':
      return attachmentNoteXml(block, context, placement)
    default:
      return assertNever(block)
  }
}

/** 7.3.5.5: signature and date share a page with text; the attachment note between them stays with them too. */
function leadsToSignature(block: Block, next: Block, afterNext: Block | undefined): boolean {
  if (next.type === 'signature') return true
  return block.type !== 'table' && next.type === 'attachment-note' && afterNext?.type === 'signature'
}

/** Title and subtitle, of the report or of an attachment: one blank line parts them from what follows (7.3.2). */
function isTitle(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    (block.role === 'title' || block.role === 'subtitle' || block.role === 'attachment-title')
  )
}
