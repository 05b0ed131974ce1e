// Apart from ledger.ts, whose types the package gives away: these hold numbers of decimal.js, which nobody has who installs it.
import type { Exact, Interval } from '../numbers/decimal.ts'
import type { Figure, FigureUnit, Rounding, Year } from './ledger.ts'

/**
 * An amount in its kind's own unit (元, 平方米, percent), and where it lies when every number is taken for what its
 * digits say (numbers/interval.ts).
 */
export interface Quantity {
  value: Exact
  interval: Interval
  kind: string
  /** The unit that a result has when the formula does not name one. */
  unit: FigureUnit
  /** How many decimals it is written with in that unit; absent for a product or quotient. */
  places?: number
  /** A number of the formula itself takes the unit of what it is added to. */
  literal?: true
  /** A product or quotient of two kinds: by what it is multiplied to be said in one of them (元 for each 亩). */
  saidIn?: readonly { kind: string; by: Exact }[]
}

/** A number of the ledger in its own unit. */
export interface Amount extends Quantity {
  /** As it is printed: the digits as written, or a formula's result rounded. */
  digits: string
}

/** A ledger worked out. A figure that has a mistake of its own is in `figures` but has no amounts. */
export interface Ledger {
  figures: ReadonlyMap<string, Figure>
  rounding: Rounding
  /** This year's values, and last year's where they are known; formulas are worked out. */
  values: ReadonlyMap<string, Amount>
  previous: ReadonlyMap<string, Amount>
  /** Those of the period before: last quarter, last month. */
  lastPeriod: ReadonlyMap<string, Amount>
  /** The figures whose number of a year is open, or worked out of one that is; they have no amount. */
  pending: Readonly<Record<Year, ReadonlySet<string>>>
  /** What a formula gives for last year where last year's value is written as well. */
  reckoned: ReadonlyMap<string, Amount>
  /** What each formula, by its figure's name, is worked out from. */
  uses: ReadonlyMap<string, readonly string[]>
}
