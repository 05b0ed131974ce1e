import type { Heading, Inline } from '../../../document/types.ts'
import { withLabel, writeInlines } from '../inlines.ts'

/**
 * An own-line heading as `##` to `######` (the document's title is the only `#`, an attachment's is a `##`); a run-in heading as the strong
 * beginning of its paragraph, since Markdown has no heading that text follows on the same line.
 *
 * @param above the level of the heading that it stands under at most: the document's title, or an attachment's
 */
export function writeHeading(heading: Heading, above: number): string[] {
  const inlines = withLabel(heading.literalLabel ?? heading.label, heading.children)
  if (heading.form !== 'run-in') return [headingLine(heading.depth + above, inlines)]
  const { strong, stop } = withoutStop(inlines)
  return [writeInlines([{ type: 'strong', children: strong }, ...stop, ...(heading.body ?? [])], 'line')]
}

/** The full stop outside the strong text: `**（一）强化保障**。` can be marked with `**`, `**……。**全年` could not. */
function withoutStop(inlines: Inline[]): { strong: Inline[]; stop: Inline[] } {
  const last = inlines.at(-1)
  if (last?.type !== 'text' || !last.value.endsWith('。')) return { strong: inlines, stop: [] }
  const value = last.value.slice(0, -1)
  if (inlines.length < 2 && value === '') return { strong: inlines, stop: [] }
  const strong = value ? [...inlines.slice(0, -1), { ...last, value }] : inlines.slice(0, -1)
  return { strong, stop: [{ type: 'text', value: '。' }] }
}

/** An ATX heading of a level from 1 to 6; '' when it has no text. */
export function headingLine(level: number, inlines: readonly Inline[]): string {
  const text = writeInlines(inlines, 'heading')
  return text && `${'#'.repeat(level)} ${text}`
}
