import type { WrittenStamp } from '../document/stamp.ts'
import type { Document } from '../document/types.ts'
import type { Report } from '../model/report.ts'
import type { Printed } from './kept.ts'
import type { ReportFiles } from './with-edits.ts'

/** What a report prints of some files; without a document when they have an error. */
export interface PrintedReport {
  report?: Report | undefined
  document?: Document | undefined
  paragraphs?: Printed | undefined
  stamp?: WrittenStamp | undefined
}

/** What a plan is made for: the files of a report, what they print now, and how others are printed. */
export interface Trial {
  files: ReportFiles
  now: PrintedReport
  print(files: ReportFiles): Promise<PrintedReport>
}
