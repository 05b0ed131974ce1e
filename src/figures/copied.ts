import { type Diagnostic, info } from '../diagnostic.ts'
import type { Figure } from '../report/types.ts'

/**
 * True for a number with more decimals than anybody writes (1186.6071672): it comes from a sheet that shows fewer. A
 * small share with few digits (0.00003) is none.
 */
export function looksCopied(digits: string): boolean {
  const [whole = '', decimals = ''] = digits.replace(/^[+-]/, '').split('.')
  return decimals.length >= 5 && (whole + decimals).replace(/^0+/, '').length >= 6
}

const numbers = [
  ['value', 'value', ''],
  ['previous', 'previous', '的上年数'],
  ['lastPeriod', 'last-period', '的上期数'],
  ['target', 'target', '的目标'],
] as const

/** The numbers that look copied from a sheet; with 小数 they are printed as it says. */
export function copiedNumbers(figures: ReadonlyMap<string, Figure>): Diagnostic[] {
  return [...figures.values()].flatMap((figure) => {
    if (figure.decimals !== undefined) return []
    return numbers.flatMap(([number, key, shown]) => {
      const digits = figure[number]
      if (!digits || !looksCopied(digits)) return []
      const message = `“${figure.name}”${shown}有${digits.split('.')[1]!.length}位小数，像是从表格里抄来的，会照样印出`
      return [
        info('figures/copied', message, {
          at: figure.place([key]),
          hint: '请四舍五入后再写，或加上“小数: 2”，就印两位',
        }),
      ]
    })
  })
}
