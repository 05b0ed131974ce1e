import type { Paragraph } from '../../../document/types.ts'
import { perTitleLine, titleLines } from '../../../typeset/title/lines.ts'
import { withBreaks } from '../../../typeset/title/whole-words.ts'
import { type DocxContext, runStyle } from '../context.ts'
import { linkTarget } from '../links.ts'
import { paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'

/** A title, its lines broken where the words allow it and the shape is even (7.3.1). */
export function titleXml(block: Paragraph, style: 'Title' | 'AttachmentTitle', context: DocxContext): string {
  const { layout, meta } = context
  const lines = titleLines(block.children, perTitleLine(layout), meta.words)
  return paragraph(style, linkTarget(runs(withBreaks(lines), runStyle('title', layout)), block.target))
}
