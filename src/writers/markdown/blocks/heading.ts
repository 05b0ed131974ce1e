import type { Heading, Inline } from '../../../document/types.ts'
import { withLabel, writeInlines } from '../inlines.ts'

/**
 * An own-line heading as `##` to `#####` (the document's title is the only `#`); a run-in heading as the strong
 * beginning of its paragraph, since Markdown has no heading that text follows on the same line.
 */
export function writeHeading(heading: Heading): string[] {
  const inlines = withLabel(heading.literalLabel ?? heading.label, heading.children)
  if (heading.form !== 'run-in') return [headingLine(heading.depth + 1, inlines)]
  return [writeInlines([{ type: 'strong', children: inlines }, ...(heading.body ?? [])], 'line')]
}

/** An ATX heading of a level from 1 to 6; '' when it has no text. */
export function headingLine(level: number, inlines: readonly Inline[]): string {
  const text = writeInlines(inlines, 'heading')
  return text && `${'#'.repeat(level)} ${text}`
}
