import type { Figure } from '../model/ledger.ts'
import type { Refused, Words } from '../model/open-ledger.ts'
import type { Amount, Ledger } from '../model/worked-out.ts'
import { Exact, hundred } from '../numbers/decimal.ts'
import { type FigureForm, figureForms } from '../terms/forms.ts'
import { printedNumber } from './ledger.ts'
import { refuse, without } from './plain.ts'
import { placesOf } from './quantity.ts'
import { rounded } from './round.ts'
import { changeUnit } from './unit.ts'

/** What a figure is compared with: last year (同比), or the period before (环比). */
export interface Base {
  key: 'previous' | 'lastPeriod'
  /** The key in Chinese, which is the form that prints it, too. */
  shown: '上年' | '上期'
  rate: '同比' | '环比'
  change: '增减' | '环比增减'
}

export const lastYear: Base = { key: 'previous', shown: '上年', rate: '同比', change: '增减' }
export const lastPeriod: Base = { key: 'lastPeriod', shown: '上期', rate: '环比', change: '环比增减' }

/** Prints what a figure had before, or how its amount compares with that. */
type Comparison = (ledger: Ledger, figure: Figure, amount: Amount, compared: Compared) => Words | Refused

interface Compared {
  form: FigureForm
  base: Base
}

/** The figure has no number to be compared with. */
function withoutBase(figure: Figure, form: FigureForm, { shown }: Base): Refused {
  if (figure.formula === undefined) return without(figure, form, shown)
  const hint = `请给公式里的各项写上“${shown}”，或给“${figure.name}”写上“${shown}”`
  const message = `“${figure.name}”的${shown}数算不出来，印不出“${figureForms[form]}”`
  return refuse('figures/form-needs', message, hint)
}

/** The number of another year or period, with its unit. */
export function numberBefore(ledger: Ledger, figure: Figure, { form, base }: Compared): Words | Refused {
  const before = ledger[base.key].get(figure.name)
  return before ? { text: before.digits + before.unit.name } : withoutBase(figure, form, base)
}

/** 增长 or 下降 by so many per cent; in words where a percentage of a negative base would mislead. */
const rateOfChange: Comparison = (ledger, figure, { value }, { form, base }) => {
  const before = baseOf(ledger, figure, form, base)
  if ('code' in before) return before
  if (value.eq(before)) return { text: '持平' }
  if (before.isNegative() && value.isPositive()) return { text: value.isZero() ? '由负转零' : '由负转正' }
  if (before.isPositive() && value.isNegative() && !value.isZero()) return { text: '由正转负' }
  const percent = percentOf(ledger, figure, value, before).replace('-', '')
  if (new Exact(percent).isZero()) return { text: '基本持平' }
  if (before.isNegative()) return { text: `${value.gt(before) ? '负值缩小' : '负值扩大'}${percent}%` }
  return { text: `${value.gt(before) ? '增长' : '下降'}${percent}%` }
}

/** The rate alone, with its sign: 增速为8.0%, 增速为-2.2%. Of what was negative there is none. */
const bareRate: Comparison = (ledger, figure, { value }, { form, base }) => {
  const before = baseOf(ledger, figure, form, base)
  if ('code' in before) return before
  if (before.isNegative() || (value.isNegative() && !value.isZero())) {
    const hint = `请改用 {{${figure.name}.${base.rate}}} 或 {{${figure.name}.${base.change}}}`
    return refuse('figures/zero-base', `“${figure.name}”有负数，算不出${figureForms[form]}`, hint)
  }
  return { text: `${percentOf(ledger, figure, value, before)}%` }
}

/** What a rate compares with, or why there is none. */
function baseOf(ledger: Ledger, figure: Figure, form: FigureForm, base: Base): Exact | Refused {
  const before = ledger[base.key].get(figure.name)?.value
  if (!before) return withoutBase(figure, form, base)
  return before.isZero() ? zeroBase(figure, base) : before
}

const percentOf = (ledger: Ledger, { decimals = 1 }: Figure, value: Exact, before: Exact): string =>
  rounded(value.minus(before).div(before.abs()).times(hundred), decimals, ledger.rounding)

function zeroBase({ name }: Figure, { shown, rate, change }: Base): Refused {
  const hint = `请改用 {{${name}.${change}}}，或直接写出两${shown === '上年' ? '年' : '期'}的数`
  return refuse('figures/zero-base', `“${name}”的${shown}数是0，算不出${rate}`, hint)
}

/** 增加 or 减少 by so much; percentages 提高 or 下降 by 个百分点. */
const change: Comparison = (ledger, figure, amount, { form, base }) => {
  const difference = changeDigits(ledger, figure, amount, base)
  if (difference === undefined) return withoutBase(figure, form, base)
  if (new Exact(difference).isZero()) return { text: '持平' }
  const up = !difference.startsWith('-')
  const [more, less] = amount.unit.kind === 'percent' ? ['提高', '下降'] : ['增加', '减少']
  return { text: `${up ? more : less}${difference.replace('-', '')}${changeUnit(amount.unit)}` }
}

/** The change as a number in the figure's unit; `undefined` when there is nothing to compare with. */
export function changeDigits(ledger: Ledger, { name }: Figure, amount: Amount, { key }: Base): string | undefined {
  const before = ledger[key].get(name)
  if (!before) return undefined
  const places = Math.max(placesOf(amount.digits), placesOf(before.digits))
  return rounded(printedNumber(amount).minus(printedNumber(before)), places, ledger.rounding)
}

const before: Comparison = (ledger, figure, _amount, compared) => numberBefore(ledger, figure, compared)

/** The forms that print or compare with what was before. */
export const comparisons = {
  previous: { base: lastYear, print: before },
  yoy: { base: lastYear, print: rateOfChange },
  growth: { base: lastYear, print: bareRate },
  change: { base: lastYear, print: change },
  'last-period': { base: lastPeriod, print: before },
  pop: { base: lastPeriod, print: rateOfChange },
  'pop-growth': { base: lastPeriod, print: bareRate },
  'pop-change': { base: lastPeriod, print: change },
} satisfies Partial<Record<FigureForm, { base: Base; print: Comparison }>>

export type ComparingForm = keyof typeof comparisons

export const isComparing = (form: FigureForm | undefined): form is ComparingForm =>
  form !== undefined && form in comparisons
