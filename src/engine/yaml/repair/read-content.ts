import { entryPlace, shapeAt } from '../build.ts'
import { eachShape, englishName, type KeyShape } from '../key-shape.ts'
import { mostDepth } from '../syntax.ts'
import { bulletMarks, ordinalMark, wideDash } from './bullet-marks.ts'
import { findEntry, hasKnownKey } from './find-entry.ts'
import { type Content, indent, listAt } from './frames.ts'
import { lineAhead, linesAhead } from './look-ahead.ts'
import { readEntry } from './read-entry.ts'
import { edit, report, type Scan } from './scan.ts'
import { reportTab, wideSpace } from './tabs.ts'

const bullet = new RegExp(`^${bulletMarks}[ \\t\u3000\u00a0]+`)

/** Reads a line from its first character on. */
export function readContent(scan: Scan, content: Content): number {
  const text = scan.text.slice(content.at, content.end)
  const dash = /^-(?:[ \t\u3000\u00a0\u2000-\u200a\u202f]+|$)/.exec(text)
  if (dash) {
    if (!content.afterDash) scan.dashlessColumn = undefined
    return readDash(scan, content, dash[0])
  }
  if (/^-[^\s-]/.test(text) && isListPlace(scan, content)) {
    const [message, hint] = ['列表的“-”后面缺少空格', '请在“-”后面加一个空格']
    const reported = report(scan, 'yaml/dash-without-space', message, content.at, content.at + 1, hint)
    edit(scan, content.at + 1, 0, ' ', reported)
    return readDash(scan, content, '-', 2)
  }
  const mark = (bullet.exec(text) ?? wideDash.exec(text))?.[0]
  if (mark && isListPlace(scan, content)) return readMark(scan, content, mark)
  const number = ordinalMark.exec(text)?.[0]
  if (number && isListPlace(scan, content, 0)) return readNumber(scan, content, number)
  const list = missingDashAt(scan, content, text)
  return list === undefined ? readEntry(scan, content) : readDashless(scan, content, list)
}

/** An entry that begins with another mark than a dash. */
function readMark(scan: Scan, content: Content, mark: string): number {
  const { at } = content
  const shown = mark.trim()
  const hint = '列表的每一项以“- ”（英文减号和空格）开头'
  const reported = report(scan, 'yaml/list-mark', `列表的这一项用了“${shown}”，应为“- ”`, at, at + shown.length, hint)
  const width = Math.max(2, mark.length)
  edit(scan, at, mark.length, `-${' '.repeat(width - 1)}`, reported)
  return readDash(scan, content, ' '.repeat(mark.length), width)
}

/** An entry that begins with a number: the dash is put before it. The number stays where a text follows, as it may be one's own. */
function readNumber(scan: Scan, content: Content, number: string): number {
  const { at } = content
  const shown = number.trim()
  const rest = scan.text.slice(at + number.length, content.end)
  // A row in brackets has no place for the number either.
  const isBeforeKey = rest.startsWith('[') || hasKnownKey(rest, entriesAt(scan, content))
  const hint = '列表的每一项以“- ”（英文减号和空格）开头；编号会自动加，不用写'
  const message = `列表的这一项前面写了“${shown}”，没有“- ”`
  const reported = report(scan, 'yaml/list-mark', message, at, at + shown.length, hint)
  edit(scan, at, isBeforeKey ? number.length : 0, '- ', reported)
  return readDash(scan, content, isBeforeKey ? ' '.repeat(number.length) : '', 2)
}

/** The keys of the entries of the list that a dash here would belong to. */
function entriesAt({ pending, frames }: Scan, { column }: Content): KeyShape | undefined {
  if (pending && column >= pending.column) return eachShape(pending.place.entry)
  const list = frames.findLast((frame) => frame.kind === 'list' && frame.column === column)
  return list?.kind === 'list' ? shapeAt(entryPlace(list.place)) : undefined
}

/** An entry without its dash: the dash is put where the list's dashes stand. */
function readDashless(scan: Scan, content: Content, list: number): number {
  const { at, column } = content
  const hint = '列表的每一项以“- ”开头，同一项的其他键和它对齐'
  report(scan, 'data/missing-dash', '这一项前面缺少“- ”', at, at + 1, hint)
  const width = Math.max(2, column - list)
  indent(scan, content, `${' '.repeat(list)}-${' '.repeat(width - 1)}`)
  if (column < list + 2) scan.dashlessColumn = column
  return readDash(scan, { ...content, column: list }, '', width)
}

/** Where a dash is missing before a key: the column of the list; `undefined` where none is. */
function missingDashAt(scan: Scan, content: Content, text: string): number | undefined {
  const { at, column, afterDash } = content
  const { pending, frames } = scan
  if (afterDash) return undefined
  if (pending && column > pending.column) {
    // The first entry of a list: its key is known in the list's entries and nowhere nearer.
    const isEntry = hasKnownKey(text, eachShape(pending.place.entry)) && !hasKnownKey(text, shapeAt(pending.place))
    if (pending.by !== 'key' || !isEntry) return undefined
    const lines = linesAhead(scan, at, pending.column, true)
    return lines.find((line) => line.kind === 'dash' && line.column <= column)?.column ?? column
  }
  // A later entry: the one before it is a text, or has the key already.
  const last = frames.at(-1)
  const afterText = last?.kind === 'list' && column === last.column + 2 ? last : undefined
  const list = afterText ?? frames.findLast((frame) => frame.kind === 'list' && frame.column === column)
  if (list?.kind !== 'list') return undefined
  const shape = shapeAt(entryPlace(list.place))
  const outer = frames.find((frame) => frame.kind === 'map' && frame.column === column)
  if (!hasKnownKey(text, shape) || (outer?.kind === 'map' && hasKnownKey(text, outer.shape))) return undefined
  const entry = frames[frames.indexOf(list) + 1]
  const name = englishName(shape!, findEntry(text, shape, false)!.name)
  return entry?.kind !== 'map' || entry.used.has(name!) ? list.column : undefined
}

/** True when a dash at the content's column, or not further off than `tolerance`, would start a list entry. */
function isListPlace(scan: Scan, { at, column, afterDash }: Content, tolerance = 1): boolean {
  if (afterDash) return false
  const { pending, frames } = scan
  if (pending && column >= pending.column) {
    const next = lineAhead(scan, at, pending.column, true)
    const isFollowed = next?.kind === 'dash' && next.column === column
    const isRow = pending.place.entry?.line === 'cells' && /^[^[\n]{1,6}\[/.test(scan.text.slice(at, at + 10))
    return pending.by === 'key' && (isFollowed || isRow || eachShape(pending.place.entry) !== undefined)
  }
  return frames.some((frame) => frame.kind === 'list' && Math.abs(frame.column - column) <= tolerance)
}

/** A list entry: `mark` is the dash with the blanks behind it, `width` how many columns it takes once mended. */
function readDash(scan: Scan, content: Content, mark: string, width = mark.length): number {
  // So many dashes on one line are an attack: the parser refuses them.
  if (content.column - content.lead > 2 * mostDepth) return content.end
  const list = listAt(scan, content)
  if (!list) {
    if (scan.plainColumn === undefined || content.column <= scan.plainColumn) reportStrayDash(scan, content)
    scan.pending = undefined
    return content.end
  }
  if (/[\t\u3000\u00a0\u2000-\u200a\u202f]/.test(mark)) {
    const message = `“-”后面用了${wideSpace(mark)}`
    const reported = mark.includes('\t')
      ? reportTab(scan, content.at, 1, mark.length)
      : report(scan, 'yaml/full-width-space', message, content.at + 1, content.at + 2, '请换成半角空格')
    edit(scan, content.at + 1, mark.length - 1, ' '.repeat(mark.length - 1), reported)
  }
  scan.plainColumn = undefined
  scan.pending = { column: list.column, place: entryPlace(list.place), by: 'dash' }
  const at = content.at + mark.length
  if (at >= content.end || scan.text[at] === '#') return content.end
  return readContent(scan, { ...content, at, column: list.column + width, afterDash: true })
}

/** A dash among keys: the line is taken out, so that the rest is read. */
function reportStrayDash(scan: Scan, { at, end }: Content): void {
  const hint = '列表请写在键的下面，如“分项:”另起一行再写“- ”；如果是文字，请接在上一行的后面'
  report(scan, 'yaml/stray-dash', '这里不能写列表的“- ”', at, at + 1, hint)
  edit(scan, at, end - at, `#${' '.repeat(end - at - 1)}`)
}
