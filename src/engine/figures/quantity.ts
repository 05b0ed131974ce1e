import type { FigureUnit } from '../model/ledger.ts'
import type { Quantity } from '../model/worked-out.ts'
import { around, Exact, exactly, hundred, minus, over, plus, tenTo, times } from '../numbers/decimal.ts'
import { keptByValue } from '../text/kept.ts'
import type { Operator } from './formula.ts'
import { figureUnit } from './unit.ts'

export const placesOf = (digits: string): number => (digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0)

/** How much of the kind's own unit one of a unit is. */
export const factorOf = keptByValue((unit: FigureUnit): Exact => tenTo(unit.scale).times(unit.factor))

/** Digits of the ledger with their unit. A whole number of whole things is exact, any other is as its last digit says. */
export function written(digits: string, unit: FigureUnit): Quantity {
  const number = new Exact(digits)
  const places = placesOf(digits)
  const factor = factorOf(unit)
  const exact = unit.counts && unit.scale === 0 && places === 0
  const half = tenTo(-places).div(2)
  const interval = exact ? exactly(number) : around(number, half)
  return {
    value: number.times(factor),
    interval: { low: interval.low.times(factor), high: interval.high.times(factor) },
    kind: unit.kind,
    unit,
    places,
  }
}

/** A number that stands in a formula: exact. */
export function literal(digits: string, percent: boolean): Quantity {
  const unit = figureUnit(percent ? '%' : '')
  const value = new Exact(digits)
  return { value, interval: exactly(value), kind: unit.kind, unit, places: placesOf(digits), literal: true }
}

/** An amount in a unit of its kind: what stands before the unit's name. */
export const inUnit = (value: Exact, unit: FigureUnit): Exact => even(value.div(factorOf(unit)))

/**
 * What comes out even, without the last digits that a factor with no end (亩: 666.66…平方米) leaves: 20公顷 are 300亩.
 * Numbers that were written have less digits than arithmetic has, and stay as they are.
 */
export function even(value: Exact): Exact {
  if (value.precision() < exhausted) return value
  const short = value.toSignificantDigits(likelyDigits)
  return short.precision() < likelyDigits - spared ? short : value
}

/** So many digits has only a number that has no end, or that came of one. */
const exhausted = 37

/** So many of its digits are certain; the last of them are nothing but noughts where it comes out even. */
const likelyDigits = 32
const spared = 8

/** Why two amounts cannot be worked with. */
export type ArithmeticFailure = 'mixed-units' | 'division-by-zero'

export function combine(operator: Operator, left: Quantity, right: Quantity): Quantity | ArithmeticFailure {
  switch (operator) {
    case '+':
    case '-':
      return add(operator, left, right)
    case '*':
      return multiply(ratioOf(left), ratioOf(right), left, right)
    case '/':
      return divide(left, right)
  }
}

export function negate(quantity: Quantity): Quantity {
  const { low, high } = quantity.interval
  return { ...quantity, value: quantity.value.neg(), interval: { low: high.neg(), high: low.neg() } }
}

function add(operator: '+' | '-', left: Quantity, right: Quantity): Quantity | ArithmeticFailure {
  let [a, b] = [left, right]
  if (a.kind !== b.kind) {
    if (a.literal && a.kind === '' && b.kind !== 'percent') a = lend(a, b)
    else if (b.literal && b.kind === '' && a.kind !== 'percent') b = lend(b, a)
    // 1 + 8%: the whole and a part of it.
    else [a, b] = [ratioOf(a), ratioOf(b)]
  }
  if (a.kind !== b.kind) return 'mixed-units'
  const both = a.places !== undefined && b.places !== undefined && sameScale(a.unit, b.unit)
  const { places: _, literal: __, ...rest } = a
  return {
    ...rest,
    value: operator === '+' ? a.value.plus(b.value) : a.value.minus(b.value),
    interval: operator === '+' ? plus(a.interval, b.interval) : minus(a.interval, b.interval),
    ...(both && { places: Math.max(a.places!, b.places!) }),
    ...(a.literal && b.literal && { literal: true }),
  }
}

const sameScale = (a: FigureUnit, b: FigureUnit): boolean => a.scale === b.scale && a.factor === b.factor

/** `甲 + 10`: ten of what 甲 counts. */
function lend(number: Quantity, { unit, kind }: Quantity): Quantity {
  const value = number.value.times(factorOf(unit))
  return { ...number, value, interval: exactly(value), kind, unit }
}

/** Percentages as what they are a part of: 8% is 0.08. */
function ratioOf(quantity: Quantity): Quantity {
  if (quantity.kind !== 'percent') return quantity
  const { places: _, ...rest } = quantity
  const { low, high } = quantity.interval
  return {
    ...rest,
    value: quantity.value.div(hundred),
    interval: { low: low.div(hundred), high: high.div(hundred) },
    kind: '',
    unit: figureUnit(''),
  }
}

function multiply(a: Quantity, b: Quantity, left: Quantity, right: Quantity): Quantity {
  const cancelled = cancel(a, b) ?? cancel(b, a)
  if (cancelled) return { value: a.value.times(b.value), interval: times(a.interval, b.interval), ...cancelled }
  const kind = a.kind === '' ? b.kind : b.kind === '' ? a.kind : `${a.kind}·${b.kind}`
  return {
    value: a.value.times(b.value),
    interval: times(a.interval, b.interval),
    kind,
    unit: a.kind === '' ? b.unit : a.unit,
    ...saidAs(a, b, (one, other) => [
      { kind: one.kind, by: new Exact(1).div(other.unit.factor) },
      { kind: other.kind, by: new Exact(1).div(one.unit.factor) },
    ]),
    ...(left.literal && right.literal && { literal: true }),
  }
}

/** 元/亩 × 亩 is 元: the kind and the unit that are left. */
function cancel(rate: Quantity, by: Quantity): Pick<Quantity, 'kind' | 'unit'> | undefined {
  const parts = rate.kind.split('/')
  if (parts.length !== 2 || by.kind === '' || parts[1] !== by.kind || rate.kind.includes('·')) return undefined
  const isWritten = rate.unit.kind === rate.kind
  return { kind: parts[0]!, unit: isWritten ? figureUnit(rate.unit.name.split(/[/／]/)[0]!) : rate.unit }
}

/** In what a product or quotient can be said; a bare number changes nothing of it. */
function saidAs(
  a: Quantity,
  b: Quantity,
  of: (a: Quantity, b: Quantity) => NonNullable<Quantity['saidIn']>,
): Pick<Quantity, 'saidIn'> {
  if (a.kind === '' || b.kind === '') {
    const { saidIn } = b.kind === '' ? a : b
    return saidIn ? { saidIn } : {}
  }
  // 米 × 米 is 平方米, in which lengths cannot be said.
  return a.saidIn || b.saidIn || a.kind === b.kind ? {} : { saidIn: of(a, b) }
}

function divide(left: Quantity, right: Quantity): Quantity | ArithmeticFailure {
  if (right.value.isZero()) return 'division-by-zero'
  const same = left.kind === right.kind
  const [a, b] = same ? [left, right] : [ratioOf(left), ratioOf(right)]
  const value = a.value.div(b.value)
  const interval = over(a.interval, b.interval) ?? exactly(value)
  // 公斤 ÷ 公斤/亩 is 亩.
  const rate = b.kind.split('/')
  if (!same && a.kind !== '' && rate.length === 2 && rate[0] === a.kind && b.unit.kind === b.kind)
    return { value, interval, kind: rate[1]!, unit: figureUnit(b.unit.name.split(/[/／]/)[1]!) }
  return {
    value,
    interval,
    kind: same ? '' : b.kind === '' ? a.kind : `${a.kind}/${b.kind}`,
    unit: same ? figureUnit('') : a.unit,
    ...(!same && saidAs(a, b, (one, other) => [{ kind: one.kind, by: new Exact(other.unit.factor) }])),
    ...(left.literal && right.literal && { literal: true }),
  }
}

/**
 * The result of a formula as an amount of the figure's own unit; `undefined` when it is no such amount (a sum of 人 for a
 * figure in 万元). Per cent of anything is 100 times the ratio.
 */
export function asUnit(result: Quantity, unit: FigureUnit): Quantity | undefined {
  const { kind } = result
  if (unit.kind === 'percent' && kind !== 'percent') {
    // 获准项目 (项) ÷ 申报项目 (件, or without a unit) is a ratio all the same.
    if (!/^(?:count [^/·]*)?(?:\/count [^/·]*)?$/.test(kind)) return undefined
    return { ...scaled(result, hundred), kind: 'percent', unit }
  }
  // 人均 (元/人) in 元, a bare number in whatever it is said to be.
  const compound = kind.includes('/') || kind.includes('·')
  if (kind === unit.kind) return { ...result, unit }
  if (kind === '') return { ...scaled(result, factorOf(unit)), kind: unit.kind, unit }
  if (!compound && unit.kind !== '') return undefined
  // 税收 ÷ 面积 in 元 or without a unit: for each of the unit that the area is written in.
  const by = result.saidIn?.find((one) => unit.kind === one.kind || unit.kind === '')?.by
  return { ...(by === undefined ? result : scaled(result, by)), kind: unit.kind, unit }
}

function scaled(quantity: Quantity, by: Exact): Quantity {
  const { places: _, ...rest } = quantity
  const { low, high } = quantity.interval
  return { ...rest, value: quantity.value.times(by), interval: { low: low.times(by), high: high.times(by) } }
}
