import type { Block } from '../document/types.ts'

/** Title and subtitle, of the report or of an attachment: one blank line parts them from what follows (7.3.2). */
export function isTitle(block: Block | undefined): boolean {
  return (
    block?.type === 'paragraph' &&
    (block.role === 'title' || block.role === 'subtitle' || block.role === 'attachment-title')
  )
}

export const isSubtitle = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && block.role === 'subtitle'
