// @ts-nocheck
import { assertNever } from '../document/types.ts'
import { Exact, hundred, tenTo } from '../numbers/decimal.ts'
import type { Figure } from '../report/types.ts'
import { type FigureForm, figureForms } from './forms.ts'
import { type Amount, besideAmount, type Ledger, printedNumber } from './ledger.ts'
import type { Refused, Words } from './plain.ts'
import { inUnit, placesOf } from './quantity.ts'
import { rounded } from './round.ts'
import { changeUnit, figureUnit } from './unit.ts'

/** What a form prints, or why it cannot; `undefined` when the figure has a mistake of its own, which has been told. */
export type Printed = Words | Refused | undefined

/**
 * Prints a figure in a form. Every place that prints the same figure in the same form prints the same; what is worked
 * out of a formula's result is worked out of the exact result, but a change is that between the numbers as printed, as a
 * reader subtracts them.
 */
export function printFigure(ledger: Ledger, figure: Figure, form: FigureForm | undefined): Printed {
  const amount = ledger.values.get(figure.name)
  if (!amount) return undefined
  const { unit } = amount
  switch (form) {
    case undefined:
      return { text: amount.digits + unit.name }
    case 'value':
      return { text: amount.digits }
    case 'previous': {
      const previous = ledger.previous.get(figure.name)
      return previous ? { text: previous.digits + unit.name } : withoutPrevious(figure, form)
    }
    case 'target': {
      const target = besideAmount(figure, 'target')
      return target ? { text: target.digits + unit.name } : without(figure, form, '目标')
    }
    case 'yoy':
      return yearOnYear(ledger, figure, amount)
    case 'change':
      return change(ledger, figure, amount)
    case 'completion':
      return completion(ledger, figure, amount)
    case 'share':
      return share(ledger, figure, amount)
    case 'wan':
      return inScale(ledger, figure, amount, form, 4)
    case 'yi':
      return inScale(ledger, figure, amount, form, 8)
    default:
      return assertNever(form)
  }
}

const refuse = (code: string, message: string, hint: string): Refused => ({ code, message, hint })

/** The figure lacks what the form is worked out from. */
function without({ name }: Figure, form: FigureForm, key: string): Refused {
  const shown = figureForms[form]
  return refuse(
    'figures/form-needs',
    `“${name}”没有写“${key}”，印不出“${shown}”`,
    `请在台账里给“${name}”加上“${key}: ……”，或不用“${shown}”`,
  )
}

function withoutPrevious(figure: Figure, form: FigureForm): Refused {
  if (figure.formula === undefined) return without(figure, form, '上年')
  const hint = `请给公式里的各项写上“上年”，或给“${figure.name}”写上“上年”`
  return refuse('figures/form-needs', `“${figure.name}”的上年数算不出来，印不出“${figureForms[form]}”`, hint)
}

/** 增长 or 下降 by so many per cent; in words where a percentage of a negative base would mislead. */
function yearOnYear(ledger: Ledger, figure: Figure, { value }: Amount): Printed {
  const base = ledger.previous.get(figure.name)?.value
  if (!base) return withoutPrevious(figure, 'yoy')
  if (base.isZero()) {
    const hint = `请改用 {{${figure.name}.增减}}，或直接写出两年的数`
    return refuse('figures/zero-base', `“${figure.name}”的上年数是0，算不出同比`, hint)
  }
  if (value.eq(base)) return { text: '持平' }
  if (base.isNegative() && value.isPositive()) return { text: value.isZero() ? '由负转零' : '由负转正' }
  if (base.isPositive() && value.isNegative() && !value.isZero()) return { text: '由正转负' }
  const percent = rounded(value.minus(base).div(base).abs().times(hundred), figure.decimals ?? 1, ledger.rounding)
  if (new Exact(percent).isZero()) return { text: '基本持平' }
  if (base.isNegative()) return { text: `${value.gt(base) ? '负值缩小' : '负值扩大'}${percent}%` }
  return { text: `${value.gt(base) ? '增长' : '下降'}${percent}%` }
}

/** 增加 or 减少 by so much; percentages 提高 or 下降 by 个百分点. */
function change(ledger: Ledger, figure: Figure, amount: Amount): Printed {
  const difference = changeDigits(ledger, figure, amount)
  if (difference === undefined) return withoutPrevious(figure, 'change')
  if (new Exact(difference).isZero()) return { text: '持平' }
  const up = !difference.startsWith('-')
  const [more, less] = amount.unit.kind === 'percent' ? ['提高', '下降'] : ['增加', '减少']
  return { text: `${up ? more : less}${difference.replace('-', '')}${changeUnit(amount.unit)}` }
}

/** The change as a number in the figure's unit; `undefined` without last year's. */
export function changeDigits(ledger: Ledger, { name }: Figure, amount: Amount): string | undefined {
  const previous = ledger.previous.get(name)
  if (!previous) return undefined
  const places = Math.max(placesOf(amount.digits), placesOf(previous.digits))
  return rounded(printedNumber(amount).minus(printedNumber(previous)), places, ledger.rounding)
}

function completion(ledger: Ledger, figure: Figure, { value }: Amount): Printed {
  const target = besideAmount(figure, 'target')?.value
  if (!target) return without(figure, 'completion', '目标')
  if (!target.isPositive() || target.isZero()) {
    const hint = '请不用“完成率”，直接写出完成数和目标'
    return refuse('figures/zero-base', `“${figure.name}”的目标不是正数，算不出完成率`, hint)
  }
  return { text: `${rounded(value.div(target).times(hundred), figure.decimals ?? 1, ledger.rounding)}%` }
}

function share(ledger: Ledger, figure: Figure, { value }: Amount): Printed {
  if (figure.shareOf === undefined) return without(figure, 'share', '占')
  const whole = ledger.values.get(figure.shareOf)?.value
  if (!whole) return undefined
  if (whole.isZero()) {
    const hint = `请不用“占比”，或检查“${figure.shareOf}”的值`
    return refuse('figures/zero-base', `“${figure.shareOf}”是0，算不出“${figure.name}”的占比`, hint)
  }
  return { text: `${rounded(value.div(whole).times(hundred), figure.decimals ?? 1, ledger.rounding)}%` }
}

/** The number in 万 or 亿 of its unit. */
function inScale(ledger: Ledger, figure: Figure, { value, unit }: Amount, form: 'wan' | 'yi', zeros: number): Printed {
  if (unit.kind === 'percent') {
    const hint = `请写成 {{${figure.name}}}`
    return refuse('figures/not-scalable', `“${figure.name}”的单位是${unit.name}，不能用“${figureForms[form]}”印`, hint)
  }
  const base = inUnit(value, figureUnit(unit.base)).div(tenTo(zeros))
  return { text: `${rounded(base, figure.decimals ?? 2, ledger.rounding)}${figureForms[form]}${unit.base}` }
}
