import { type Place, shapeAt } from '../build-tree.ts'
import { eachShape, englishName, entryOf, type KeyShape } from '../key-shape.ts'
import { type FoundEntry, findEntry, hasKnownKey, properColon } from './find-entry.ts'
import { linesAhead, listColumn, mapColumn } from './look-ahead.ts'
import { readValue } from './read-value.ts'
import { edit, type Frame, type ListFrame, type MapFrame, report, type Scan } from './scan.ts'
import { columnOfTabs, reportTab } from './tabs.ts'

/** Reads the line from `start` to `end`; returns the end of the last line that its value reaches. */
export function readLine(scan: Scan, start: number, end: number): number {
  const line = scan.text.slice(start, end)
  const lead = leadOf(scan, line)
  if (lead.length === line.length || line[lead.length] === '#') return end
  const column = columnOf(scan, start, lead, line.slice(lead.length))
  return readContent(scan, {
    lineStart: start,
    lead: lead.length,
    at: start + lead.length,
    end,
    column,
    afterDash: false,
  })
}

/** The blanks a line starts with; full-width ones are the indent of a text, unless a dash or a known key follows. */
function leadOf(scan: Scan, line: string): string {
  const lead = /^[ \t\u3000]*/.exec(line)![0]
  const content = line.slice(lead.length)
  const below = scan.pending && shapeAt(scan.pending.place)
  const isEntry =
    /^-(?:\s|$)/.test(content) ||
    hasKnownKey(content, below) ||
    scan.frames.some((one) => one.kind === 'map' && hasKnownKey(content, one.shape))
  return isEntry || scan.frames.length === 0 ? lead : /^[ \t]*/.exec(line)![0]
}

/** What is left to read of a line. */
interface Content {
  lineStart: number
  /** The length of the line's own indentation. */
  lead: number
  at: number
  end: number
  /** The column of `at`, once the line is mended. */
  column: number
  afterDash: boolean
}

/** The column where a line starts, tabs and full-width spaces mended, moved along with the line it belongs to. */
function columnOf(scan: Scan, start: number, lead: string, content: string): number {
  while (scan.shifts.length > 0 && lead.length <= scan.shifts.at(-1)!.below) scan.shifts.pop()
  if (/[\t\u3000]/.test(lead)) {
    const column = columnOfBlanks(scan, start, lead.replaceAll('\u3000', '  '), content)
    if (lead.includes('\t')) reportTab(scan, start, lead.indexOf('\t'), lead.length)
    else
      report(scan, 'yaml/full-width-space', '缩进用了全角空格', start, start + lead.length, '请换成半角空格，每级两个')
    edit(scan, start, lead.length, ' '.repeat(column))
    return column
  }
  const delta = scan.shifts.at(-1)?.delta ?? 0
  if (delta === 0) return lead.length
  const column = Math.max(0, lead.length + delta)
  edit(scan, start, lead.length, ' '.repeat(column))
  return column
}

/** The column that a lead with tabs or full-width spaces stands for: where the line can stand, the likeliest first. */
function columnOfBlanks(scan: Scan, start: number, lead: string, content: string): number {
  const { pending, frames } = scan
  const isDash = /^-(?:\s|$)/.test(content)
  const open = frames.filter((frame) =>
    isDash ? frame.kind === 'list' : frame.kind === 'map' && knows(frame, content),
  )
  const unused = open.filter((frame) => frame.kind === 'list' || !frame.used.has(nameIn(frame, content)))
  const isDeeper = pending && (isDash || !open.some((frame) => frame.column > 0 && frame.column === pending.column))
  const [next] = linesAhead(scan, start, isDeeper ? pending.column : -1, isDash)
  // Below a line with its value beside it the next one stands no further in: a key no further than a key, and so on.
  const least =
    next?.kind === 'key' && !isDash ? next.column : next?.kind === 'dash' ? next.column + (isDash ? 0 : 1) : 0
  const known = (unused.length > 0 ? unused : open).map((frame) => frame.column)
  const columns = known.some((column) => column >= least) ? known.filter((column) => column >= least) : known
  // What follows a dash stands two further in than it.
  const told = isDash && next?.kind === 'key' ? next.column - 2 : isDeeper ? next?.column : undefined
  if (told !== undefined && (columns.includes(told) || (isDeeper && told >= pending.column))) return told
  if (isDeeper) for (let column = 1; column <= 4; column++) columns.push(pending.column + column)
  return columnOfTabs(scan, lead, columns)
}

const knows = (frame: MapFrame, content: string): boolean => hasKnownKey(content, frame.shape) || frame.column === 0

/** The English name of the key that a line starts with, in the map of a frame. */
function nameIn({ shape }: MapFrame, content: string): string {
  const name = findEntry(content, shape, false)?.name ?? ''
  return (shape && englishName(shape, name)) ?? name
}

function readContent(scan: Scan, content: Content): number {
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
function isListPlace(scan: Scan, { column, afterDash }: Content): boolean {
  if (afterDash) return false
  const { pending, frames } = scan
  if (pending && column >= pending.column) return pending.by === 'key' && eachShape(pending.place.entry) !== undefined
  return frames.some((frame) => frame.kind === 'list' && frame.column === column)
}

/** A list entry: `mark` is the dash with the blanks behind it, `width` how many columns it takes once mended. */
function readDash(scan: Scan, content: Content, mark: string, width = mark.length): number {
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

/** The list that a dash belongs to, the line mended if it does not align with it. */
function listAt(scan: Scan, content: Content): ListFrame | undefined {
  const { pending, plainColumn } = scan
  const { column } = content
  const open = scan.frames.findLast((frame) => frame.kind === 'list' && frame.column === column)
  const deeper = pending && (column > pending.column || (column === pending.column && pending.by === 'key'))
  if (deeper || scan.frames.length === 0) {
    const place = pending?.place ?? { entry: { zh: '', keys: scan.keys }, listDepth: 0 }
    const lines = linesAhead(scan, content.at, pending?.column ?? -1, true)
    const frame: ListFrame = { kind: 'list', column: listColumn(lines, column), place }
    openFrame(scan, content, frame)
    return frame
  }
  if (open) return closeTo(scan, open) as ListFrame
  if (plainColumn !== undefined && column > plainColumn) return undefined
  const near = nearestFrame(scan, column, (frame) => frame.kind === 'list') as ListFrame | undefined
  if (near) align(scan, content, near)
  return near
}

/** Opens a block; its first line is moved when the lines after it show that it is the odd one. */
function openFrame(scan: Scan, content: Content, frame: Frame): void {
  const { column } = frame
  scan.frames = [
    ...scan.frames.filter(
      (one) => one.column < column || (one.column === column && one.kind === 'map' && frame.kind === 'list'),
    ),
    frame,
  ]
  if (column !== content.column) align(scan, content, frame)
}

/** Closes what stands further in than a frame. */
function closeTo(scan: Scan, frame: Frame): Frame {
  scan.frames = scan.frames.slice(0, scan.frames.indexOf(frame) + 1)
  return frame
}

function nearestFrame(scan: Scan, column: number, wanted: (frame: Frame) => boolean): Frame | undefined {
  const distance = (frame: Frame): number => Math.abs(frame.column - column)
  return scan.frames.filter(wanted).sort((a, b) => distance(a) - distance(b) || b.column - a.column)[0]
}

/** Moves a line, and with it those that belong to it, to the column of a frame. */
function align(scan: Scan, content: Content, frame: Frame): void {
  const { lineStart, lead } = content
  if (content.afterDash) return alignBehindDash(scan, content, frame)
  const already = scan.edits.findIndex((one) => one.at === lineStart && one.remove === lead)
  if (already < 0 || lead === 0) {
    report(
      scan,
      'yaml/indentation',
      `缩进不对：这一行从第${content.column + 1}列开始，同级的行从第${frame.column + 1}列开始`,
      lineStart,
      content.at,
      `请改成缩进${frame.column}个空格`,
    )
  }
  // A line with tabs was reported already; it is only moved.
  if (already >= 0) scan.edits.splice(already, 1)
  edit(scan, lineStart, lead, ' '.repeat(frame.column))
  const [next] = linesAhead(scan, content.at, Math.min(lead, frame.column))
  // When what follows the dash stands where it should, the dash alone was moved.
  if (frame.kind === 'map' || next?.column !== frame.column + 2) {
    scan.shifts.push({ below: lead, delta: frame.column - lead })
  }
  content.column = frame.column
  closeTo(scan, frame)
}

/** Moves what stands behind a dash to where the lines of its entry start. */
function alignBehindDash(scan: Scan, content: Content, frame: Frame): void {
  const blanks = /[ \t\u3000]*$/.exec(scan.text.slice(content.lineStart, content.at))![0].length
  const message = `缩进不对：“-”后面的内容从第${content.column + 1}列开始，下面各行从第${frame.column + 1}列开始`
  report(scan, 'yaml/indentation', message, content.at - blanks, content.at, '请让它们从同一列开始，“-”后面通常空一格')
  edit(scan, content.at - blanks, blanks, ' '.repeat(Math.max(1, blanks + frame.column - content.column)))
  content.column = frame.column
}

function readEntry(scan: Scan, content: Content): number {
  const text = scan.text.slice(content.at, content.end)
  const map = mapAt(scan, content, text)
  if (map === 'text') {
    return content.end
  }
  if (map === 'stray') return reportStray(scan, content)
  const isNew = !scan.frames.includes(map)
  const owner = scan.pending ?? { column: -1, place: { entry: undefined, listDepth: 0 }, by: 'key' as const }
  const lines = isNew ? linesAhead(scan, content.at, owner.column) : []
  // A line stands among keys when the file, or the next line, says so.
  const isAmong = lines[0]?.kind === 'key' && Math.abs(lines[0].column - content.column) <= 1
  const found = findEntry(text, map.shape, !isNew || (scan.frames.length === 0 && !content.afterDash) || isAmong)
  if (!found) return isNew ? readValue(scan, content.at, owner) : reportStray(scan, content)
  if (isNew) {
    const column = mapColumn(lines, map.column, /^[ \t]*[^\s|>[{&!#]/.test(text.slice(found.valueAt)))
    if (!content.afterDash || column >= owner.column + 2) map.column = column
    openFrame(scan, content, map)
  }
  mendColon(scan, content.at, found)
  const name = map.shape && englishName(map.shape, found.name)
  map.used.add(name ?? found.name)
  const entry = map.shape && name !== undefined ? entryOf(map.shape, name) : undefined
  return readValue(scan, content.at + found.valueAt, { column: map.column, place: { entry, listDepth: 0 }, by: 'key' })
}

/** The map that a line's key belongs to; `text`: it continues a text; `stray`: it belongs nowhere. */
function mapAt(scan: Scan, content: Content, text: string): MapFrame | 'text' | 'stray' {
  const { pending, plainColumn } = scan
  const { column } = content
  const fresh = (shape: KeyShape | undefined): MapFrame => ({ kind: 'map', column, shape, used: new Set() })
  if (content.afterDash) return fresh(shapeAt(pending!.place))
  if (pending && column > pending.column) return fresh(shapeAt(pending.place))
  const open = scan.frames.findLast((frame): frame is MapFrame => frame.kind === 'map' && frame.column === column)
  if (open) return closeTo(scan, open) as MapFrame
  if (scan.frames.length === 0) return fresh(scan.keys)
  const known = (frame: Frame): boolean => frame.kind === 'map' && hasKnownKey(text, frame.shape)
  const continues = plainColumn !== undefined && column > plainColumn
  if (continues && properColon(text) === undefined) return 'text'
  const home =
    nearestFrame(scan, column, known) ??
    (properColon(text) !== undefined && !continues
      ? nearestFrame(scan, column, (frame) => frame.kind === 'map')
      : undefined)
  if (!home) return continues ? 'text' : 'stray'
  align(scan, content, home)
  return home as MapFrame
}

function mendColon(scan: Scan, at: number, { name, colon, colonAt }: FoundEntry): void {
  const place = at + colonAt
  const english = '请切换到英文输入法，在键后面写冒号和空格'
  switch (colon) {
    case 'proper':
      return
    case 'full-width':
      report(
        scan,
        'yaml/full-width-colon',
        `键“${name}”后面用了中文冒号“：”，应为英文冒号和空格“: ”`,
        place,
        place + 1,
        english,
      )
      return edit(scan, place, 1, ': ')
    case 'no-space':
      report(
        scan,
        'yaml/colon-without-space',
        `键“${name}”的冒号后面缺少空格`,
        place,
        place + 1,
        '请在英文冒号后面加一个空格',
      )
      return edit(scan, place + 1, 0, ' ')
    case 'missing':
      report(scan, 'yaml/missing-colon', `键“${name}”后面缺少冒号`, at, place, english)
      return edit(scan, place, 0, ': ')
  }
}

/** A line among keys that is none: it continues the text before it, or else is taken out, so that the rest is read. */
function reportStray(scan: Scan, content: Content): number {
  const { lineStart, lead, at, end } = content
  const hint = '请在前面加上键和英文冒号；如果是上一行文字的续行，请多缩进两格'
  if (scan.lastStrayEnd !== lineStart - 1) report(scan, 'yaml/stray-text', '这一行不是“键: 值”', at, end, hint)
  scan.lastStrayEnd = end
  if (scan.plainColumn !== undefined) {
    scan.edits = scan.edits.filter((one) => one.at !== lineStart || one.remove !== lead)
    edit(scan, lineStart, lead, ' '.repeat(scan.plainColumn + 2))
  } else {
    edit(scan, at, end - at, `#${' '.repeat(end - at - 1)}`)
  }
  return end
}
