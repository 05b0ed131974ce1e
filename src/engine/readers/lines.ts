import type { SourceFile, Span } from '../text/source.ts'

/** The lines of a file without the blanks around them, empty ones included, each with its place. */
export function trimmedLines(source: SourceFile): Span[] {
  const lines: Span[] = []
  for (let at = 0; at <= source.text.length; ) {
    const next = source.text.indexOf('\n', at)
    const stop = next < 0 ? source.text.length : next
    let [start, end] = [at, stop]
    while (start < end && isBlank(source.text.charCodeAt(start))) start++
    while (end > start && isBlank(source.text.charCodeAt(end - 1))) end--
    lines.push({ source, start, end })
    at = stop + 1
  }
  return lines
}

/** Tab, space, no-break space, the full-width blank of hand-made indents, zero-width space and mark. */
const isBlank = (code: number): boolean =>
  code === 9 || code === 32 || code === 0xa0 || code === 0x3000 || code === 0x200b || code === 0xfeff
