import { reportSchema } from '../fields/report.ts'

export { defaultYear } from './default-year.ts'

/** What a new report is to be. */
export interface Answers {
  /** The template set's name. */
  template: string
  /** Absent: the report says that it is still to be filled in. */
  unit?: string
  year: number
  /** The language of the keys. */
  language: 'zh' | 'en'
  /** What the ledger is written as; absent: YAML. */
  ledger?: 'yaml' | 'xlsx' | 'csv'
}

/** What stands in a report whose unit was not named; `build --final` refuses it. */
export const openUnit = '【待补：单位名称】'

/** The year as report.yaml would read it, or what is wrong with it. */
export function readYear(written: string): number | { problem: string } {
  const read = reportSchema.shape.year.safeParse(written)
  return read.success ? read.data : { problem: `年份“${written}”不对：${read.error.issues[0]?.message}，如 2024` }
}

/** The unit's name without the blanks around it (`undefined`: none was given), or what is wrong with it. */
export function readUnit(written: string | undefined): string | undefined | { problem: string } {
  const unit = written?.trim()
  if (unit && /\p{Cc}/u.test(unit)) return { problem: '单位名称里不能有换行和别的控制字符' }
  return unit || undefined
}
