import { plainText } from '../document/plain-text.ts'
import type { Figure, FigureTable, TableData } from '../model/report.ts'
import { unitName } from '../terms/written-amount.ts'
import { type Diagnostic, error, warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'

/** Where a table or a chart tells one unit for all its figures, those that have another one. */
export function unitsBeside(
  { unit }: TableData,
  { names, bare, groups = [], total }: FigureTable,
  figures: ReadonlyMap<string, Figure>,
): Diagnostic[] {
  if (!unit && !bare) return []
  const asked = Array.isArray(names)
    ? names.flatMap(({ name, origin }) => (figures.has(name) ? [{ figure: figures.get(name)!, origin }] : []))
    : [...figures.values()].map((figure) => ({ figure, origin: names.origin }))
  const sums = [...groups.map(({ subtotal }) => subtotal), total].flatMap((sum) => {
    const figure = sum?.name === undefined ? undefined : figures.get(sum.name)
    return figure && sum ? [{ figure, origin: sum.origin }] : []
  })
  asked.push(...sums)
  const first = asked[0]?.figure
  if (!first) return []
  const written = unit && plainText(unit.paragraphs.flat()).replace(/^(?:计量)?单位[：:]\s*/, '')
  const wanted = unitName(written ?? first.unit)
  if (written === undefined) {
    const bare = asked.filter(({ figure }) => figure.unit === '')
    const other = asked.find(({ figure }) => figure.unit !== '')?.figure
    // The unit was forgotten: two charts would not mend it.
    if (other && bare.length > 0) return bare.map(({ figure, origin: at }) => forgotten(figure, other, at))
  }
  return asked.flatMap(({ figure, origin: at }) => {
    const own = unitName(figure.unit)
    if (own === wanted) return []
    const shown = own === '' ? '没有单位' : `单位是“${own}”`
    if (written !== undefined) {
      const message = `表格上方的单位是“${wanted}”，指标“${figure.name}”${shown}`
      const hint = '请把“单位”改成一列（列: [指标, 单位, 本年……]），或分成两个表格'
      return [warning('figures/table-unit', message, { at, hint })]
    }
    const message = `一个图表里只能有一种单位：“${first.name}”是“${wanted}”，“${figure.name}”${shown}`
    return [error('figures/chart-unit', message, { at, hint: '请分成两个图表' })]
  })
}

function forgotten(figure: Figure, other: Figure, at: Span): Diagnostic {
  const message = `“${figure.name}”没有写单位，图表里的“${other.name}”单位是“${unitName(other.unit)}”`
  return error('figures/chart-unit', message, { at, hint: `请在台账里给“${figure.name}”加上“单位: ……”` })
}
