import type { PreparedReport } from '../../../engine/build.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import type { Done } from '../../../node/corrections/correct.ts'

/** A report that was corrected: what stands in its file now, and what it prints before and after. */
export interface SetReport {
  folder: string
  name: string
  done: Done
  before: PreparedReport
  after: PreparedReport
  /** What there is to say of reports whose numbers follow it. */
  beside: Diagnostic[]
}
