import type { Interval } from '../../../numbers/decimal.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import type { NumberRole, ReadNumber } from './quantity.ts'

const changes: NumberRole[] = ['rate', 'points', 'multiple', 'difference', 'gap']

/** The interval of a number, below zero after 下降 and the like. */
export function signed({ number, sign, role }: Pick<ReadNumber, 'number' | 'sign' | 'role'>): Interval {
  const { low, high } = intervalOf(number)
  return sign < 0 && changes.includes(role) && low.gte(0) ? { low: high.neg(), high: low.neg() } : { low, high }
}
