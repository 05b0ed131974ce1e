import type { PreparedReport } from '../../engine/build.ts'
import { readLog } from '../../engine/corrections/log-text.ts'
import { loggedPast } from '../../engine/corrections/logged-past.ts'
import type { Past } from '../../engine/document/earlier-figures.ts'
import { decodeLoosely } from '../../engine/text/decode.ts'

/** What the log of a report's corrections remembers of its figures: where old numbers still stand typed is found by it. */
export async function pastOf({ report, draft }: PreparedReport, log: Uint8Array | undefined): Promise<Past> {
  const readable = report ?? draft?.report
  if (!log || !readable || readable.figures.size === 0) return {}
  const earlier = await loggedPast(readable, readLog(decodeLoosely(log)).entries)
  return earlier.size > 0 ? { earlier } : {}
}
