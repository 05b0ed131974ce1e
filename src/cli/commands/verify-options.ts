export interface VerifyOptions {
  /** The folder of reports: whether the data moved on is told when it is given. */
  data?: string
  templates?: string
  out: string
  project?: string
  json?: boolean
  /** The mark of a draft on paper (稿标), instead of a file. */
  mark?: string
}
