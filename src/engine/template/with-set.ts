import type { Report } from '../model/report.ts'
import type { Result } from '../text/diagnostic.ts'
import { withSetAttachments } from './set-attachments.ts'
import { withSetClosing } from './set-closing.ts'
import { withSetLetterhead } from './set-letterhead.ts'
import type { TemplateSet } from './types.ts'

/** A report with all that its set gives it: attachments, 版头 and 版记, 结语. What it says itself comes first. */
export function withSet(report: Report, set: TemplateSet): Result<Report> {
  const { value, diagnostics } = withSetAttachments(report, set)
  return { value: withSetClosing(withSetLetterhead(value, set), set), diagnostics }
}
