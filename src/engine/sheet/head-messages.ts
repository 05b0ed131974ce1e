import { type Diagnostic, info, warning } from '../text/diagnostic.ts'
import { keyName } from './labels.ts'
import type { HeadCell, SheetText } from './page.ts'

/** What to do where no column has the numbers of this year. */
export function withoutValue(passed: readonly HeadCell[], read: readonly HeadCell[], year: number | undefined): string {
  const near = passed.find(({ label }) => label.kind === 'other' && label.near === keyName('value'))
  if (near) return `“${near.written}”是不是“值”？`
  if (read.some(({ written }) => /20\d\d/.test(written))) {
    return year === undefined
      ? '请先在 report.yaml 里写“年度”，才知道哪一年是今年；或者把今年的数那一列叫作“值”'
      : `report.yaml 里的年度是${year}：今年的数那一列应叫“${year}年”或者“值”`
  }
  return '请给今年的数那一列起名“值”；其他列可用：单位、上年、目标、来源、备注'
}

/** The columns that are not read. One that looks like a key of the ledger is likelier a mistake. */
export function reportPassed({ span }: SheetText, passed: readonly HeadCell[]): Diagnostic[] {
  const meant = passed.filter(({ label }) => label.kind === 'other' && label.near !== undefined)
  const others = passed.filter((one) => !meant.includes(one))
  const named = others.map(({ written }) => `“${written}”`).join('、')
  const [first] = others
  const isComputed = others.every(({ label }) => label.kind === 'computed')
  const hint = isComputed
    ? '同比、增减、完成率、占比由程序从“值”“上年”“目标”算，不用填'
    : '只读指标、值、单位、上年、目标、上限、下限、来源、备注等列'
  return [
    ...meant.map(({ row, column, written, label }) =>
      warning('sheet/column-not-read', `“${written}”这一列没有读`, {
        at: span(row, column),
        hint: `是不是“${label.kind === 'other' ? label.near : ''}”？是的请改列名`,
      }),
    ),
    ...(first
      ? [info('sheet/column-not-read', `没有读的列：${named}`, { at: span(first.row, first.column), hint })]
      : []),
  ]
}
