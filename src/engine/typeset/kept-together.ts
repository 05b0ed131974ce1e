import { plainText } from '../document/plain-text.ts'
import type { Block } from '../document/types.ts'
import { keptNames } from './attachment-names.ts'
import type { PageEstimate } from './pages/estimate.ts'

/** Whether a block shares a page with what follows it: the first block behind it, and the second. */
export function keepsWithNext(block: Block, following: readonly (Block | undefined)[], pages: PageEstimate): boolean {
  const [next] = following
  return isTableNote(block, next) || keepsSignature(block, next, pages) || keepsNote(block, following, pages)
}

/**
 * A short list of attachments takes the paragraph before it along to the signature, a long one where they may not fit
 * below it: no page is without text.
 */
function keepsNote(block: Block, [next, afterNext]: readonly (Block | undefined)[], pages: PageEstimate): boolean {
  if (next?.type !== 'attachment-note' || afterNext?.type !== 'signature') return false
  if (next.names.length > keptNames) return false
  return block.type === 'table' || textLength(block) <= shortParagraph || pages.beforeTightSignature.has(block)
}

/** A note on a table does not stand on a page without a row of it. */
const isTableNote = (block: Block, next: Block | undefined): boolean =>
  block.type === 'table' && next?.type === 'paragraph' && next.role === 'table-note'

/** A paragraph of no more characters than this is kept with the signature below it in any case. */
const shortParagraph = 150

/**
 * 7.3.5.5: signature and date share a page with text. A short paragraph is kept with them; a long one only where the
 * signature may not fit below it, because LibreOffice then moves the paragraph as a whole.
 */
function keepsSignature(block: Block, next: Block | undefined, pages: PageEstimate): boolean {
  if (next?.type !== 'signature') return false
  // Of a table it is the last row.
  if (block.type === 'attachment-note' || block.type === 'table') return true
  return textLength(block) <= shortParagraph || pages.beforeTightSignature.has(block)
}

function textLength(block: Block): number {
  const inlines = 'children' in block ? block.children : []
  const body = block.type === 'heading' ? (block.body ?? []) : []
  return plainText(inlines).length + plainText(body).length
}
