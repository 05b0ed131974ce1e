import type { Prose, TableData } from '../../model/report.ts'
import {
  around,
  exactly,
  hundred,
  type Interval,
  middle,
  minus,
  over,
  overlap,
  tenTo,
  times,
} from '../../numbers/decimal.ts'
import { lexicon } from '../relations/lexicon.ts'
import type { Finding } from '../types.ts'
import { cellText, intervalOf, labelOf, type TypedNumber, typedNumber } from './typed-cells.ts'

const growth =
  /^(?:(?:同比|比上年|较上年|比去年)?(?:增长率?|增幅|增速|增减幅度?|增减率|增长幅度|变化率|变动率|升降幅度)|同比(?:±|\+-)?|同比增减|增减)(?:[（(]?[±+-]*[%％][）)]?)?$/
const previous = /^(?:上年|去年|上年同期|去年同期|同期)(?:数|值|完成数?|实绩)?(?:[（(][^月]*[）)])?$/
const current = /^(?:本年|今年|本期|当年|全年)(?:数|值|完成数?|实绩)?(?:[（(][^月]*[）)])?$/
const yearly = /^(20\d\d)年?(?:度|末|底)?(?:数|值|完成数?|实绩)?(?:[（(][^月]*[）)])?$/

interface Columns {
  now: number
  before: number
  rate: number
}

/** Typed rates of growth that do not follow from the two years beside them. */
export function typedGrowth(table: TableData): Finding[] {
  if (table.figures || table.heads || ofOtherPrices(table)) return []
  const headings = table.columns.map(({ heading }) => cellText(heading))
  const columns = columnsOf(headings)
  if (!columns) return []
  const rates = table.rows.flatMap((row) => typedNumber(row[columns.rate]) ?? [])
  const marked = rates.filter(({ unit }) => /[%％]/.test(unit)).length
  const isMarked = /[%％]/.test(headings[columns.rate]!)
  if (!isMarked && marked * 2 <= rates.length) return []
  const unitAt = headings.findIndex((one) => /^(?:计量)?单位$/.test(one))
  const read = table.rows.map((row) => judge(row, columns, unitOf(row, unitAt, headings[columns.now]!), isMarked))
  const judged = read.flatMap((one) => one ?? [])
  const wrong = judged.filter(({ holds }) => !holds)
  if (wrong.length > 1 && wrong.length === judged.length && wrong.every(({ turned }) => turned)) {
    const { origin } = table.columns[columns.now]!.heading
    const message = `“${headings[columns.now]}”和“${headings[columns.before]}”两列像是写反了：各行的“${headings[columns.rate]}”倒过来算才对`
    return [{ at: origin, code: 'figures/change', message, hint: '请核对列名里的年份和这两列的数' }]
  }
  return judged.flatMap(({ holds, finding, unmarked }) => (holds ? (unmarked ?? []) : finding))
}

/** A note or a title that says how the rates are reckoned. */
const ofOtherPrices = ({ caption, note, unit }: TableData): boolean =>
  [caption, note, unit].some((one) => one && lexicon.comparablePrice.test(cellText(one)))

function columnsOf(headings: readonly string[]): Columns | undefined {
  const only = (pattern: RegExp): number => {
    const found = headings.flatMap((one, index) => (pattern.test(one) ? [index] : []))
    return found.length === 1 ? found[0]! : -1
  }
  const rate = only(growth)
  if (rate < 0) return undefined
  const years = headings.flatMap((one, index) => {
    const year = yearly.exec(one)?.[1]
    return year ? [{ index, year: Number(year) }] : []
  })
  if (years.length === 2) {
    const [older, newer] = [...years].sort((a, b) => a.year - b.year)
    return newer!.year - older!.year === 1 ? { now: newer!.index, before: older!.index, rate } : undefined
  }
  const before = only(previous)
  const now = years.length === 1 ? years[0]!.index : only(current)
  if (before < 0 || years.length > 2) return undefined
  if (now >= 0) return { now, before, rate }
  // «管理部 | 归集额 | 上年 | 增长率»: the one column between the names and last year's.
  return before === 2 && rate === 3 && headings.length === 4 ? { now: 1, before, rate } : undefined
}

const unitOf = (row: readonly Prose[], unitAt: number, heading: string): string => {
  const bracket = /[（(]([^（()）]{1,6})[）)]$/
  const label = labelOf(row)
  return unitAt >= 0 ? cellText(row[unitAt]!) : (bracket.exec(label)?.[1] ?? bracket.exec(heading)?.[1] ?? '')
}

interface Judged {
  holds: boolean
  /** True: it holds with the two years in each other's place. */
  turned: boolean
  finding: Finding
  /** «24.1» in a column in which the others are 6.8% and 8.1%. */
  unmarked?: Finding
}

function judge(row: readonly Prose[], columns: Columns, unit: string, isMarked: boolean): Judged | undefined {
  const [now, before, rate] = [columns.now, columns.before, columns.rate].map((at) => typedNumber(row[at]))
  if (!now || !before || !rate || now.unit !== before.unit || !/^[%％]?$/.test(rate.unit)) return undefined
  if (lexicon.constantPrice.test(labelOf(row))) return undefined
  // How much it is more, in a column that has both.
  if (rate.unit === '' && rate.value.eq(now.value.minus(before.value))) return undefined
  // A rate of a rate is told in points; signs that turn have no rate.
  if (/[%％‰]|百分点/.test(now.unit + unit) || now.value.lte(0) || before.value.lte(0)) return undefined
  const computed = growthOf(now, before, unit)
  const back = growthOf(before, now, unit)
  if (!computed) return undefined
  const stated = around(rate.value, tenTo(-rate.decimals).div(2))
  const shown = `${middle(computed).toFixed(Math.max(rate.decimals, 1))}%`
  const told = rate.unit === '' ? `${rate.written}%` : rate.written
  return {
    holds: overlap(stated, computed),
    turned: back !== undefined && overlap(stated, back),
    ...(rate.unit === '' && !isMarked && { unmarked: withoutSign(rate) }),
    finding: {
      at: rate.cell.origin,
      code: 'figures/change',
      message: `表格里的增幅写作${told}，按${now.written}、${before.written}推算（${now.written}÷${before.written}－1）应为${shown}，请核对。`,
      hint: '请核对这一行的数；口径不同时可以不理会',
      relation: { kind: 'change', stated: rate.written, computed: shown },
    },
  }
}

function growthOf(now: TypedNumber, before: TypedNumber, unit: string): Interval | undefined {
  const ratio = over(intervalOf(now, unit), intervalOf(before, unit))
  return ratio && times(minus(ratio, exactly(1)), exactly(hundred))
}

const withoutSign = ({ cell, written }: TypedNumber): Finding => ({
  at: cell.origin,
  code: 'figures/change',
  message: `“${written}”后面没有写%，这一列别的数都有`,
  hint: '请补上%',
})
