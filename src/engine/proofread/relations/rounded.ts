import { Exact } from '../../numbers/decimal.ts'
import { amountOf, decimals, intervalOf, stepOf } from '../../numbers/written-number.ts'
import type { ReadNumber } from './reading/quantity.ts'

/** True when a result as it is printed is the number. */
export const isRounded = (value: Exact, { number }: ReadNumber): boolean =>
  value.abs().toDecimalPlaces(decimals(number)).eq(number.digits)

/** «6.3万亩，占7万亩的93%»: 7万 beside 6.3万 is no rounded number. */
export const isRound = ({ number }: ReadNumber, others: readonly ReadNumber[]): boolean =>
  others.some(
    (one) =>
      one.number.scale === number.scale &&
      one.number.unit.name === number.unit.name &&
      decimals(one.number) > decimals(number),
  )

/** «补贴标准由110元提高到120元», «由7个工作日压缩到4个工作日»: what is laid down in whole numbers is no rounded number. */
export const isLaidDown = (numbers: readonly ReadNumber[]): boolean =>
  numbers.every(({ number }) => decimals(number) === 0 && number.scale === 0 && number.hedge === 'exact') &&
  (numbers.every(({ number }) => number.unit.name === '个工作日') ||
    numbers.some(({ lead }) => /标准|时限|期限|定额/.test(lead) && !/均/.test(lead)))

/**
 * «由1.2万元提高到1.5万元，增加4000元»: told in a smaller unit, and no more exactly than the numbers it does not follow from.
 * «从98%下降到96.8%，下降2个百分点»: 98 is no rounded number where it stands beside 96.8.
 */
export function finer(stated: ReadNumber, from: readonly ReadNumber[], value: Exact): boolean {
  const step = Exact.max(...from.map(({ number }) => stepOf(number)))
  const written = amountOf(stated.number)
  if (stated.number.unit.dimension === 'points')
    return new Set(from.map(({ number }) => decimals(number))).size > 1 && !isRounded(value, stated)
  if (from.length > 2 && improbable(stated, from, value)) return true
  return stepOf(stated.number).lt(step) && written.mod(step).isZero() && !written.eq(value.abs())
}

/** So many standard deviations off, what is rounded many times is hardly ever. */
const mostDeviations = 3

/** «1.2亿元、0.8亿元和0.6亿元，合计2.8亿元»: it may be so, but only if all were rounded the same way. */
function improbable(stated: ReadNumber, from: readonly ReadNumber[], value: Exact): boolean {
  const all = [stated, ...from]
  if (all.some(({ number }) => number.hedge !== 'exact')) return false
  const halves = all.map(({ number }) => intervalOf(number).high.minus(amountOf(number)).toNumber())
  const deviation = Math.sqrt(halves.reduce((sum, half) => sum + half ** 2 / 3, 0))
  return value
    .abs()
    .minus(amountOf(stated.number))
    .abs()
    .gt(deviation * mostDeviations)
}
