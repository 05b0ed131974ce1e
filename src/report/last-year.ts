import path from 'node:path'
import { asRun } from '../as-run.ts'
import { type Diagnostic, type Result, succeeded, warning } from '../diagnostic.ts'
import { toFigures } from '../figures/load.ts'
import { figuresSchema } from '../figures/schema.ts'
import { readSource } from '../files.ts'
import { figuresKeys, reportKeys } from '../keys.ts'
import { childOf } from '../yaml/nodes.ts'
import { checkFile } from './check-file.ts'
import { findReportFiles, type Shown } from './report-files.ts'
import { reportSchema } from './schema.ts'
import type { Figure, Report } from './types.ts'

/**
 * The ledger of last year's report (上年报告), a folder beside this one. What is wrong there is no error here: it is only
 * said that nothing could be compared.
 */
export async function lastYearFigures(
  folder: string,
  { folder: written, origin: at }: NonNullable<Report['previousReport']>,
  shown: Shown,
): Promise<Result<Map<string, Figure> | undefined>> {
  const other = path.resolve(folder, written)
  const { value: files } = findReportFiles(other, shown)
  if (!files?.report) {
    const hint = '请写从本报告文件夹出发的路径，如 ../jinghu-2022'
    return nothing(warning('figures/no-last-year', `找不到上年报告“${written}”，上年数没有核对`, { at, hint }))
  }
  const file = files.figures ?? files.report
  const source = readSource(file, shown(file)).value
  const figures = source && (files.figures ? ofLedger(source) : ofReport(source))
  if (figures) return { value: figures, diagnostics: [] }
  const hint = `请先用 ${asRun('check')} 检查上年的报告`
  return nothing(warning('figures/no-last-year', `上年报告“${written}”的台账读不出来，上年数没有核对`, { at, hint }))
}

type Source = Parameters<typeof checkFile>[0]

const nothing = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })

function ofLedger(source: Source): Map<string, Figure> | undefined {
  const { file, diagnostics } = checkFile(source, figuresSchema, figuresKeys)
  return file && succeeded(diagnostics) ? toFigures(file.data, file.root) : undefined
}

function ofReport(source: Source): Map<string, Figure> | undefined {
  const { file, root } = checkFile(source, reportSchema, reportKeys)
  const node = childOf(root, 'figures')
  if (!file) return undefined
  return node && file.data.figures ? toFigures(file.data.figures, node) : new Map()
}
