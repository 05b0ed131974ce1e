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
