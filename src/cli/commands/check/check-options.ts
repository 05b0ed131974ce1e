import type { OutputOptions } from '../command.ts'

export interface CheckOptions extends OutputOptions {
  /** The folders of reports, by which a report is named. */
  roots?: readonly string[]
  /** Mends what is mechanical in the report's files. */
  fix?: boolean
  /** A text to hold against the report's ledger, instead of checking the report. */
  draft?: string
  /** Tells how each number was read. */
  explain?: boolean
}
