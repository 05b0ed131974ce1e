import type { FiguresData } from '../../fields/figure.ts'
import { type ReportData, reportFields, reportSchema } from '../../fields/report.ts'
import { toFigures } from '../../figures/load.ts'
import { hasFailed } from '../../host/files.ts'
import type { Host } from '../../host/host.ts'
import { readSource } from '../../host/sources.ts'
import type { Figure } from '../../model/report.ts'
import { succeeded } from '../../text/diagnostic.ts'
import { childOf, type YamlNode } from '../../yaml/nodes.ts'
import { type CheckedFile, checkFile } from '../check-file.ts'
import { isSheet } from '../ledger-sheet.ts'
import { readLedger } from '../read-ledger.ts'
import { findReportFiles } from '../report-files.ts'
import { keptAs, keptOf } from './kept.ts'
import type { LinkedLedger } from './types.ts'

/** Why there is no ledger: no report is there, or what it says cannot be read. */
export type NoLedger = 'missing' | 'unreadable'

/** Reads the ledger of another report. What a run has read already is not read once more, as long as the files say the same. */
export async function linkedLedger(host: Host, folder: string): Promise<LinkedLedger | NoLedger> {
  const { value: files } = findReportFiles(host.files, folder)
  if (!files?.report) return 'missing'
  const read = (file: string | undefined) => (file === undefined ? undefined : readSource(host.files, file).value)
  const source = read(files.report)
  if (!source) return 'unreadable'
  const sheet = files.figures !== undefined && isSheet(files.figures) ? host.files.read(files.figures) : undefined
  const own = sheet === undefined ? read(files.figures) : undefined
  const said = sheet && !hasFailed(sheet) ? sheet : own?.text
  const known = keptOf(source, said)
  if (known) return known
  const report = checkFile(source, reportSchema, reportFields)
  const data = (report.file ?? readable(report))?.data
  const ledger = await readLedger(files, { host, read: () => own, year: data?.year })
  const figures = ledger
    ? succeeded(ledger.diagnostics) && ledger.file && toFigures(ledger.file.data, ledger.file.root)
    : files.figures === undefined && data && ofReport(data.figures, report.root)
  if (!figures) return 'unreadable'
  return keptAs(source, said, toLinked(figures, data))
}

/** Which keys a set adds to a report is not asked here: one that is not known says nothing of the others. */
const readable = ({ draft, diagnostics }: CheckedFile<ReportData>) =>
  diagnostics.every(({ severity, code }) => severity !== 'error' || code === 'data/unknown-key') ? draft : undefined

function ofReport(data: FiguresData | undefined, root: YamlNode | undefined): Map<string, Figure> {
  const node = childOf(root, 'figures')
  return node && data ? toFigures(data, node) : new Map()
}

/** What of a report others may rest on. */
export function toLinked(figures: ReadonlyMap<string, Figure>, data: ReportData | undefined): LinkedLedger {
  return {
    figures,
    ...(data?.year !== undefined && { year: data.year }),
    ...(data?.period !== undefined && { period: data.period }),
    ...(data?.rounding !== undefined && { rounding: data.rounding }),
    ...(data?.['previous-report'] !== undefined && { previousReport: data['previous-report'] }),
  }
}

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
