import { Decimal } from 'decimal.js'

/**
 * Decimal arithmetic, never binary: 0.1 + 0.2 is 0.3. decimal.js rather than rationals over BigInt: it is small, and
 * 40 digits are far beyond what any report prints.
 */
export const Exact = Decimal.clone({ precision: 40, toExpNeg: -30, toExpPos: 60 })

/** An exact decimal number. */
export type Exact = Decimal

export const hundred: Exact = new Exact(100)

/** Ten to a whole power. */
export function tenTo(power: number): Exact {
  let value = powers.get(power)
  if (!value) {
    value = new Exact(10).pow(power)
    powers.set(power, value)
  }
  return value
}

/** Asked for with every number of a text, and always the same few. */
const powers = new Map<number, Exact>()

/**
 * All the values a printed number can stand for: 52.97 is what lies from 52.965 to 52.975. Computing with intervals gives
 * the tolerance of a result from the digits its inputs are written with, as XBRL Calculations 1.1 does.
 */
export interface Interval {
  low: Exact
  high: Exact
}

/** A single value. */
export const exactly = (value: Exact | number): Interval => ({ low: new Exact(value), high: new Exact(value) })

/** A value and half a step to either side. */
export const around = (value: Exact, half: Exact): Interval => ({ low: value.minus(half), high: value.plus(half) })

/** The value in the middle: what is shown as the result. */
export const middle = (a: Interval): Exact => a.low.plus(a.high).div(2)

/** True when some value lies in both, ends included. */
export const overlap = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high)

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) })

export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low.minus(b.high), high: a.high.minus(b.low) })

/** The product; the signs may be any. */
export const times = (a: Interval, b: Interval): Interval =>
  hull([a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)])

/** The quotient; `undefined` when the divisor may be zero. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(0) && b.high.gte(0)) return undefined
  return hull([a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)])
}

/** The n-th root, n from 1; `undefined` below zero. No decimal holds it, so that 16 binary digits do; they are had at once. */
export function root(a: Interval, n: number): Interval | undefined {
  if (a.low.lt(0)) return undefined
  const of = (value: Exact): Exact => new Exact(value.toNumber() ** (1 / n))
  return { low: of(a.low), high: of(a.high) }
}

/** The sum of all; of none it is zero. */
export const total = (all: readonly Interval[]): Interval => all.reduce(plus, exactly(0))

function hull(values: Exact[]): Interval {
  return { low: Exact.min(...values), high: Exact.max(...values) }
}
