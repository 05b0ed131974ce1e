import type { Figure } from '../model/ledger.ts'
import { type Span, spanText } from '../text/source.ts'

/** The place of a stretch of a formula; of the whole formula where the file does not hold it letter for letter. */
export function placeIn({ formula = '', place }: Figure, start: number, end: number): Span {
  const whole = place(['formula'])
  const written = spanText(whole)
  const offset = written.indexOf(formula)
  // Plain or in quotes, but without escapes and line breaks.
  if (offset < 0 || written.length > formula.length + 2) return whole
  const from = whole.start + offset
  return { ...whole, start: from + start, end: from + Math.max(end, start) }
}
