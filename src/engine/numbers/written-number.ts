import { keptByValue } from '../text/kept.ts'
import { around, Exact, exactly, type Interval, tenTo } from './decimal.ts'
import type { Unit } from './units.ts'

/** How far a number is meant: 约10 about, 10余 or 超10 over, 近10 or 不足10 under. */
export type Hedge = 'exact' | 'about' | 'over' | 'under'

/** An amount as it stands in a text: digits, 万 or 亿, unit. Offsets count UTF-16 units; `end` is exclusive. */
export interface WrittenNumber {
  sort: 'amount'
  start: number
  end: number
  /** Half-width, without separators, as many decimals as written: `52.97`, `-3.0`. */
  digits: string
  /** The power of ten that 万, 亿, 千万 … stand for. */
  scale: number
  unit: Unit
  hedge: Hedge
  /** How far to either side the true value may lie, when that is not half the last digit's step: 三分之一 is no 33 %. */
  half?: string
  /** 翻番: says by itself that something grew. */
  doubling?: true
}

/** a∶b∶c, each part with the digits it is written with. */
export interface WrittenRatio {
  sort: 'ratio'
  start: number
  end: number
  parts: string[]
}

/** A year of the calendar. */
export interface WrittenYear {
  sort: 'year'
  start: number
  end: number
  year: number
}

/** What is written in digits but is no amount: dates, 第3, 5A, PM2.5, «811», 1+6, 3—5个. */
export interface OtherDigits {
  sort: 'other'
  start: number
  end: number
}

export type NumberToken = WrittenNumber | WrittenRatio | WrittenYear | OtherDigits

const decimalsOf = (digits: string): number =>
  digits.length - 1 - (digits.includes('.') ? digits.indexOf('.') : digits.length - 1)

/** The value in the unit of its dimension (元, 平方米; 万 and 亿 multiplied in). */
export function amountOf(number: Pick<WrittenNumber, 'digits' | 'scale' | 'unit'>): Exact {
  return new Exact(number.digits).times(tenTo(number.scale)).times(number.unit.factor)
}

/** The value and half its last place in floating point: to see cheaply what is worth computing exactly. */
export const roughly = keptByValue((number: WrittenNumber): { value: number; half: number } => {
  const factor = 10 ** number.scale * Number(number.unit.factor)
  const half = number.half === undefined ? 10 ** -decimalsOf(number.digits) / 2 : Number(number.half)
  return { value: Number(number.digits) * factor, half: half * factor }
})

/** One unit in the last place a number is written with, in the unit of its dimension. */
export function stepOf(number: Pick<WrittenNumber, 'digits' | 'scale' | 'unit'>): Exact {
  return tenTo(number.scale - decimalsOf(number.digits)).times(number.unit.factor)
}

/** Where the true value lies: half a step to either side; a whole number of things is exact; hedged words widen it. */
export const intervalOf = keptByValue((number: WrittenNumber): Interval => {
  const value = amountOf(number)
  const whole = number.unit.dimension === 'count' && number.scale === 0 && decimalsOf(number.digits) === 0
  const rounded = whole ? exactly(value) : around(value, halfOf(number))
  const slack = value.abs().times('0.1')
  switch (number.hedge) {
    case 'exact':
      return rounded
    case 'about':
      return { low: rounded.low.minus(slack.div(2)), high: rounded.high.plus(slack.div(2)) }
    case 'over':
      return { low: rounded.low, high: rounded.high.plus(slack) }
    case 'under':
      return { low: rounded.low.minus(slack), high: rounded.high }
  }
})

const halfOf = (number: WrittenNumber): Exact =>
  number.half === undefined
    ? stepOf(number).div(2)
    : new Exact(number.half).times(tenTo(number.scale)).times(number.unit.factor)

/** The interval of bare digits: the parts of a ratio. */
export function intervalOfDigits(digits: string): Interval {
  return around(new Exact(digits), tenTo(-decimalsOf(digits)).div(2))
}

/** How many decimals a number is written with. */
export const decimals = (number: Pick<WrittenNumber, 'digits'>): number => decimalsOf(number.digits)
