import { type LogEntry, logLine, withLines } from '../../engine/corrections/log-text.ts'
import { decodeUtf8 } from '../../engine/text/utf8.ts'
import type { ChangedNumber } from '../model/ledger-changes.ts'
import { writtenText } from './written-text.ts'

/** What the log is told beside the numbers. */
export interface Said {
  when: string
  who: string
  reason: string
}

/**
 * The log of a report's corrections while a number is typed: its lines follow each letter, so that log and ledger always
 * agree; what was typed before stays.
 */
export class CorrectionLog {
  private last: { batch: string; before: Uint8Array | undefined; written: Uint8Array | undefined } | undefined

  /** The log with the corrections of a batch; `undefined`: there is none. */
  with(
    batch: string,
    now: Uint8Array | undefined,
    corrections: readonly (Pick<LogEntry, 'figure' | 'field' | 'old' | 'new'> | ChangedNumber)[],
    said: Said,
  ): { bytes: Uint8Array | undefined } | { refused: string } {
    const isGoingOn = this.last?.batch === batch && isSameBytes(this.last.written, now)
    const before = isGoingOn ? this.last!.before : now
    const decoded = before && decodeUtf8(before)
    if (decoded && !('text' in decoded)) return { refused: `更正记录读不出来（${decoded.message}），没有保存` }
    const text = before && writtenText('更正记录', before)
    const lines = corrections.map(({ figure, field, old, new: number }) =>
      logLine({ ...said, figure, field, old, new: number }),
    )
    const bytes = lines.length === 0 ? before : new TextEncoder().encode(withLines(text, lines))
    this.last = { batch, before, written: bytes }
    return { bytes }
  }
}

/** Whether two contents are the same; `undefined`: there is none. */
export const isSameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]))
