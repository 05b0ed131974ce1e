import type { Exact, Interval } from '../numbers/decimal.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import type { FigureTable, TableData } from './exhibit.ts'
import type { Figure, Rounding } from './figure.ts'

/** The unit of a figure: 万元 is 元 with four zeros. A unit that nobody knows is one of its own kind to count in. */
export interface FigureUnit {
  /** As written. */
  name: string
  /** Without 万 and the like: what a number in another scale is printed with. */
  base: string
  /** The power of ten that 万, 亿, 千万 … in front stand for. */
  scale: number
  /** How much of the kind's own unit one `base` is; a decimal number. */
  factor: string
  /** Only amounts of one kind can be added: `yuan`, `area`, `percent`, `count 人`, `yuan/area`; empty for a bare number. */
  kind: string
  /** True when only whole things are counted in it, so that a whole number is exact. */
  counts: boolean
}

/** The years, and the period before, that a ledger has numbers of. */
export type Year = 'value' | 'previous' | 'lastPeriod'

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

/** What a form prints. */
export interface Words {
  text: string
  /** It can be printed, but hardly as it was meant: a warning that has no place yet. */
  doubt?: Refused
}

/** Why a form cannot be printed: a diagnostic that has no place yet. */
export interface Refused {
  code: string
  message: string
  hint: string
}

/** A ledger ready to be printed from. */
export interface OpenLedger {
  figures: ReadonlyMap<string, Figure>
  /** Prints a figure of the ledger; `undefined` when there is none or it has a mistake of its own, which has been reported. */
  print(name: string, form: string | undefined): Words | Refused | undefined
  /** A table of figures, all of them in the ledger; with the table's columns and rows filled. */
  draw(table: TableData, figures: FigureTable): TableData
  /** What is wrong with the sums of a table (小计, 合计). */
  sumProblems(figures: FigureTable): Diagnostic[]
  /** @internal The worked out ledger; absent for one of plain numbers. */
  computed?: Ledger
}

/** A ledger opened, and what is wrong with it. */
export interface Opened {
  value: OpenLedger
  diagnostics: readonly Diagnostic[]
}

/** Opens the ledger of a report. `forms`: forms are asked for that take arithmetic. */
export type LedgerOpener = (asked: { forms: boolean }) => Promise<Opened>
