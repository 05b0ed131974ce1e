import { type Diagnostic, error } from '../../text/diagnostic.ts'
import { type PrintedFigure, takeBefore, withBefore } from './types.ts'

/** A sign of money before a number that prints its unit: ¥19860元. */
export function currencyTwice(printed: PrintedFigure): Diagnostic | undefined {
  if (!printed.printedUnit.endsWith('元')) return undefined
  const found = /(?:[¥￥]|(?:RMB|CNY|人民币[¥￥])\s?)\s*$/.exec(printed.before)?.[0]
  if (found === undefined) return undefined
  return error('figures/unit-twice', `会印成“${found}${printed.text}”，单位写了两遍`, {
    at: withBefore(printed, found),
    hint: `请去掉“${found.trim()}”`,
    edits: takeBefore(printed, found),
  })
}
