import type { Prose, TableData } from '../../model/report.ts'
import { Exact, overlap, total } from '../../numbers/decimal.ts'
import type { Finding } from '../types.ts'
import { cellText, intervalOf, isEmpty, labelOf, type TypedNumber, typedNumber } from './typed-cells.ts'

/** The row that adds all the others up. */
const totals = /^(?:合计|总计|共计)$/
/** Rows that are part of another row, or the sum of some. */
const inner = /小计|其中|合计|总计|^[#＃]|^[-—–]/
/** Columns that nobody adds up. */
const notAdded =
  /率|比|占|幅|均|增|减|[%％]|排名|位次|名次|序号|单价|指数|年份|温度|浓度|评分|得分|分数|天数|备注|时间|日期/

/** A typed row 合计, first or last in its table, that is not the sum of the rows it stands with. */
export function typedTotals(table: TableData): Finding[] {
  const { columns, rows, bands = [] } = table
  if (table.figures || bands.length > 0 || table.merged) return []
  const labels = rows.map((row) => labelOf(row))
  const at = labels.findIndex((one) => totals.test(one))
  const others = rows.filter((_, index) => index !== at)
  if (at < 0 || (at > 0 && at < rows.length - 1) || others.length < 2) return []
  if (labels.some((one, index) => index !== at && (inner.test(one) || one === '')) || levels(labels) > 1) return []
  return columns.flatMap((column, index) => {
    const heading = cellText(column.heading)
    if (index === 0 || notAdded.test(heading)) return []
    return differing(rows[at]!, others, index)
  })
}

const numbering = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．]|（\d+）)/

/** How many ways of numbering the labels have: （一） and 1. beside each other are two levels. */
const levels = (labels: readonly string[]): number =>
  new Set(
    labels.flatMap(
      (one) =>
        numbering
          .exec(one)?.[0]
          .replace(/\d+/, '1')
          .replace(/[一二三四五六七八九十]+/, '一') ?? [],
    ),
  ).size

function differing(row: readonly Prose[], others: readonly (readonly Prose[])[], index: number): Finding[] {
  const stated = typedNumber(row[index])
  const parts = others
    .map((one) => one[index]!)
    .filter((cell) => !isEmpty(cell))
    .map(typedNumber)
  const all = parts.flatMap((one) => one ?? [])
  if (!stated || all.length < 2 || all.length < parts.length || /[%％‰]/.test(stated.unit)) return []
  if (all.some((one) => one.unit !== stated.unit)) return []
  if (overlap(total(all.map((one) => intervalOf(one))), intervalOf(stated)) || isMean(stated, all)) return []
  const sum = all.reduce((before, one) => before.plus(one.value), new Exact(0))
  const computed = sum.toFixed(Math.max(...all.map((one) => one.decimals))) + stated.unit
  return [
    {
      at: stated.cell.origin,
      code: 'figures/sum',
      message: `表格的合计写作${stated.written}，上下各行相加是${computed}，请核对。`,
      hint: '请核对这一列的数；有的行不计入合计的，可以不理会',
      relation: { kind: 'sum', stated: stated.written, computed },
    },
  ]
}

/** True for a number that lies between the others: a mean, or what all have. */
const isMean = ({ value }: TypedNumber, all: readonly TypedNumber[]): boolean =>
  all.some((one) => one.value.lte(value)) && all.some((one) => one.value.gte(value))
