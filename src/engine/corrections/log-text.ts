import type { Correction } from './types.ts'

/** The file of a report's corrections, beside its ledger: a line for each, its cells parted by tabs. */
export const logName = '更正记录.txt'

/** A correction as the log tells it. */
export interface LogEntry {
  /** 2024-03-05 10:22:31, by the clock of the machine. */
  when: string
  /** Who made it; empty where nobody said so. */
  who: string
  /** On whose word. */
  reason: string
  figure: string
  /** 值, 上年, 目标. */
  field: string
  /** As the ledger says it, with the unit; empty where there was no number. */
  old: string
  new: string
}

const columns = ['时间', '经手人', '依据', '指标', '项', '原数', '更正数'] as const

/** The first line of the file: what the cells of the others are. */
export const logHead: string = columns.join('\t')

const none = '—'

/** A word of a cell: what would part cells or lines is a blank. */
const cell = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim() || none

/** The line of a correction. */
export const logLine = ({ when, who, reason, figure, field, old, new: now }: LogEntry): string =>
  [when, who, reason, figure, field, old, now].map(cell).join('\t')

/** The corrections of a file, and the numbers of lines that are none. Lines may come in any order, as after a merge. */
export function readLog(text: string): { entries: LogEntry[]; unread: number[] } {
  const entries: LogEntry[] = []
  const unread: number[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const cells = line.split('\t').map((one) => (one.trim() === none ? '' : one.trim()))
    const [when = '', who = '', reason = '', figure = '', field = '', old = '', now = ''] = cells
    if (line.trim() === '' || when === columns[0]) continue
    if (
      cells.length === columns.length &&
      /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/.test(when) &&
      figure !== '' &&
      now !== ''
    )
      entries.push({ when, who, reason, figure, field, old, new: now })
    else unread.push(index + 1)
  }
  return { entries: entries.sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0)), unread }
}

/** What the log is to say of a correction. */
export function entryOf(
  { figure, field, before, after, unit }: Correction,
  said: { when: string; who: string; reason: string },
): LogEntry {
  return { ...said, figure, field: field.shown, old: before === '' ? '' : before + unit, new: after + unit }
}

const mark = '\uFEFF'

/** The text of the file with lines behind it: in the line ends that it has; a new one as editors of Windows know it. */
export function withLines(text: string | undefined, lines: readonly string[]): string {
  const [lineEnd = '\r\n'] = /\r\n|\n/.exec(text ?? '') ?? []
  const start = text === undefined || text.replace(mark, '').trim() === '' ? `${mark}${logHead}${lineEnd}` : text
  const whole = /[\r\n]$/.test(start) ? start : start + lineEnd
  return whole + lines.map((line) => line + lineEnd).join('')
}
