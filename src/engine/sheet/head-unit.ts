import { addError, addInfo, type Diagnostic } from '../text/diagnostic.ts'
import { isKnownUnit, numberKeys, withUnit } from './labels.ts'
import type { HeadColumn, SheetHead, SheetText } from './page.ts'

/** One unit for all numbers: in the head (值（万元）), or in a line above it (单位：万元). */
export function unitOf(
  page: SheetText,
  top: number,
  keys: ReadonlyMap<string, HeadColumn>,
  diagnostics: Diagnostic[],
): SheetHead['unit'] {
  const columns = [...keys].filter(([key, { unit }]) => unit !== undefined && numberKeys.has(key)).map(([, one]) => one)
  const [first] = columns
  const other = columns.find(({ unit }) => unit !== first?.unit)
  if (first && other) {
    const message = `“${first.written}”和“${other.written}”的单位不同`
    const hint = '一个指标只用一个单位：请把各列换算成同一个单位'
    addError(diagnostics, 'figures/two-units', message, page.span(top, other.column), hint)
  }
  if (first) return { name: first.unit!, row: top, column: first.column }
  for (let row = top - 1; row > 0; row--) {
    for (const [column, { text }] of page.sheet.rows.get(row) ?? []) {
      const unit = /^(?:计量|金额|数据)?单位[:：]\s*(\S+)$/.exec(text)?.[1] ?? withUnit(text).unit
      if (unit === undefined || !isKnownUnit(unit)) continue
      const message = `表头上面写着“${text}”，没有另写单位的数都按${unit}读`
      const hint = '不是所有的数都用这个单位的，请加“单位”一列'
      addInfo(diagnostics, 'sheet/unit-above', message, page.span(row, column), hint)
      return { name: unit, row, column }
    }
  }
  return undefined
}
