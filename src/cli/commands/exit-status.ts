import { shortQuotes } from '../../engine/text/diagnostic.ts'
import { printJson, say } from '../console/streams.ts'

/** 0 all well; 1 some report has errors, the others are built; 2 wrong use, or nothing could be run; 130 broken off. */
export type ExitStatus = 0 | 1 | 2 | 130

/** Says what was wrong with the call, with `--json` on stdout as well; the status for it. */
export function wrongUse(written: string, json = false): ExitStatus {
  const message = shortQuotes(written)
  say(message)
  if (json) printJson({ error: message })
  return 2
}
