import type { Severity } from '../diagnostic.ts'

/** A rule of writing: finds places in one paragraph of finished text. One file each, one line in rules/index.ts. */
export interface Rule {
  code: string
  severity: Severity
  check(text: string): Finding[]
}

/** A place in a paragraph, by offsets into its text. */
export interface Finding {
  start: number
  end: number
  message: string
  hint?: string
}
