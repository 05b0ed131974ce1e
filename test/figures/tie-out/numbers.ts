import fc from 'fast-check'

/**
 * Numbers of a ledger for the properties of the tie-out, with an arithmetic of their own on whole numbers, so that what is
 * expected does not come from the code that is tested.
 */
export interface Written {
  /** How often the step of its last digit: 12.30 is 1230 steps with two places. */
  steps: bigint
  places: number
  unit: string
}

/** The power of ten that one of a unit is of its kind's least, and whether a whole number of it is exact. */
const units: Record<string, { power: number; exact: boolean }> = {
  元: { power: 0, exact: false },
  万元: { power: 4, exact: false },
  亿元: { power: 8, exact: false },
  平方米: { power: 0, exact: false },
  公顷: { power: 4, exact: false },
  平方公里: { power: 6, exact: false },
  人: { power: 0, exact: true },
  人次: { power: 0, exact: true },
  万人: { power: 4, exact: false },
  '%': { power: 1, exact: false },
  '‰': { power: 0, exact: false },
}

/** Units that may be added to each other. */
export const kinds = [
  ['元', '万元', '亿元'],
  ['平方米', '公顷', '平方公里'],
  ['人', '人次', '万人'],
  ['%', '‰'],
]

/** The deepest place of any number, one more for half a step: values are whole multiples of its step. */
const finest = 7

const stepOf = ({ places, unit }: Omit<Written, 'steps'>): bigint => 10n ** BigInt(finest + units[unit]!.power - places)

export const amountOf = (one: Written): bigint => one.steps * stepOf(one)

/** All that a number's digits stand for. */
export function intervalOf(one: Written): Interval {
  const half = units[one.unit]!.exact && one.places === 0 ? 0n : stepOf(one) / 2n
  return { low: amountOf(one) - half, high: amountOf(one) + half }
}

export interface Interval {
  low: bigint
  high: bigint
}

export const apart = (a: Interval, b: Interval): boolean => a.low > b.high || b.low > a.high

/** A value rounded to the digits of a number, 四舍五入. */
export function roundedTo(value: bigint, to: Omit<Written, 'steps'>): Written {
  const step = stepOf(to)
  const size = ((value < 0n ? -value : value) + step / 2n) / step
  return { ...to, steps: value < 0n ? -size : size }
}

export function digitsOf({ steps, places }: Written): string {
  const text = String(steps < 0n ? -steps : steps).padStart(places + 1, '0')
  const digits = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
  return steps < 0n ? `-${digits}` : digits
}

/** People are written whole, but for those in 万. */
const placesIn = (unit: string) => fc.integer({ min: 0, max: units[unit]!.exact ? 0 : unit === '万人' ? 4 : 5 })

/** The digits of a number that is still to be known. */
export const shape = (names: readonly string[]): fc.Arbitrary<Omit<Written, 'steps'>> =>
  fc.constantFrom(...names).chain((unit) => placesIn(unit).map((places) => ({ unit, places })))

/** A number of any size and sign, or one that is counted from `least`; small ones as often as long ones. */
export const written = (names: readonly string[], least?: bigint): fc.Arbitrary<Written> =>
  fc.record({ shape: shape(names), steps: stepsFrom(least) }).map((one) => ({ ...one.shape, steps: one.steps }))

const stepsFrom = (least: bigint | undefined): fc.Arbitrary<bigint> =>
  fc.oneof(...[20n, 10n ** 6n, 10n ** 18n].map((most) => fc.bigInt(least ?? -most, most)))
