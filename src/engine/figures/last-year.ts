import type { Ledger } from '../model/worked-out.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { compare } from './tie-out.ts'

/** 上年 of this year's ledger against the values of last year's, by the figures' names. */
export function againstLastYear(ledger: Ledger, before: Ledger): Diagnostic[] {
  return [...ledger.figures.values()].flatMap((figure) => {
    const [stated, last] = [ledger.previous.get(figure.name), before.values.get(figure.name)]
    const there = before.figures.get(figure.name)
    // One that is worked out follows from the others.
    if (!stated || !last || !there || figure.previous === undefined || figure.takenPrevious) return []
    const at = figure.place(['previous'])
    const related = [{ message: '上年报告里的值', at: there.place([there.value === '' ? 'formula' : 'value']) }]
    if (stated.kind !== last.kind) {
      const units = [stated, last].map(({ unit }) => unit.name || '（没有单位）')
      const message = `“${figure.name}”今年的单位是${units[0]}，上年报告里是${units[1]}，上年数无法核对`
      return [warning('figures/last-year', message, { at, hint: '请把两年的单位写成同类的', related })]
    }
    return compare(figure, stated, last, {
      code: 'figures/last-year',
      at,
      says: (written, found) => `“${figure.name}”的上年数写的是${written}，上年报告里是${found}`,
      related,
    })
  })
}
