import { type ReportData, reportFields, reportSchema } from '../fields/report.ts'
import { toFigures } from '../figures/load.ts'
import type { Host } from '../host/host.ts'
import { join } from '../host/paths.ts'
import { readSource } from '../host/sources.ts'
import { asRun } from '../text/as-run.ts'
import { type Diagnostic, type Result, succeeded, warning } from '../text/diagnostic.ts'
import { childOf } from '../yaml/nodes.ts'
import { type CheckedFile, checkFile } from './check-file.ts'
import { type CheckedLedger, readLedger } from './read-ledger.ts'
import { findReportFiles } from './report-files.ts'
import type { Figure, Report } from './types.ts'

/**
 * The ledger of last year's report (上年报告), a folder beside this one. What is wrong there is no error here: it is only
 * said that nothing could be compared.
 */
export async function lastYearFigures(
  host: Host,
  folder: string,
  { folder: written, origin: at }: NonNullable<Report['previousReport']>,
): Promise<Result<Map<string, Figure> | undefined>> {
  const other = join(folder, written)
  const { value: files } = findReportFiles(host.files, other)
  if (!files?.report) {
    const hint = '请写从本报告文件夹出发的路径，如 ../jinghu-2022'
    return nothing(warning('figures/no-last-year', `找不到上年报告“${written}”，上年数没有核对`, { at, hint }))
  }
  const read = (file: string | undefined) => (file === undefined ? undefined : readSource(host.files, file).value)
  const source = read(files.report)
  const report = source && checkFile(source, reportSchema, reportFields)
  const figures = files.figures
    ? ofLedger(await readLedger(files, { host, read, year: report?.file?.data.year }))
    : report && ofReport(report)
  if (figures) return { value: figures, diagnostics: [] }
  const hint = `请先用 ${asRun('check')} 检查上年的报告`
  return nothing(warning('figures/no-last-year', `上年报告“${written}”的台账读不出来，上年数没有核对`, { at, hint }))
}

const nothing = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })

function ofLedger(ledger: CheckedLedger | undefined): Map<string, Figure> | undefined {
  if (!ledger?.file || !succeeded(ledger.diagnostics)) return undefined
  return toFigures(ledger.file.data, ledger.file.root)
}

function ofReport({ file, root }: CheckedFile<ReportData>): Map<string, Figure> | undefined {
  const node = childOf(root, 'figures')
  if (!file) return undefined
  return node && file.data.figures ? toFigures(file.data.figures, node) : new Map()
}
