// @ts-nocheck
import type { Inline } from '../../../document/types.ts'
import { type Context, runStyle } from '../context.ts'
import { paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'
import { perTitleLine, titleLines } from '../title/lines.ts'

/** A title, its lines broken where the words allow it and the shape is even (7.3.1). */
export function titleXml(children: readonly Inline[], style: 'Title' | 'AttachmentTitle', context: Context): string {
  const { layout, meta } = context
  const lines = titleLines(children, perTitleLine(layout), meta.words)
  const broken = lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]))
  return paragraph(style, runs(broken, runStyle('title', layout)))
}
