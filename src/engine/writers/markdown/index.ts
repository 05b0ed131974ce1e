import { noteMark, notesOf } from '../../document/notes.ts'
import type { Document } from '../../document/types.ts'
import { flatMapped } from '../../text/flat-mapped.ts'
import { writeBlock } from './blocks/index.ts'
import { thematicBreak } from './blocks/paragraph.ts'
import { writeInlines } from './inlines.ts'

/**
 * A document as Markdown: GitHub's dialect, of which only tables go beyond CommonMark. Every paragraph is one line,
 * lines end with LF, the file with exactly one. Texts read back through a CommonMark parser are equal, but for
 * forbidden characters (`legalText`). A block without text is left out.
 */
export function writeMarkdown(document: Document): string {
  let above = 1
  const written = flatMapped(document.children, (block) => {
    if (block.type === 'paragraph' && block.role === 'attachment-mark') above = 2
    return writeBlock(block, above)
  })
  for (const { number = 0, children } of notesOf(document))
    written.push(writeInlines([{ type: 'text', value: `${noteMark(number)} ` }, ...children], 'line'))
  const blocks = written.filter((block) => block !== '')
  // At the very beginning `---` opens a YAML header, not an attachment.
  if (blocks[0] === thematicBreak) blocks.shift()
  return `${blocks.join('\n\n')}\n`
}
