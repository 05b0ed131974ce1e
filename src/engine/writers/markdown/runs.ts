import { noteMark } from '../../document/notes.ts'
import { inlineText } from '../../document/plain-text.ts'
import type { Inline } from '../../document/types.ts'
import { legalText } from '../../text/legal-text.ts'

/** A stretch of text that is strong or is not; Markdown has no other difference to show. */
export interface MarkdownRun {
  strong: boolean
  text: string
}

/**
 * Inline nodes as runs that alternate between plain and strong; none is empty. Neighbours are joined because what a
 * character could mean depends on the next one, whichever node that comes from, and because `**a****b**` is not two
 * strong texts. Breaks vanish: they are for the printed title.
 */
export function runsOf(inlines: readonly Inline[]): MarkdownRun[] {
  const runs: MarkdownRun[] = []
  collect(inlines, false, runs)
  return runs
}

function collect(inlines: readonly Inline[], strong: boolean, runs: MarkdownRun[]): void {
  for (const inline of inlines) {
    if (inline.type === 'strong') {
      collect(inline.children, true, runs)
      continue
    }
    // Node by node: half a character at the end of one is not made whole by the next.
    const text = legalText(inline.type === 'note' ? noteMark(inline.number ?? 0) : inlineText(inline))
    const last = runs.at(-1)
    if (last?.strong === strong) last.text += text
    else if (text) runs.push({ strong, text })
  }
}
