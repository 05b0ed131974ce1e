import type { Document } from '../../document/types.ts'
import { writeBlock } from './blocks/index.ts'
import { thematicBreak } from './blocks/paragraph.ts'

/**
 * A document as Markdown: GitHub's dialect, of which only tables go beyond CommonMark. Every paragraph is one line,
 * lines end with LF, the file with exactly one. Texts read back through a CommonMark parser are equal, but for
 * forbidden characters (`legalText`). A block without text is left out.
 */
export function writeMarkdown(document: Document): string {
  let above = 1
  const written = document.children.flatMap((block) => {
    if (block.type === 'paragraph' && block.role === 'attachment-mark') above = 2
    return writeBlock(block, above)
  })
  const blocks = written.filter((block) => block !== '')
  // At the very beginning `---` opens a YAML header, not an attachment.
  if (blocks[0] === thematicBreak) blocks.shift()
  return `${blocks.join('\n\n')}\n`
}
