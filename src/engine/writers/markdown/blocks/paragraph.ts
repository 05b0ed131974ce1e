import { assertNever, type Paragraph } from '../../../document/types.ts'
import { withLabel, writeInlines } from '../inlines.ts'
import { headingLine } from './heading.ts'

/** Stands where the printed document begins an attachment on a new page. Text that looks like it is escaped. */
export const thematicBreak = '---'

/** A paragraph by its role. Markdown cannot centre or set flush right: such paragraphs are plain ones. */
export function writeParagraph(paragraph: Paragraph): string[] {
  const inlines = withLabel(paragraph.literalLabel ?? paragraph.label, paragraph.children)
  switch (paragraph.role) {
    case 'title':
      return [headingLine(1, inlines)]
    case 'attachment-mark':
      return [thematicBreak, writeInlines([{ type: 'strong', children: inlines }], 'line')]
    case 'attachment-title':
      return [headingLine(2, inlines)]
    case undefined:
    case 'subtitle':
    case 'addressee':
    case 'table-caption':
    case 'table-unit':
    case 'table-note':
    case 'picture-caption':
    case 'center':
    case 'right':
    case 'note':
      return [writeInlines(inlines, 'line')]
    default:
      return assertNever(paragraph.role)
  }
}
