import { hundred } from '../../../numbers/decimal.ts'
import { exactly, minus, over, plus, times } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { type Claim, judge } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import { doubtOf } from '../reading/doubt.ts'
import type { ReadNumber } from '../reading/figure.ts'
import { type Change, changesOf, comparable } from '../reading/pairs.ts'

type Finding = Omit<Claim, 'kind' | 'doubt'>

/** «由A到B» or «A，上年同期B» with what is said of the change: an amount, a rate, a multiple, percentage points. */
export const change: RelationFinder = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement) => {
      const doubt = doubtOf(read, statement)
      return changesOf(statement)
        .flatMap(findings)
        .map((finding) => {
          const priced = finding.stated.role === 'rate' || finding.stated.role === 'multiple'
          return judge(text, { kind: 'change', ...finding, doubt: priced ? doubt : undefined })
        })
    }),
  )

function findings(one: Change): Finding[] {
  const { value, base, difference } = one
  const found: Finding[] = []
  if (value && base && comparable(value.number, base.number)) {
    const [now, then] = [intervalOf(value.number), intervalOf(base.number)]
    const from = [base, value]
    const grown = minus(now, then)
    const percents = value.number.unit.dimension === 'percent'
    if (difference && comparable(difference.number, value.number)) {
      const moved = difference.sign < 0 ? minus(then, now) : grown
      found.push({ stated: difference, computed: moved, from, what: '增减量', how: '两数之差' })
    }
    if (one.points && percents) {
      found.push({ stated: one.points, computed: grown, from, what: '百分点', how: '两个百分比之差' })
    }
    if (one.rate) found.push(...rateFindings(one.rate, value, base))
    const ratio = over(now, then)
    if (one.multiple && ratio) {
      found.push({
        stated: one.multiple,
        computed: minus(ratio, exactly(1)),
        from,
        what: '增长倍数',
        how: '现值÷原值－1',
      })
    }
    if (one.times && ratio) found.push({ stated: one.times, computed: ratio, from, what: '倍数', how: '现值÷原值' })
  } else if (value && difference && one.multiple && comparable(value.number, difference.number)) {
    const [now, moved] = [intervalOf(value.number), intervalOf(difference.number)]
    const ratio = over(moved, difference.sign < 0 ? plus(now, moved) : minus(now, moved))
    const from = [value, difference]
    if (ratio) found.push({ stated: one.multiple, computed: ratio, from, what: '增长倍数', how: '增加量÷原值' })
  }
  return found
}

/** «由35%提高到40%，提高5%»: many write % for points, so a rate between percentages may be either. */
function rateFindings(rate: ReadNumber, value: ReadNumber, base: ReadNumber): Finding[] {
  const [now, then] = [intervalOf(value.number), intervalOf(base.number)]
  const grown = minus(now, then)
  const from = [base, value]
  const ratio = over(grown, then)
  if (!ratio) return []
  const computed = times(ratio, exactly(hundred))
  if (value.number.unit.dimension === 'percent') {
    const { low, high } = intervalOf(rate.number)
    const points = rate.sign < 0 ? minus(then, now) : grown
    if (points.low.lte(high) && low.lte(points.high)) {
      return [
        {
          stated: rate,
          computed: rate.sign < 0 ? minus(now, then) : grown,
          from,
          what: '增减幅度',
          how: '两个百分比之差',
        },
      ]
    }
  }
  return [{ stated: rate, computed, from, what: '增减幅度', how: '两数之差÷原值' }]
}
