import type { Figure } from '../model/ledger.ts'
import type { Amount, Ledger } from '../model/worked-out.ts'
import { Exact, type Interval, overlap, total } from '../numbers/decimal.ts'
import { type Diagnostic, info, warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { besideAmount } from './ledger.ts'
import { factorOf, inUnit, placesOf } from './quantity.ts'
import { changeUnit } from './unit.ts'

/**
 * 勾稽: whether the numbers of a ledger that hang on each other agree. A number stands for everything that is written with
 * its digits, and numbers agree when some of what they stand for does (XBRL Calculations 1.1, 2023): parts in 万元 may
 * miss their total by the rounding, whole counts may not. Whatever is found is a warning, as the text can be printed all
 * the same; only what need not be a mistake is an info.
 * In part of a year a count has not come to the goal of the whole one yet, which a rate may well be held against.
 */
export function tieOut(ledger: Ledger, partOfYear = false): Diagnostic[] {
  return [...ledger.figures.values()].flatMap((figure) => [
    ...sums(ledger, figure),
    ...parts(ledger, figure),
    ...statedPrevious(ledger, figure),
    ...limits(ledger, figure, partOfYear),
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
    // What is missing is reported elsewhere, or was not written for last year.
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
    if (!part || !whole) return []
    const message = `“${name}”是“${shareOf}”的一部分，${shown}却比它大：${print(part, part.value)}，${print(whole, whole.value)}`
    const related = [{ message: `“${shareOf}”在这里`, at: placeOf(ledger.figures.get(shareOf)!, key) }]
    const over = { of: part, by: part.interval.low.minus(whole.interval.high), shown: part.value.minus(whole.value) }
    const hint = `一部分不会比全部大，请核对这两个数和它们的单位；“${name}”其实不是它的一部分的，请去掉“占”`
    return exceeding(figure, over, { code: 'figures/part-of', message, at: placeOf(figure, key), related, hint })
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

function limits(ledger: Ledger, figure: Figure, partOfYear: boolean): Diagnostic[] {
  const amount = ledger.values.get(figure.name)
  const [max, min, target] = (['max', 'min', 'target'] as const).map((key) => besideAmount(figure, key))
  const name = `“${figure.name}”`
  if (max && min?.value.gt(max.value)) {
    const message = `${name}的下限${print(min, min.value)}比上限${print(max, max.value)}大`
    return [warning('figures/limits', message, { at: figure.place(['min']), hint: '请核对上限和下限' })]
  }
  if (!amount) return []
  const at = placeOf(figure, 'value')
  const is = `${name}是${print(amount, amount.value)}`
  // A limit is a number that was set: it is what it says, and so is what is held against it.
  const beyond = (by: Exact, message: string): Diagnostic[] =>
    exceeding(figure, { of: amount, by, shown: by }, { code: 'figures/limits', message, at, related: [] })
  return [
    ...(max ? beyond(amount.value.minus(max.value), `${is}，超过上限${print(max, max.value)}`) : []),
    ...(min ? beyond(min.value.minus(amount.value), `${is}，低于下限${print(min, min.value)}`) : []),
    ...(target && amount.value.lt(target.value) && !(partOfYear && amount.kind !== 'percent')
      ? missedTarget(amount, `${is}，低于目标${print(target, target.value)}`, at)
      : []),
  ]
}

/** An info: for some figures less is better, and a target may be missed in truth. Zero is not entered yet. */
function missedTarget({ value }: Amount, message: string, at: Span): Diagnostic[] {
  const hint = '请核对；确实没有完成的，在“问题”里写明'
  return value.isZero() ? [] : [info('figures/target', message, { at, hint })]
}

interface Finding {
  code: string
  message: string
  at: Span
  related: { message: string; at: Span }[]
  /** What to do, where a tolerance would hide a mistake. */
  hint?: string
}

/** Nothing unless an amount goes beyond another; `by`: by so much at the least, whatever its digits stand for. */
function exceeding(figure: Figure, { of, by, shown }: { of: Amount; by: Exact; shown: Exact }, finding: Finding) {
  return by.gt(0) ? [reported(figure, of, { by, shown }, finding)] : []
}

/** Nothing when two numbers agree. */
export function compare(
  figure: Figure,
  stated: Amount,
  found: { value: Exact; interval: Interval },
  { says, ...finding }: Omit<Finding, 'message'> & { says: (stated: string, found: string) => string },
): Diagnostic[] {
  if (overlap(stated.interval, found.interval)) return []
  const shown = found.value.minus(stated.value).abs()
  const away = [found.interval.low.minus(stated.interval.high), stated.interval.low.minus(found.interval.high)]
  const by = away[0]!.gt(0) ? away[0]! : away[1]!
  const message = `${says(print(stated, stated.value), print(stated, found.value))}，相差${difference(stated, shown)}`
  return [reported(figure, stated, { by, shown }, { ...finding, message })]
}

/** A warning, or an info when the figure's 允许误差 covers the difference. */
function reported(
  { tolerance }: Figure,
  of: Amount,
  { by, shown }: { by: Exact; shown: Exact },
  { code, message, at, related, hint: own }: Finding,
): Diagnostic {
  if (tolerance && by.lte(factorOf(of.unit).times(tolerance.value).abs())) {
    const reason = tolerance.reason ?? '没有写原因'
    return info('figures/accepted', `${message}，在允许误差之内（${reason}）`, { at, related })
  }
  // Rounded up, so that what is proposed is enough.
  const size = inUnit(shown, of.unit).toDecimalPlaces(printedPlaces(of), Exact.ROUND_UP).toFixed()
  const hint = own ?? `请核对这些数；差异有原因的，给它写上“允许误差: {值: ${size}, 原因: ……}”`
  return warning(code, message, { at, hint, related })
}

/** All that the amount is written with; of what is worked out, no more than anybody reads. */
const printedPlaces = ({ digits }: Amount): number => Math.max(4, placesOf(digits))

/** A value in an amount's unit. */
const print = (amount: Amount, value: Exact): string => numberIn(amount, value) + amount.unit.name

/** Between percentages lie 个百分点. */
const difference = (amount: Amount, value: Exact): string => numberIn(amount, value) + changeUnit(amount.unit)

const numberIn = (amount: Amount, value: Exact): string =>
  inUnit(value, amount.unit).toDecimalPlaces(printedPlaces(amount)).toFixed()
