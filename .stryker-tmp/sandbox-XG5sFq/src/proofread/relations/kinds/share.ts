// @ts-nocheck
import { Exact, hundred } from '../../../numbers/decimal.ts'
import { exactly, type Interval, over, overlap, times, total } from '../../../numbers/interval.ts'
import { amountOf, intervalOf } from '../../../numbers/written-number.ts'
import { judge, signed } from '../judge.ts'
import type { Kind } from '../kind.ts'
import type { Figure } from '../reading/figure.ts'
import { rateBases } from '../reading/rate-bases.ts'
import type { ReadSentence, ReadText } from '../reading/read-text.ts'
import { type Statement, valuesOf } from '../reading/statement.ts'
import { type Whole, wholesOf } from '../reading/wholes.ts'
import type { Relation } from '../types.ts'

/** «466件，占23.98%», «检查249批次，合格175批次，合格率70.3%»: a part over the whole it is part of. */
export const share: Kind = (text) =>
  text.sentences.flatMap((read) => read.statements.flatMap((statement, rank) => sharesOf(text, read, statement, rank)))

function sharesOf(text: ReadText, read: ReadSentence, statement: Statement, rank: number): Relation[] {
  const shares = statement.figures.filter(isShare)
  if (shares.length === 0) return []
  const parts = partsFor(read.statements[rank - 1], statement, shares[0]!)
  // Taken from the statement before, its own wholes stand before that.
  const at = parts.length > 0 && !statement.figures.includes(parts[0]!) ? rank - 1 : rank
  const checkOne = (of: Figure[], stated: Figure): Relation[] =>
    check(text, of, stated, wholesOf(text, read.index, at, of[0]!, stated))
  const found =
    shares.length === parts.length
      ? parts.flatMap((part, index) => checkOne([part], shares[index]!))
      : parts.length === 1 || (parts.length > 0 && shares.length === 1)
        ? shares.flatMap((one) => checkOne(parts, one))
        : []
  return found.length > 0 ? found : shares.flatMap((one) => fromAfar(text, read.index, one))
}

const isShare = ({ role, number }: Figure): boolean =>
  (role === 'share' || role === 'named-rate') && number.unit.dimension === 'percent'

/** A rate named after its part («合格率») is a statement of its own; its part stands right before it. */
function partsFor(before: Statement | undefined, statement: Statement, stated: Figure): Figure[] {
  const own = valuesOf(statement).filter(isAmount)
  if (own.length > 0 || stated.role === 'share' || !before) return own
  return valuesOf(before).filter(isAmount).slice(-1)
}

const relative = ['percent', 'duration', 'times', 'points']
const isAmount = (figure: Figure): boolean => !relative.includes(figure.number.unit.dimension)

function check(text: ReadText, parts: Figure[], stated: Figure, wholes: Whole[]): Relation[] {
  const sum = total(parts.map((part) => intervalOf(part.number)))
  const results = wholes.flatMap((whole) => {
    const computed = percentOf(sum, intervalOf(whole.figure.number))
    return computed && (whole.sure || amountOf(whole.figure.number).gte(sum.low)) ? [{ whole, computed }] : []
  })
  const holding = results.find(({ computed }) => overlap(computed, signed(stated)))
  const found = holding ?? results.find(({ whole }) => whole.sure)
  if (!found) return wholeNumber(text, parts, stated)
  // Some number before it proves nothing when the rate is round: one of a hundred fits by chance.
  if (found.whole.loose && !stated.number.digits.includes('.')) return []
  return [relation(text, stated, found.computed, [...parts, found.whole.figure])]
}

/** The rate may be made of numbers further back; they count only when they make it. */
function fromAfar(text: ReadText, sentence: number, stated: Figure): Relation[] {
  if (stated.role !== 'named-rate' || !stated.number.digits.includes('.')) return []
  for (const { part, whole } of rateBases(text, sentence, stated)) {
    const computed = percentOf(intervalOf(part.number), intervalOf(whole.number))
    if (computed && overlap(computed, signed(stated))) return [relation(text, stated, computed, [part, whole])]
  }
  return []
}

/** «30个乡，占总数的93.8%» without the total: some whole number must fit, here 32. */
function wholeNumber(text: ReadText, parts: Figure[], stated: Figure): Relation[] {
  const [part] = parts
  if (!part || parts.length > 1 || !/占[^占]{0,4}总/.test(stated.lead) || stated.number.hedge !== 'exact') return []
  const { unit, scale, digits, hedge } = part.number
  if (unit.dimension !== 'count' || scale > 0 || digits.includes('.') || hedge !== 'exact') return []
  const range = over(times(intervalOf(part.number), exactly(hundred)), intervalOf(stated.number))
  if (!range || range.high.minus(range.low).gt(1)) return []
  const whole = range.low.ceil()
  const fits = whole.lte(range.high)
  const nearest = fits ? whole : Exact.max(range.low.round(), 1)
  const computed = percentOf(intervalOf(part.number), exactly(nearest))
  return computed ? [relation(text, stated, computed, [part], fits ? undefined : '原文没有写明总数')] : []
}

function relation(text: ReadText, stated: Figure, computed: Interval, from: Figure[], doubt?: string): Relation {
  const what = stated.role === 'share' ? '占比' : '比率'
  return judge(text, { kind: 'share', stated, computed, from, what, how: '部分÷总数', doubt })
}

/** A part in percent of a whole. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  const ratio = over(part, whole)
  return ratio && times(ratio, exactly(hundred))
}
