import type { Inline } from '../../../document/types.ts'
import { type Context, runStyle } from '../context.ts'
import { paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'
import { perTitleLine, titleLines } from '../title/lines.ts'
import { withBreaks } from '../title/whole-words.ts'

/** A title, its lines broken where the words allow it and the shape is even (7.3.1). */
export function titleXml(children: readonly Inline[], style: 'Title' | 'AttachmentTitle', context: Context): string {
  const { layout, meta } = context
  const lines = titleLines(children, perTitleLine(layout), meta.words)
  return paragraph(style, runs(withBreaks(lines), runStyle('title', layout)))
}
