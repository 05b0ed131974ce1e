import type { FigureColumn, Report } from '../../model/report.ts'
import { tablesOf } from '../tables/tables-of.ts'
import type { Finding } from '../types.ts'

/** The years that columns of a ledger's table speak of, seen from the year reported on. */
const ago: Partial<Record<FigureColumn, number>> = { value: 0, previous: 1 }

/** Tables drawn from the ledger whose head gives 本年 or 上年 another year: 本年=2023年 in a report of 2024. */
export function wrongColumns(report: Report): Finding[] {
  const { year } = report
  return tablesOf(report).flatMap((table) =>
    (table.figures?.columns ?? []).flatMap(({ name, heading = '' }): Finding[] => {
      const back = ago[name]
      const written = /(?<!\d)((?:19|20)\d\d)年?/.exec(heading)?.[1]
      if (back === undefined || !written || Number(written) === year - back) return []
      const message = `表头“${heading}”这一列印的是${year - back}年的数，却写作${written}年`
      return [{ at: table.origin, message, hint: '请核对年份，也许是从上一年的稿子里留下来的' }]
    }),
  )
}
