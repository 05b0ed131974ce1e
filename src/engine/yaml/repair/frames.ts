import { shapeAt } from '../build.ts'
import { anyName, eachShape, type KeyShape } from '../key-shape.ts'
import { hasKnownKey, properColon } from './find-entry.ts'
import { lineAhead, linesAhead, listColumn } from './look-ahead.ts'
import { edit, type Frame, type ListFrame, type MapFrame, report, type Scan } from './scan.ts'

/** What is left to read of a line. */
export interface Content {
  lineStart: number
  /** The length of the line's own indentation. */
  lead: number
  at: number
  end: number
  /** The column of `at`, once the line is mended. */
  column: number
  afterDash: boolean
}

/** Puts something else in the place of a line's indentation, which may have been mended already: it is the last thing that was. */
export function indent(scan: Scan, { lineStart, lead }: Content, blanks: string): void {
  if (scan.edits.at(-1)?.start === lineStart) scan.edits.pop()
  edit(scan, lineStart, lead, blanks)
}

/** The list that a dash belongs to, the line mended if it does not align with it. */
export function listAt(scan: Scan, content: Content): ListFrame | undefined {
  const { pending, plainColumn } = scan
  const { column } = content
  const open = scan.frames.findLast((frame) => frame.kind === 'list' && frame.column === column)
  const deeper = pending && (column > pending.column || (column === pending.column && pending.by === 'key'))
  if (deeper || scan.frames.length === 0) {
    const place = pending?.place ?? { entry: { zh: '', keys: scan.keys }, listDepth: 0 }
    const lines = linesAhead(scan, content.at, pending?.column ?? -1, true)
    const frame: ListFrame = { kind: 'list', column: listColumn(lines, column, pending?.column ?? -2), place }
    openFrame(scan, content, frame)
    return frame
  }
  if (open) {
    scan.deepDash = undefined
    return closeTo(scan, open) as ListFrame
  }
  const near = nearestFrame(scan, column, (frame) => frame.kind === 'list') as ListFrame | undefined
  if (near && scan.deepDash === column) {
    alignDeepDash(scan, content, near)
    return near
  }
  // A dash further in continues a text, but not one with a key behind it.
  const continues = plainColumn !== undefined && column > plainColumn
  if (continues && properColon(scan.text.slice(content.at, content.end)) === undefined) return undefined
  if (near && column >= near.column + 2) {
    reportDeepDash(scan, content, near)
    alignDeepDash(scan, content, near)
  } else if (near) align(scan, content, near)
  return near
}

/** A dash as far in as the keys of an entry: the next entry, or an item below this one; only the clerk can say which. */
function reportDeepDash(scan: Scan, { lineStart, at }: Content, { column, place }: ListFrame): void {
  const hasItems = eachShape(place.entry)?.items !== undefined
  const message = '这个“- ”比同级的列表缩进得多，上面却没有它所属的键'
  const below = hasItems ? '；要写成上面一项的分项，请先在上面写一行“分项:”' : ''
  report(scan, 'yaml/indentation', message, lineStart, at, `要另起一项，请改成缩进${column}个空格${below}`)
}

/** The copy is read on as if it were the next entry; the file stays as it is. */
function alignDeepDash(scan: Scan, content: Content, near: ListFrame): void {
  const { lead } = content
  scan.deepDash = content.column
  indent(scan, content, ' '.repeat(near.column))
  scan.shifts.push({ below: lead, delta: near.column - lead, mends: undefined })
  content.column = near.column
  closeTo(scan, near)
}

/** The map that a line's key belongs to; `text`: it continues a text; `stray`: it belongs nowhere. */
export function mapAt(scan: Scan, content: Content, text: string): MapFrame | 'text' | 'stray' {
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
  if (continues && properColon(text) === undefined) {
    const loose = scan.frames.find((frame) => Math.abs(frame.column - column) <= 1 && known(frame))
    if (!loose) return 'text'
  }
  // A line that continues a text has no `: ` in it; when it starts near a map it was meant to stand there.
  const isMap = (frame: Frame): boolean => frame.kind === 'map' && (!continues || Math.abs(frame.column - column) <= 1)
  const isFree = (frame: Frame): boolean => isMap(frame) && frame.kind === 'map' && frame.shape?.[anyName] !== undefined
  const home =
    nearestFrame(scan, column, known) ??
    (properColon(text) === undefined
      ? undefined
      : (nearestFrame(scan, column, isFree) ?? nearestFrame(scan, column, isMap)))
  if (!home) return continues ? 'text' : 'stray'
  align(scan, content, home)
  return home as MapFrame
}

/** Opens a block; its first line is moved when the lines after it show that it is the odd one. */
export function openFrame(scan: Scan, content: Content, frame: Frame): void {
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
  if (content.afterDash) {
    alignBehindDash(scan, content, frame)
    return
  }
  const last = scan.edits.at(-1)
  const isMended = last?.start === lineStart && last.end === lineStart + lead
  const isReported = (isMended && lead > 0) || scan.dashlessColumn === content.column
  let reported = isMended ? last.mends : undefined
  if (!isReported) {
    const message = `缩进不对：这一行从第${content.column + 1}列开始，同级的行从第${frame.column + 1}列开始`
    reported = report(scan, 'yaml/indentation', message, lineStart, content.at, `请改成缩进${frame.column}个空格`)
  }
  // A line with tabs was reported already; it is only moved.
  if (isMended) scan.edits.pop()
  edit(scan, lineStart, lead, ' '.repeat(frame.column), reported)
  if (mustFollow(scan, content, frame)) {
    scan.shifts.push({ below: lead, delta: frame.column - lead, mends: reported })
  }
  content.column = frame.column
  closeTo(scan, frame)
}

/** True when the lines that belong to a moved line have to move along; often it alone stands wrong. */
function mustFollow(scan: Scan, content: Content, frame: Frame): boolean {
  const next = lineAhead(scan, content.at, Math.min(content.lead, frame.column))
  if (!next) return false
  return frame.kind === 'map' ? next.column <= frame.column : next.column !== frame.column + 2
}

/** Moves what stands behind a dash to where the lines of its entry start. */
function alignBehindDash(scan: Scan, content: Content, frame: Frame): void {
  const blanks = /[ \t\u3000\u00a0\u2000-\u200a\u202f]*$/.exec(scan.text.slice(content.lineStart, content.at))![0]
    .length
  const message = `缩进不对：“-”后面的内容从第${content.column + 1}列开始，下面各行从第${frame.column + 1}列开始`
  const hint = '请让它们从同一列开始，“-”后面通常空一格'
  const reported = report(scan, 'yaml/indentation', message, content.at - blanks, content.at, hint)
  edit(scan, content.at - blanks, blanks, ' '.repeat(Math.max(1, blanks + frame.column - content.column)), reported)
  content.column = frame.column
}
