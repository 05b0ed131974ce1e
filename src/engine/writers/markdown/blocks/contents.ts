import type { Contents, ContentsEntry } from '../../../document/types.ts'
import { withLabel, writeInlines } from '../inlines.ts'

/** The title as a strong line (it is no heading of the outline), then the entries as a nested list. */
export function writeContents({ title, entries }: Contents): string[] {
  const heading = writeInlines([{ type: 'strong', children: [{ type: 'text', value: title }] }], 'line')
  return [heading, writeEntries(entries).join('\n')]
}

/**
 * Nested by what contains what, not by depth: four spaces too many would make an entry go on with the one above. An
 * entry without text is left out like any other empty block: below a line of text its `-` would underline a heading.
 */
function writeEntries(entries: readonly ContentsEntry[]): string[] {
  const open: number[] = []
  return entries.flatMap(({ depth, label, children }) => {
    const text = writeInlines(withLabel(label, children), 'line')
    if (!text) return []
    while (open.length > 0 && open.at(-1)! >= depth) open.pop()
    open.push(depth)
    return [`${'  '.repeat(open.length - 1)}- ${text}`]
  })
}
