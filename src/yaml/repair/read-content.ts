import type { Place } from '../build-tree.ts'
import { eachShape } from '../key-shape.ts'
import { mostDepth } from '../parse.ts'
import { type Content, listAt } from './frames.ts'
import { lineAhead } from './look-ahead.ts'
import { readEntry } from './read-entry.ts'
import { edit, report, type Scan } from './scan.ts'
import { reportTab } from './tabs.ts'

/** Reads a line from its first character on. */
export function readContent(scan: Scan, content: Content): number {
  const text = scan.text.slice(content.at, content.end)
  const dash = /^-(?:[ \t\u3000]+|$)/.exec(text)
  if (dash) return readDash(scan, content, dash[0])
  if (/^-[^\s-]/.test(text) && isListPlace(scan, content)) {
    report(
      scan,
      'yaml/dash-without-space',
      '列表的“-”后面缺少空格',
      content.at,
      content.at + 1,
      '请在“-”后面加一个空格',
    )
    edit(scan, content.at + 1, 0, ' ')
    return readDash(scan, content, '-', 2)
  }
  return readEntry(scan, content)
}

/** True when a dash at the content's column would start a list entry. */
function isListPlace(scan: Scan, { at, column, afterDash }: Content): boolean {
  if (afterDash) return false
  const { pending, frames } = scan
  if (pending && column >= pending.column) {
    const next = lineAhead(scan, at, pending.column, true)
    const isFollowed = next?.kind === 'dash' && next.column === column
    return pending.by === 'key' && (isFollowed || eachShape(pending.place.entry) !== undefined)
  }
  return frames.some((frame) => frame.kind === 'list' && Math.abs(frame.column - column) <= 1)
}

/** A list entry: `mark` is the dash with the blanks behind it, `width` how many columns it takes once mended. */
function readDash(scan: Scan, content: Content, mark: string, width = mark.length): number {
  // So many dashes on one line are an attack: the parser refuses them.
  if (content.column - content.lead > 2 * mostDepth) return content.end
  const list = listAt(scan, content)
  if (!list) {
    // A dash where no list can be: the line continues a text, or the parser will say what is wrong.
    scan.pending = undefined
    return content.end
  }
  if (/[\t\u3000]/.test(mark)) {
    if (mark.includes('\t')) reportTab(scan, content.at, 1, mark.length)
    else report(scan, 'yaml/full-width-space', '“-”后面用了全角空格', content.at + 1, content.at + 2, '请换成半角空格')
    edit(scan, content.at + 1, mark.length - 1, ' '.repeat(mark.length - 1))
  }
  const place: Place = { entry: list.place.entry, listDepth: list.place.listDepth + 1 }
  scan.plainColumn = undefined
  scan.pending = { column: list.column, place, by: 'dash' }
  const at = content.at + mark.length
  if (at >= content.end || scan.text[at] === '#') return content.end
  return readContent(scan, { ...content, at, column: list.column + width, afterDash: true })
}
