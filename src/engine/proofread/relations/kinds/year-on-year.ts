import { hundred } from '../../../numbers/decimal.ts'
import { exactly, type Interval, minus, over, plus, times } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { judge } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import { doubtOf } from '../reading/doubt.ts'
import type { ReadNumber } from '../reading/figure.ts'
import { type Change, changesOf, comparable } from '../reading/pairs.ts'

/** «8463件，较去年增长3689件，同比增长77.3%»: the rate follows from the value and the change. */
export const yearOnYear: RelationFinder = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement) =>
      changesOf(statement).flatMap((change) => {
        const { value, difference, rate } = change
        if (!value || !difference || !rate || change.base || rate.sign !== difference.sign) return []
        if (value.number.unit.dimension === 'percent' || !comparable(value.number, difference.number)) return []
        const computed = rateOf(baseOf(change)!, intervalOf(difference.number), difference.sign)
        if (!computed) return []
        const doubt = doubtOf(read, statement)
        return [
          judge(text, {
            kind: 'year-on-year',
            stated: rate,
            computed,
            from: [value, difference],
            what: rate.sign < 0 ? '降幅' : '增幅',
            how: difference.sign < 0 ? '减少量÷（现值＋减少量）' : '增加量÷（现值－增加量）',
            doubt,
          }),
        ]
      }),
    ),
  )

/** The value before: stated, or what is left when the difference is taken off. */
export function baseOf({ value, base, difference }: Change): Interval | undefined {
  if (base) return intervalOf(base.number)
  if (!value || !difference) return undefined
  const now = intervalOf(value.number)
  const moved = intervalOf(difference.number)
  return difference.sign < 0 ? plus(now, moved) : minus(now, moved)
}

/** A change in percent of what it began with. */
export function rateOf(base: Interval, moved: Interval, sign: ReadNumber['sign']): Interval | undefined {
  const ratio = over(moved, base)
  return ratio && times(ratio, exactly(hundred.times(sign)))
}
