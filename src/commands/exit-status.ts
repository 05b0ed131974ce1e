import { say } from '../console/streams.ts'

/** 0 all well; 1 some report has errors, the others are built; 2 wrong use, or nothing could be run. */
export type ExitStatus = 0 | 1 | 2

/** Says what was wrong with the call; the status for it. */
export function wrongUse(message: string): ExitStatus {
  say(message)
  return 2
}
