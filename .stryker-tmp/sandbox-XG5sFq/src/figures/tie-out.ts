// @ts-nocheck
import { type Diagnostic, info, warning } from '../diagnostic.ts'
import type { Exact } from '../numbers/decimal.ts'
import { type Interval, overlap, total } from '../numbers/interval.ts'
import type { Figure } from '../report/types.ts'
import type { Span } from '../source.ts'
import { type Amount, besideAmount, type Ledger } from './ledger.ts'
import { factorOf, inUnit } from './quantity.ts'

/**
 * 勾稽: whether the numbers of a ledger that hang on each other agree. A number stands for everything that is written with
 * its digits, and numbers agree when some of what they stand for does (XBRL Calculations 1.1, 2023): parts in 万元 may
 * miss their total by the rounding, whole counts may not. Whatever is found is a warning, as the text can be printed all
 * the same; only what need not be a mistake is an info.
 */
export function tieOut(ledger: Ledger): Diagnostic[] {
  return [...ledger.figures.values()].flatMap((figure) => [
    ...sums(ledger, figure),
    ...parts(ledger, figure),
    ...statedPrevious(ledger, figure),
    ...limits(ledger, figure),
  ])
}

const years = [
  ['values', 'value', ''],
  ['previous', 'previous', '上年'],
] as const

/** The place of a number: of the formula when it is worked out. */
function placeOf(figure: Figure, key: 'value' | 'previous'): Span {
  return figure.place([figure[key] ? key : figure.formula === undefined ? key : 'formula'])
}

function sums(ledger: Ledger, figure: Figure): Diagnostic[] {
  const names = figure.sum ?? []
  return years.flatMap(([year, key, shown]) => {
    const whole = ledger[year].get(figure.name)
    const added = names.flatMap((name) => ledger[year].get(name) ?? [])
    // What is missing is told elsewhere, or was not written for last year.
    if (!whole || added.length === 0 || added.length < names.length) return []
    const sum = total(added.map((one) => one.interval))
    const exact = added.reduce((all, one) => all.plus(one.value), whole.value.minus(whole.value))
    return compare(
      figure,
      whole,
      { value: exact, interval: sum },
      {
        code: 'figures/sum',
        at: placeOf(figure, key),
        says: (stated, found) => `“${figure.name}”的${shown}合计对不上：写的是${stated}，各项相加是${found}`,
        related: names.flatMap((name) => {
          const one = ledger.figures.get(name)
          const amount = ledger[year].get(name)
          return one && amount ? [{ message: `“${name}”：${print(amount, amount.value)}`, at: placeOf(one, key) }] : []
        }),
      },
    )
  })
}

function parts(ledger: Ledger, figure: Figure): Diagnostic[] {
  const { shareOf, name } = figure
  if (shareOf === undefined) return []
  return years.flatMap(([year, key, shown]) => {
    const [part, whole] = [ledger[year].get(name), ledger[year].get(shareOf)]
    if (!part || !whole || part.interval.low.lte(whole.interval.high)) return []
    const message = `“${name}”是“${shareOf}”的一部分，${shown}却比它大：${print(part, part.value)}，${print(whole, whole.value)}`
    const related = [{ message: `“${shareOf}”在这里`, at: placeOf(ledger.figures.get(shareOf)!, key) }]
    return [warning('figures/part-of', message, { at: placeOf(figure, key), hint: '请核对两个数', related })]
  })
}

/** 上年 that somebody wrote for a formula must be what the formula gives for last year. */
function statedPrevious(ledger: Ledger, figure: Figure): Diagnostic[] {
  const [stated, found] = [ledger.previous.get(figure.name), ledger.reckoned.get(figure.name)]
  if (!stated || !found) return []
  return compare(figure, stated, found, {
    code: 'figures/formula',
    at: figure.place(['previous']),
    says: (written, worked) => `“${figure.name}”的上年数写的是${written}，按公式算是${worked}`,
    related: [{ message: '公式在这里', at: figure.place(['formula']) }],
  })
}

function limits(ledger: Ledger, figure: Figure): Diagnostic[] {
  const amount = ledger.values.get(figure.name)
  const [max, min, target] = (['max', 'min', 'target'] as const).map((key) => besideAmount(figure, key))
  const found: Diagnostic[] = []
  const say = (make: typeof warning, code: string, message: string, at: Span, hint: string): void => {
    found.push(make(code, message, { at, hint }))
  }
  const name = `“${figure.name}”`
  if (max && min?.value.gt(max.value)) {
    const message = `${name}的下限${print(min, min.value)}比上限${print(max, max.value)}大`
    say(warning, 'figures/limits', message, figure.place(['min']), '请核对上限和下限')
  } else if (amount) {
    const at = placeOf(figure, 'value')
    const value = print(amount, amount.value)
    if (max && amount.value.gt(max.value)) {
      say(warning, 'figures/limits', `${name}是${value}，超过上限${print(max, max.value)}`, at, '请核对这个数和上限')
    }
    if (min && amount.value.lt(min.value)) {
      say(warning, 'figures/limits', `${name}是${value}，低于下限${print(min, min.value)}`, at, '请核对这个数和下限')
    }
    if (target && !amount.value.isZero() && amount.value.lt(target.value)) {
      // An info: for some figures less is better, and a target may be missed in truth. Zero is not entered yet.
      const hint = '请核对；确实没有完成的，在“问题”里写明'
      say(info, 'figures/target', `${name}是${value}，低于目标${print(target, target.value)}`, at, hint)
    }
  }
  return found
}

interface Comparison {
  code: string
  at: Span
  says: (stated: string, found: string) => string
  related: { message: string; at: Span }[]
}

/** Nothing when two numbers agree; an info when the figure's 允许误差 covers the difference. */
export function compare(
  { tolerance }: Figure,
  stated: Amount,
  found: { value: Exact; interval: Interval },
  { code, at, says, related }: Comparison,
): Diagnostic[] {
  if (overlap(stated.interval, found.interval)) return []
  const difference = found.value.minus(stated.value).abs()
  const message = `${says(print(stated, stated.value), print(stated, found.value))}，相差${print(stated, difference)}`
  if (tolerance) {
    const slack = factorOf(stated.unit).times(tolerance.value).abs()
    const widened = { low: stated.interval.low.minus(slack), high: stated.interval.high.plus(slack) }
    if (overlap(widened, found.interval)) {
      const reason = tolerance.reason ?? '没有写原因'
      return [info('figures/accepted', `${message}，在允许误差之内（${reason}）`, { at, related })]
    }
  }
  const size = inUnit(difference, stated.unit).toFixed()
  const hint = `请核对这些数；差异有原因的，给它写上“允许误差: {值: ${size}, 原因: ……}”`
  return [warning(code, message, { at, hint, related })]
}

/** A value in an amount's unit, with the digits it takes. */
function print({ unit }: Amount, value: Exact): string {
  const own = inUnit(value, unit)
  return `${own.decimalPlaces() > 6 ? own.toFixed(6) : own.toFixed()}${unit.name}`
}
