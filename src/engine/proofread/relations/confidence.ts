import { Exact, type Interval, middle, overlap, tenTo } from '../../numbers/decimal.ts'
import { amountOf, decimals, intervalOf, intervalOfDigits, stepOf } from '../../numbers/written-number.ts'
import type { ReadNumber } from './reading/quantity.ts'
import { signed } from './reading/signed.ts'
import type { Verdict } from './types.ts'

/**
 * How firmly the words tie numbers together. certain: they can mean nothing else. likely: hardly anything else. open: parts
 * of a total, of which some may be unsaid. beside: a list behind a number of the same unit. loose: the numbers stand near
 * each other and could belong together.
 */
export type Tie = 'certain' | 'likely' | 'open' | 'beside' | 'loose'

interface Level {
  /** How strongly a difference must look like a slip of the pen (`slip`) to be a warning. */
  warning: number
  /** … and to be told as an info. */
  info: number
  /** A difference of at most so much of the number is told as an info without that. */
  near: number
  /** How strong the agreement must be to count: what agrees by chance ties nothing. */
  holds: number
}

/**
 * The one place that says when numbers that disagree are a warning, an info, nothing. The weaker the tie, the more must speak
 * for a slip: two digits in each other's place hit the right number by chance once in 10^strength.
 */
export const levels: Record<Tie, Level> = {
  certain: { warning: 0, info: 0, near: 0, holds: 0 },
  likely: { warning: 1.2, info: 0.8, near: 0.1, holds: 0 },
  open: { warning: 1.6, info: 1.2, near: 0.01, holds: 0 },
  beside: { warning: 2.3, info: 1.9, near: 0, holds: 1 },
  loose: { warning: 2.9, info: 2.3, near: 0, holds: 2 },
}

/** A result so many times the number, or that part of it, says that the reading is wrong and not the number. */
export const absurdFactor = 12
/** A growth, a completion of more is one that was read wrongly. */
export const absurdPercent = 1000
/** Where the words give a reason for a difference, it is told only as near as this … */
export const doubtfulReach = 1.5
/** … and a slip must be as plain as this to be a warning. */
export const doubtfulSlip = 1.9

/** An agreement of a share that is no stronger says nothing. */
export const leastTold = 0.5

/** What is compared, as far as the verdict needs it. */
export interface Evidence {
  stated: ReadNumber
  /** What it should be, in the unit of its dimension: %, 倍, 元 …; below zero for a fall. */
  computed: Interval
  tie: Tie
  /** A good reason in the words why the numbers may differ all the same, in Chinese. */
  doubt?: string | undefined
  /** How many other numbers could have been meant: each may agree by chance. */
  tried?: number
  /** It cannot be more than all of it. */
  share?: boolean | undefined
}

/** What is to be said of a number; `absurd`: that the others are no match for it, without a result; `undefined`: nothing. */
export function verdictOf(evidence: Evidence): Verdict | 'absurd' | undefined {
  const { stated, computed, tie, doubt, tried = 1, share } = evidence
  const level = levels[tie]
  const others = Math.log10(tried)
  if (agrees(stated, computed)) return counts(evidence, level.holds + others) ? 'holds' : undefined
  const strength = slip(stated, computed, tie === 'beside' || tie === 'loose') - others
  if (absurd(stated, computed, share)) return tie === 'certain' && !doubt ? 'absurd' : undefined
  if (doubt) {
    if (strength >= level.warning + doubtfulSlip) return 'wrong'
    const far = distance(stated, computed) > doubtfulReach
    return (tie === 'certain' && !far) || strength >= level.info + 1 ? 'unsure' : undefined
  }
  if (strength >= level.warning) return 'wrong'
  return strength >= level.info || distance(stated, computed) <= level.near ? 'unsure' : undefined
}

/** True when an agreement says something. */
function counts({ stated, computed, tie, share }: Evidence, least: number): boolean {
  if (tie !== 'certain' && !overlap(signed(stated), computed)) return false
  if (share && computed.low.gt(100) && amountOf(stated.number).lte(100)) return false
  // 0.03 of 0.04 is anything: two such numbers do not tell a share of four digits.
  if (share && chance(stated, computed, 1) < leastTold) return false
  return levels[tie].holds === 0 || chance(stated, computed, 1) >= least
}

/** True when a number can stand for the result. */
export function agrees(stated: ReadNumber, computed: Interval): boolean {
  const written = signed(stated)
  // 增长20%以上 is true of 35%, 不足20% of 12%.
  if (stated.number.hedge === 'over') return computed.high.gte(written.low)
  if (stated.number.hedge === 'under') return computed.low.lte(written.high)
  return overlap(written, computed)
}

/** True when a result is none that anybody could have meant, and no slip explains it. */
function absurd(stated: ReadNumber, computed: Interval, share = false): boolean {
  const value = middle(computed).abs()
  const written = amountOf(stated.number).abs()
  if (stated.number.unit.dimension === 'percent') {
    if (share && value.gt(100) && written.lte(100)) return true
    if (value.gt(absurdPercent) && written.lt(absurdPercent)) return true
  }
  const change = ['rate', 'points', 'difference'].includes(stated.role)
  if (written.isZero() || change) return false
  return value.gt(written.times(absurdFactor)) || value.times(absurdFactor).lt(written)
}

/** How far off a number is, of itself. */
function distance(stated: ReadNumber, computed: Interval): number {
  const written = middle(signed(stated))
  const off = middle(computed).minus(written).abs()
  return off.div(written.isZero() ? tenTo(0) : written.abs()).toNumber()
}

/** How unlikely it is that a number of so many digits agrees with a result by chance, as a power of ten. */
function chance({ number }: ReadNumber, computed: Interval, variants: number): number {
  const width = computed.high.minus(computed.low).div(stepOf(number)).toNumber() + 1
  return number.digits.replace(/\D/g, '').length - Math.log10(variants * Math.max(width, 1))
}

/**
 * How strongly a difference looks like a slip of the pen: two neighbouring digits in each other's place, or one digit other.
 * 0 when it does not. `onlySwaps`: what merely stands near is one digit off too often.
 */
export function slip(stated: ReadNumber, computed: Interval, onlySwaps = false): number {
  const { number } = stated
  if (number.hedge !== 'exact') return 0
  const digits = number.digits.replace('-', '')
  const count = digits.replace('.', '').length
  const scale = tenTo(number.scale).times(number.unit.factor)
  const sign = signed(stated).high.lt(0) ? -1 : 1
  const result = { low: computed.low.times(sign).div(scale), high: computed.high.times(sign).div(scale) }
  if (result.low.gt(result.high)) [result.low, result.high] = [result.high, result.low]
  const whole = intervalOf(number).low.eq(intervalOf(number).high)
  const fits = (written: string): boolean => {
    const one = intervalOfDigits(written)
    return overlap(whole ? { low: middle(one), high: middle(one) } : one, result)
  }
  if (swapped(digits).some(fits)) return Math.max(chance(stated, computed, Math.max(count - 1, 1)), 0)
  if (onlySwaps) return 0
  const bare = digits.replace('.', '').replace(/^0+|0+$/g, '')
  if (bare.length > 1 && shifted(digits).some(fits)) return bare.length - Math.log10(shiftsTried)
  const right = middle(result).toFixed(decimals(number)).padStart(digits.length, '0')
  const off = right.length === digits.length ? [...right].filter((one, at) => one !== digits[at]).length : 0
  return off === 1 && count > 1 ? Math.max(chance(stated, computed, 9 * count), 0) : 0
}

const shiftsTried = 4

/** A number with its point a place further on, to either side. */
function shifted(digits: string): string[] {
  const value = new Exact(digits)
  return [value.times(10).toFixed(), value.div(10).toFixed()]
}

/** A number with each pair of neighbouring digits in each other's place. */
export function swapped(digits: string): string[] {
  const places = [...digits].flatMap((one, at) => (/\d/.test(one) ? [at] : []))
  return places.slice(1).flatMap((b, rank) => {
    const a = places[rank]!
    if (digits[a] === digits[b]) return []
    const all = [...digits]
    ;[all[a], all[b]] = [all[b]!, all[a]!]
    return [all.join('')]
  })
}

/** The same roughly, to look closer only where it may be so: the number, or it with two digits swapped or one other, is about so much. */
export function mayBe({ number }: ReadNumber, value: number, slack: number): boolean {
  const unit = 10 ** number.scale * Number(number.unit.factor)
  const digits = number.digits.replace('-', '')
  const near = (written: string): boolean => Math.abs(Number(written) * unit - value) <= slack
  if (near(digits) || swapped(digits).some(near)) return true
  const right = (value / unit).toFixed(decimals(number)).padStart(digits.length, '0')
  return right.length === digits.length && [...right].filter((one, at) => one !== digits[at]).length <= 1
}
