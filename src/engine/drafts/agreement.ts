import { type Interval, overlap } from '../numbers/decimal.ts'
import { amountOf, intervalOf } from '../numbers/written-number.ts'
import type { Fact } from './facts.ts'
import type { DraftAmount } from './read-draft.ts'

/** What a number stands for; below zero behind 下降. */
export function signedInterval({ number, sign, role, bound }: DraftAmount): Interval {
  // 超过1000起 is said of 1101起, too; of twice as many nobody would say it, and of the digits that follow no more is known.
  if (bound === 'least') return { low: amountOf(number), high: amountOf(number).times(2) }
  if (bound === 'most') return { low: amountOf(number).div(2), high: amountOf(number) }
  const { low, high } = intervalOf(number)
  return sign < 0 && role !== 'value' && low.gte(0) ? mirrored({ low, high }) : { low, high }
}

/** Whether a number may be what a fact says; without a word for the direction, either way. */
export function agrees(amount: DraftAmount, meant: Interval, fact: Fact): boolean {
  const interval = inUnitOf(amount, fact)
  if (overlap(meant, interval)) return true
  return amount.sign === 0 && amount.role !== 'value' && overlap(meant, mirrored(interval))
}

/** Whether a value lies on the side of the number that its words say. */
export function isWithinBound({ bound }: DraftAmount, meant: Interval, fact: Fact): boolean {
  if (bound === 'least') return fact.interval.high.gte(meant.low)
  return bound === 'most' && fact.interval.low.lte(meant.high)
}

/** The same the other way: a fall for a rise. */
export const mirrored = ({ low, high }: Interval): Interval => ({ low: high.neg(), high: low.neg() })

/** Bare digits are compared with the digits of the ledger, whatever its unit is. */
function inUnitOf({ kind }: DraftAmount, fact: Fact): Interval {
  if (kind !== '' || fact.kind === '' || fact.scale === undefined) return fact.interval
  return { low: fact.interval.low.div(fact.scale), high: fact.interval.high.div(fact.scale) }
}

/** Whether words and fact speak of one time. Where the words name none, it may be any. */
export function isOfTime({ time, timed, role, ownBase, bound }: DraftAmount, fact: Fact): boolean {
  // A bound has room for the numbers of many years.
  if (bound) return fact.time === time
  if (role !== 'value') return !ownBase && (!timed || time === 'now' || time === 'goal' || time === fact.time)
  if (fact.time === time || !timed) return true
  // 目标 and 任务 are said of what was done, too.
  return time === 'goal' && fact.time === 'now'
}

/** With how many digits a number is written, without zeros before it. */
export const digitsOf = ({ number }: DraftAmount): number =>
  number.digits.replace(/^-?[0.]*/, '').replace('.', '').length
/** So many digits are seldom alike by chance. */
export const isDistinctive = (amount: DraftAmount): boolean => digitsOf(amount) >= 3
