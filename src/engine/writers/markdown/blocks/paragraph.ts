import { aboutRole } from '../../../document/roles.ts'
import type { Paragraph } from '../../../document/types.ts'
import { withLabel, writeInlines } from '../inlines.ts'
import { headingLine } from './heading.ts'

/** Stands where the printed document begins an attachment on a new page. Text that looks like it is escaped. */
export const thematicBreak = '---'

/** A paragraph by its role. Markdown cannot centre or set flush right: such paragraphs are plain ones. */
export function writeParagraph({ role, literalLabel, label, children }: Paragraph): string[] {
  const inlines = withLabel(literalLabel ?? label, children)
  if (role === 'attachment-mark') return [thematicBreak, writeInlines([{ type: 'strong', children: inlines }], 'line')]
  const level = role && aboutRole(role).level
  return [level ? headingLine(level, inlines) : writeInlines(inlines, 'line')]
}
