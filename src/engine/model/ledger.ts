import type { Span } from '../text/source.ts'

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
