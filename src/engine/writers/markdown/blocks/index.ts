import { assertNever, type Block } from '../../../document/types.ts'
import { writeAttachmentNote } from './attachment-note.ts'
import { writeChart } from './chart.ts'
import { writeContents } from './contents.ts'
import { writeHeading } from './heading.ts'
import { writeColophon, writeLetterhead } from './letterhead.ts'
import { writeParagraph } from './paragraph.ts'
import { writePicture } from './picture.ts'
import { writeSignature } from './signature.ts'
import { writeTable } from './table.ts'

/**
 * A block of the document as Markdown blocks, to be set apart by blank lines; an empty string is to be left out.
 *
 * @param above the level of the title that it stands under
 */
export function writeBlock(block: Block, above: number): string[] {
  switch (block.type) {
    case 'heading':
      return writeHeading(block, above)
    case 'paragraph':
      return writeParagraph(block)
    case 'table':
      return writeTable(block)
    case 'picture':
      return [writePicture(block)]
    case 'chart':
      return writeChart(block)
    case 'signature':
      return writeSignature(block)
    case 'contents':
      return writeContents(block)
    case 'attachment-note':
      return writeAttachmentNote(block)
    case 'letterhead':
      return writeLetterhead(block)
    case 'colophon':
      return writeColophon(block)
    default:
      return assertNever(block)
  }
}
