import type { Host } from '../host/host.ts'
import { join } from '../host/paths.ts'
import type { Figure, Report } from '../model/report.ts'
import { asRun } from '../text/as-run.ts'
import { type Diagnostic, type Result, warning } from '../text/diagnostic.ts'
import { linkedLedger } from './linked/ledger.ts'

/**
 * The ledger of last year's report (上年报告), a folder beside this one. What is wrong there is no error here: it is only
 * said that nothing could be compared.
 */
export async function lastYearFigures(
  host: Host,
  folder: string,
  { folder: written, origin: at }: NonNullable<Report['previousReport']>,
): Promise<Result<ReadonlyMap<string, Figure> | undefined>> {
  const ledger = await linkedLedger(host, join(folder, written))
  if (ledger === 'missing') {
    const hint = '请写从本报告文件夹出发的路径，如 ../jinghu-2022'
    return nothing(warning('figures/no-last-year', `找不到上年报告“${written}”，上年数没有核对`, { at, hint }))
  }
  if (ledger !== 'unreadable') return { value: ledger.figures, diagnostics: [] }
  const hint = `请先用 ${asRun('check')} 检查上年的报告`
  return nothing(warning('figures/no-last-year', `上年报告“${written}”的台账读不出来，上年数没有核对`, { at, hint }))
}

const nothing = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })
