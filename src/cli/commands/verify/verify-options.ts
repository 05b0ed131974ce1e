import type { Options } from '../command.ts'

export interface VerifyOptions extends Options {
  /** The folder of reports: whether the data moved on is told when it is given. */
  data?: string
  out: string
  /** The mark of a draft on paper (稿标), instead of a file. */
  mark?: string
}
