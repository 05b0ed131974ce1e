import type { FiguresData } from '../../fields/figure.ts'
import type { ReportData } from '../../fields/report.ts'
import type { Figure } from '../../model/report.ts'
import type { CheckedFile } from '../check-file.ts'
import { keptAs } from './kept.ts'
import { toLinked } from './ledger.ts'

type CheckedReport = CheckedFile<ReportData> | undefined

/** What of a report's head the numbers of others are taken by. */
export function settingsOf(report: CheckedReport) {
  const { year, period, rounding } = (report?.file ?? report?.draft)?.data ?? {}
  return { year, period, rounding }
}

/** The figures as the report's own files say them, kept for reports that rest on them. A sheet is read again. */
export function keepOwn(
  figures: Map<string, Figure>,
  report: CheckedReport,
  ledger: CheckedFile<FiguresData> | undefined,
): Map<string, Figure> {
  const source = report?.root?.span.source
  const own = ledger?.root?.span.source
  const isValid = report?.file && (!ledger || (ledger.file && own && !own.sheet))
  if (source && isValid) keptAs(source, own?.text, toLinked(figures, report.file?.data))
  return figures
}
