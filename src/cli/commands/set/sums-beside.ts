import { factorOf, inUnit } from '../../../engine/figures/quantity.ts'
import { figureUnit } from '../../../engine/figures/unit.ts'
import type { Figure } from '../../../engine/model/report.ts'
import { Exact } from '../../../engine/numbers/decimal.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { shownPath } from '../../../node/files.ts'
import { inQuotes } from '../../console/start-words.ts'
import type { SetReport } from './set-report.ts'

/** Sums that a corrected number is, or is a part of, and how to correct what hangs together. */
export function sumsOf({ done, folder, after }: SetReport): string[] {
  // As they stand now; a report with errors is told of by them.
  const figures = after.report?.figures ?? new Map<string, Figure>()
  const changed = new Set(done.corrections.filter(({ field }) => field.key === 'value').map(({ figure }) => figure))
  const command = (figure: string, value = '更正数'): string =>
    asRun(`set ${inQuotes(shownPath(folder))} ${inQuotes(figure)} ${value}`)
  return [...figures.values()].flatMap((figure) => {
    const parts = (figure.sum ?? []).flatMap((one) => figures.get(one) ?? [])
    const total = parts.length > 0 ? totalOf(figure, parts) : undefined
    if (parts.length === 0 || figure.formula !== undefined || total === figure.value) return []
    if (changed.has(figure.name))
      return [
        `“${figure.name}”是${parts.length}项的合计；其中哪一项变了，也请更正：`,
        ...parts.map(
          (one) => `  ${one.name}（${one.value === '' ? '还没有报来' : one.value + one.unit}）  ${command(one.name)}`,
        ),
      ]
    if (!parts.some((one) => changed.has(one.name))) return []
    return [`它是“${figure.name}”的一项；合计也变了的，请更正：${command(figure.name, total)}`]
  })
}

/** What the parts add up to, in the unit of the sum; `undefined` where one of them has no number yet. */
function totalOf({ value, unit }: Figure, parts: readonly Figure[]): string | undefined {
  const own = figureUnit(unit)
  if (parts.some((one) => one.value === '' || figureUnit(one.unit).kind !== own.kind)) return undefined
  const sum = parts.reduce(
    (all, one) => all.plus(new Exact(one.value).times(factorOf(figureUnit(one.unit)))),
    new Exact(0),
  )
  const total = inUnit(sum, own)
  return value !== '' && total.eq(value) ? value : total.toFixed()
}
