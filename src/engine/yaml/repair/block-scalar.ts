import type { Diagnostic } from '../../text/diagnostic.ts'
import { lineEnd } from '../lines.ts'
import { hasKnownKey, properColon } from './find-entry.ts'
import { edit, report, type Scan } from './scan.ts'
import { reportTab } from './tabs.ts'

/** How the lines of a block scalar stand. */
interface Block {
  /** The column of the key or dash that it belongs to. */
  owner: number
  /** The column of its first line, which the others have to reach. */
  first: number | undefined
  /** Its lines are not further in than the owner: this was reported at the first of them. */
  isOut: boolean
  /** What was said of its lines last. */
  reported: Diagnostic | undefined
}

/**
 * Walks over the lines of a block scalar (`|`, `>`), whose text is nobody's business but its indentation: all its lines
 * have to be as far in as the first one. Returns the offset of the end of its last line.
 */
export function skipBlockScalar(scan: Scan, headerEnd: number, owner: number): number {
  const block: Block = { owner, first: undefined, isOut: false, reported: undefined }
  let end = headerEnd
  while (end < scan.text.length) {
    const next = lineEnd(scan.text, end + 1)
    if (!isInBlock(scan, block, end + 1, next)) return end
    end = next
  }
  return end
}

/** Mends the indentation of a line; false when the line does not belong to the block any more. */
function isInBlock(scan: Scan, block: Block, start: number, end: number): boolean {
  const line = scan.text.slice(start, end)
  const lead = /^[ \t]*/.exec(line)![0]
  const content = line.slice(lead.length)
  if (content === '') return true
  const shift = scan.shifts.at(-1)?.delta ?? 0
  const tab = lead.indexOf('\t')
  // Behind the indentation a tab is text.
  const blanks = tab >= 0 ? tab : lead.length
  const indent = blanks + shift
  const target = block.first ?? Math.max(indent, block.owner + 2)
  if (indent > block.owner && indent >= (block.first ?? 0)) {
    block.first ??= indent
    if (shift !== 0) edit(scan, start, blanks, ' '.repeat(indent), scan.shifts.at(-1)?.mends)
    return true
  }
  if (startsEntry(scan, content)) return false
  if (tab >= 0) {
    block.reported = reportTab(scan, start, tab, lead.length)
  } else if (indent > block.owner) {
    const message = '这一行比同一段文字的第一行缩进得少'
    block.reported = report(scan, 'yaml/indentation', message, start, start + blanks, '同一段文字的各行请缩进得一样多')
  } else {
    if (block.first !== undefined && !block.isOut) return false
    const hint = '“|”或“>”下面的每一行都请比键多缩进两格'
    if (!block.isOut) block.reported = report(scan, 'yaml/indentation', '“|”或“>”下面的文字没有缩进', start, end, hint)
    block.isOut = true
  }
  block.first ??= target
  edit(scan, start, lead.length, ' '.repeat(target), block.reported)
  return true
}

/** A dash, a known key, or anything with a colon like a key's starts an entry. */
function startsEntry(scan: Scan, content: string): boolean {
  if (/^-(?:\s|$)/.test(content) || properColon(content) !== undefined) return true
  return scan.frames.some((one) => one.kind === 'map' && hasKnownKey(content, one.shape))
}
