import type { Block, Paragraph } from '../document/types.ts'
import { landscapeOf } from '../layout/landscape.ts'
import type { Layout } from '../model/layout.ts'

/** The layout of each block: an attachment may lie on its side, and the one after it stands upright again. */
export function layoutsOf(blocks: readonly Block[], layout: Layout): Layout[] {
  let current = layout
  return blocks.map((block) => {
    if (isMark(block)) current = block.landscape ? landscapeOf(layout) : layout
    return current
  })
}

/** Whether a block begins an attachment, on a page of its own. */
export function isMark(block: Block | undefined): block is Paragraph {
  return block?.type === 'paragraph' && block.role === 'attachment-mark'
}
