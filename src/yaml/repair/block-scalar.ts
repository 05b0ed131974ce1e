import { hasKnownKey } from './find-entry.ts'
import { edit, lineEnd, report, type Scan } from './scan.ts'
import { reportTab } from './tabs.ts'

/**
 * Walks over the lines of a block scalar (`|`, `>`), whose text is nobody's business but its indentation: all its lines
 * have to be as far in as the first one. Returns the offset of the end of its last line.
 */
export function skipBlockScalar(scan: Scan, headerEnd: number, column: number): number {
  const { text } = scan
  const shift = scan.shifts.at(-1)?.delta ?? 0
  let first: number | undefined
  let end = headerEnd
  while (end < text.length) {
    const start = end + 1
    const next = lineEnd(text, start)
    const line = text.slice(start, next)
    const lead = /^[ \t]*/.exec(line)![0]
    const tab = lead.indexOf('\t')
    if (lead.length < line.length) {
      // A tab within the indentation; behind it, it is text.
      const short = tab >= 0 && tab <= (first ?? column) && (tab <= column - shift || tab < (first ?? 0))
      if (!short && lead.length + shift <= column) return end
      if (short && startsEntry(scan, line.slice(lead.length))) return end
      if (short) {
        reportTab(scan, start, tab, lead.length)
        first ??= column + 2
        edit(scan, start, lead.length, ' '.repeat(first))
      } else {
        const indent = (tab >= 0 ? tab : lead.length) + shift
        first ??= indent
        if (indent < first && startsEntry(scan, line.slice(lead.length))) return end
        if (indent < first) {
          report(
            scan,
            'yaml/indentation',
            '这一行比同一段文字的第一行缩进得少',
            start,
            start + lead.length,
            '同一段文字的各行请缩进得一样多',
          )
        }
        if (indent < first || shift !== 0)
          edit(scan, start, tab >= 0 ? tab : lead.length, ' '.repeat(Math.max(indent, first)))
      }
    }
    end = next
  }
  return end
}

/** Where it cannot be seen how far in a line belongs, a dash or a known key starts an entry. */
function startsEntry(scan: Scan, content: string): boolean {
  return /^-(?:\s|$)/.test(content) || scan.frames.some((one) => one.kind === 'map' && hasKnownKey(content, one.shape))
}
