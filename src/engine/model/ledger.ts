import type { Exact, Interval } from '../numbers/decimal.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { FigureTable, TableData } from './exhibit.ts'

/** A figure of the ledger, every number with the digits that were written: `1.10` stays 1.10. */
export interface Figure {
  name: string
  /** 名称: what tables and charts call it. */
  label?: string
  /** Empty when the figure is a formula, or open. */
  value: string
  unit: string
  /** 公式, as written: figures/formula.ts reads it. */
  formula?: string
  /** 取自: the figure of another report's ledger that its value comes from; the folder as it is written. */
  from?: { report: string; figure: string }
  /** 上年: the same period last year. */
  previous?: string
  /** Nobody wrote 上年: it is what the ledger of last year's report says, or of the report that the value comes from. */
  takenPrevious?: true
  /** 历年: the numbers of earlier years. */
  history?: ReadonlyMap<number, string>
  /** 上期: the period before this one, as last quarter or last month. */
  lastPeriod?: string
  target?: string
  /** 上限 and 下限. */
  max?: string
  min?: string
  /** 合计: the figures whose values add up to this one. */
  sum?: readonly string[]
  /** 占: the figure that this one is a part of. */
  shareOf?: string
  /** 小数: how many decimals rates, scaled units and results of formulas are printed with. */
  decimals?: number
  /** 允许误差: a difference that is known, in the figure's own unit, and why. */
  tolerance?: { value: string; reason?: string }
  /** 留用: numbers of the text that look like an earlier value of this figure, and are right as they stand. */
  keep?: readonly string[]
  source?: string
  note?: string
  /** The numbers that have not come in yet; its value too when nothing gives it. They print 【待报】. */
  pending?: readonly FigureNumber[]
  /** The place of its name. */
  origin: Span
  /** The place of what is written under a key, by its English path (`sum`, 1); of the name when it is absent. */
  place: (path: readonly PropertyKey[]) => Span
}

/** The numbers of a figure. */
export type FigureNumber = 'value' | 'previous' | 'lastPeriod' | 'target' | 'max' | 'min'

/** 修约: 四舍五入, or 四舍六入五成双 as GB/T 8170-2008 3.2 has it. */
export type Rounding = 'half-up' | 'half-even'

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
