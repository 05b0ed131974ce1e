import { shapeAt } from '../build.ts'
import { englishName } from '../key-shape.ts'
import { findEntry, hasKnownKey, properColon } from './find-entry.ts'
import { lineAhead } from './look-ahead.ts'
import { readContent } from './read-content.ts'
import { edit, type MapFrame, report, type Scan } from './scan.ts'
import { columnOfTabs, mendTabs, reportTab, wideSpace } from './tabs.ts'
import { readUnindented } from './unindented-text.ts'

/** Reads the line from `start` to `end`; returns the end of the last line that its value reaches. */
export function readLine(scan: Scan, start: number, end: number): number {
  const line = scan.text.slice(start, end)
  const lead = leadOf(scan, line)
  if (lead.length === line.length || line[lead.length] === '#') return end
  if (continuesText(scan, lead, line.slice(lead.length))) {
    mendTabs(scan, start - 1, end, scan.plainColumn!)
    return end
  }
  const unindented = readUnindented(scan, start, end)
  if (unindented !== undefined) return unindented
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

/** True for a line with tabs that goes on with the text before it: nothing in it looks like an entry. */
function continuesText(scan: Scan, lead: string, content: string): boolean {
  if (scan.plainColumn === undefined || !lead.includes('\t')) return false
  return !isEntry(scan, content) && properColon(content) === undefined
}

/** The blanks a line starts with; full-width ones are the indent of a text, unless a dash or a known key follows. */
function leadOf(scan: Scan, line: string): string {
  const lead = /^[ \t\u3000\u00a0\u2000-\u200a\u202f]*/.exec(line)![0]
  const isStart = scan.frames.length === 0 || isEntry(scan, line.slice(lead.length))
  return isStart ? lead : /^[ \t]*/.exec(line)![0]
}

/** True for a dash, or a key that is known where the line may belong. */
function isEntry(scan: Scan, content: string): boolean {
  const below = scan.pending && shapeAt(scan.pending.place)
  if (/^-(?:\s|$)/.test(content) || hasKnownKey(content, below)) return true
  return scan.frames.some((one) => one.kind === 'map' && hasKnownKey(content, one.shape))
}

/** The column where a line starts, tabs and full-width spaces mended, moved along with the line it belongs to. */
function columnOf(scan: Scan, start: number, lead: string, content: string): number {
  while (scan.shifts.length > 0 && lead.length <= scan.shifts.at(-1)!.below) scan.shifts.pop()
  if (/[\t\u3000\u00a0\u2000-\u200a\u202f]/.test(lead)) {
    const column = columnOfBlanks(scan, start, lead.replaceAll('\u3000', '  ').replace(/[^ \t]/g, ' '), content)
    const reported = lead.includes('\t')
      ? reportTab(scan, start, lead.indexOf('\t'), lead.length)
      : report(scan, 'yaml/full-width-space', `缩进用了${wideSpace(lead)}`, start, start + lead.length, instead)
    edit(scan, start, lead.length, ' '.repeat(column), reported)
    return column
  }
  const { delta = 0, mends } = scan.shifts.at(-1) ?? {}
  if (delta === 0) return lead.length
  const column = Math.max(0, lead.length + delta)
  edit(scan, start, lead.length, ' '.repeat(column), mends)
  return column
}

const instead = '请换成半角空格，每级两个'

/** The column that a lead with tabs or full-width spaces stands for: where the line can stand, the likeliest first. */
function columnOfBlanks(scan: Scan, start: number, lead: string, content: string): number {
  const { pending, frames } = scan
  const isDash = /^-(?:\s|$)/.test(content)
  const open = frames.filter((frame) =>
    isDash ? frame.kind === 'list' : frame.kind === 'map' && knows(frame, content),
  )
  const unused = open.filter((frame) => frame.kind === 'list' || !frame.used.has(nameIn(frame, content)))
  const isDeeper = pending && (isDash || !open.some((frame) => frame.column > 0 && frame.column === pending.column))
  const next = lineAhead(scan, start, isDeeper ? pending.column : -1, isDash)
  // Below a line with its value beside it the next one stands no further in: a key no further than a key, and so on.
  const least =
    next?.kind === 'key' && !isDash ? next.column : next?.kind === 'dash' ? next.column + (isDash ? 0 : 1) : 0
  const known = (unused.length > 0 ? unused : open).map((frame) => frame.column)
  const columns = known.some((column) => column >= least) ? known.filter((column) => column >= least) : known
  // What follows a dash stands two further in than it.
  const reported =
    isDash && next?.kind === 'key' ? next.column - 2 : isDeeper && next?.kind !== 'text' ? next?.column : undefined
  if (reported !== undefined && (columns.includes(reported) || (isDeeper && reported >= pending.column)))
    return reported
  if (isDeeper) for (let column = 1; column <= 4; column++) columns.push(pending.column + column)
  return columnOfTabs(scan, lead, columns)
}

const knows = (frame: MapFrame, content: string): boolean => hasKnownKey(content, frame.shape) || frame.column === 0

/** The English name of the key that a line starts with, in the map of a frame. */
function nameIn({ shape }: MapFrame, content: string): string {
  const name = findEntry(content, shape, false)?.name ?? ''
  return (shape && englishName(shape, name)) ?? name
}
