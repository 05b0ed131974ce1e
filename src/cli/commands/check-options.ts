export interface CheckOptions {
  data: string
  templates?: string
  /** The project file (zongjie.yaml) that the folders are of. */
  project?: string
  /** Where `build` writes to: its record tells what was printed before. */
  out: string
  /** The folders of reports, by which a report is named. */
  roots?: readonly string[]
  /** Mends what is mechanical in the report's files. */
  fix?: boolean
  /** A text to hold against the report's ledger, instead of checking the report. */
  draft?: string
  /** Tells how each number was read. */
  explain?: boolean
  json?: boolean
}
