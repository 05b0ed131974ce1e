import type { Figure } from '../model/report.ts'
import type { Ledger } from '../model/worked-out.ts'
import { exactly, hundred, type Interval, minus, over, overlap } from '../numbers/decimal.ts'
import { intervalOf, type WrittenNumber } from '../numbers/written-number.ts'
import type { FigureForm } from '../terms/forms.ts'
import { printFigure } from './print.ts'
import { isThisYears, type Notice } from './same-words.ts'

/** A comparison with last year that stands behind a figure's name, with its number between them or not. */
const compared =
  /^(?:共有|共计|已达|达到了?|[为是达共有])?(?:[\d.]+[^\d\s，。；、]{0,6})?[，,]?(?:同比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)(增长|增加|上升|提高|下降|减少|降低)了?$/

/** A comparison that was typed, and the one that the ledger gives instead. */
export interface ContradictedRate {
  figure: Figure
  /** As it stands in the text: 同比增长9%. */
  word: string
  found: string
  form: FigureForm
}

/**
 * A typed comparison of a figure with last year, by its name, that the ledger's own numbers exclude: with the digits they
 * are written with. `before` is the text up to the number.
 */
export function contradictedRate(
  before: string,
  number: WrittenNumber,
  { ledger, names, telling }: { ledger: Ledger; names: ReadonlyMap<string, string>; telling: Notice },
): ContradictedRate | undefined {
  if (!/[增上提下减降][长加升高降少低]了?$/.test(before)) return undefined
  for (const [spoken, name] of names) {
    const at = ledger.previous.has(name) ? before.lastIndexOf(spoken) : -1
    const word = at < 0 ? undefined : compared.exec(before.slice(at + spoken.length))?.[1]
    if (word === undefined || !isThisYears(before.slice(0, at), telling)) continue
    const found = excluded(ledger, ledger.figures.get(name)!, word, number)
    if (found) return found
  }
  return undefined
}

/** The same right behind the value that the ledger printed: {{残保金}}，下降9.5%. */
const behindValue = /^[（(，,]?(同比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)?(增长|增加|上升|提高|下降|减少|降低)了?$/

/**
 * A typed comparison behind the printed value of a figure. `words`: what stands between them. Without 同比 it may be with
 * something else, so that it is not `sure`.
 */
export function contradictedBehind(
  words: string,
  number: WrittenNumber,
  name: string,
  ledger: Ledger,
): (ContradictedRate & { sure: boolean }) | undefined {
  const [, compared, word] = behindValue.exec(words) ?? []
  const figure = ledger.figures.get(name)
  if (word === undefined || !figure || (compared === undefined && figure.lastPeriod !== undefined)) return undefined
  const found = excluded(ledger, figure, word, number)
  return found && { ...found, sure: compared !== undefined }
}

/** What the ledger prints of a change, where its numbers exclude the one that was typed. */
function excluded(ledger: Ledger, figure: Figure, word: string, number: WrittenNumber): ContradictedRate | undefined {
  const worked = workedOut(ledger, figure.name, number)
  if (!worked || overlap(signed(word, intervalOf(number)), worked.interval)) return undefined
  const printed = printFigure(ledger, figure, worked.form)
  return printed && 'text' in printed ? { figure, word, found: printed.text, form: worked.form } : undefined
}

/** What the ledger says of a change in the number's unit: per cent of an amount, points between percentages. */
function workedOut(
  { values, previous }: Ledger,
  name: string,
  { unit }: WrittenNumber,
): { interval: Interval; form: FigureForm } | undefined {
  const [value, base] = [values.get(name), previous.get(name)]
  if (!value || !base) return undefined
  const rates = value.unit.kind === 'percent'
  if (rates) {
    return unit.dimension === 'points' ? { interval: minus(value.interval, base.interval), form: 'change' } : undefined
  }
  if (unit.name !== '%' || base.interval.low.lte(0)) return undefined
  const { low, high } = minus(over(value.interval, base.interval)!, exactly(1))
  return { interval: { low: low.times(hundred), high: high.times(hundred) }, form: 'yoy' }
}

const signed = (word: string, { low, high }: Interval): Interval =>
  /下降|减少|降低/.test(word) ? { low: high.neg(), high: low.neg() } : { low, high }
