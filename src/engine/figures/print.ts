import { assertNever } from '../document/types.ts'
import type { Figure } from '../model/ledger.ts'
import type { Refused, Words } from '../model/open-ledger.ts'
import type { Amount, Ledger } from '../model/worked-out.ts'
import { type Exact, hundred, tenTo } from '../numbers/decimal.ts'
import { type FigureForm, figureForms } from '../terms/forms.ts'
import { isPending, pendingText } from '../terms/pending.ts'
import { type ComparingForm, comparisons, isComparing, numberBefore } from './comparison.ts'
import { besideAmount } from './ledger.ts'
import { refuse, without } from './plain.ts'
import { inUnit } from './quantity.ts'
import { rounded } from './round.ts'
import { figureUnit } from './unit.ts'

/** What a form prints, or why it cannot; `undefined` when the figure has a mistake of its own, which has been reported. */
export type PrintResult = Words | Refused | undefined

/**
 * Prints a figure in a form. Every place that prints the same figure in the same form prints the same; what is worked
 * out of a formula's result is worked out of the exact result, but a change is that between the numbers as printed, as a
 * reader subtracts them.
 */
export function printFigure(ledger: Ledger, figure: Figure, form: FigureForm | undefined): PrintResult {
  const pending = printPending(ledger, figure, form)
  if (pending) return pending
  const amount = ledger.values.get(figure.name)
  if (!amount) return undefined
  if (isComparing(form)) {
    const { base, print } = comparisons[form]
    return print(ledger, figure, amount, { form, base })
  }
  const { unit } = amount
  switch (form) {
    case undefined:
      return { text: amount.digits + unit.name }
    case 'value':
      return { text: amount.digits }
    case 'target': {
      const target = besideAmount(figure, 'target')
      return target ? { text: target.digits + unit.name } : without(figure, form, '目标')
    }
    case 'completion':
      return completion(ledger, figure, amount)
    case 'share':
      return share(ledger, figure, amount)
    case 'wan':
    case 'yi':
      return printScaled(ledger, figure, amount, form)
    default:
      return assertNever(form)
  }
}

function completion(ledger: Ledger, figure: Figure, { value }: Amount): PrintResult {
  const target = besideAmount(figure, 'target')?.value
  if (!target) return without(figure, 'completion', '目标')
  if (!target.isPositive() || target.isZero()) {
    const hint = '请不用“完成率”，直接写出完成数和目标'
    return refuse('figures/zero-base', `“${figure.name}”的目标不是正数，算不出完成率`, hint)
  }
  return { text: percent(ledger, figure, value.div(target)) }
}

function share(ledger: Ledger, figure: Figure, { value }: Amount): PrintResult {
  if (figure.shareOf === undefined) return without(figure, 'share', '占')
  const whole = ledger.values.get(figure.shareOf)?.value
  if (!whole) return undefined
  if (whole.isZero()) {
    const hint = `请不用“占比”，或检查“${figure.shareOf}”的值`
    return refuse('figures/zero-base', `“${figure.shareOf}”是0，算不出“${figure.name}”的占比`, hint)
  }
  return { text: percent(ledger, figure, value.div(whole)) }
}

/** A share of one in per cent. */
const percent = ({ rounding }: Ledger, { decimals = 1 }: Figure, share: Exact): string =>
  `${rounded(share.times(hundred), decimals, rounding)}%`

type Pending = Words | Refused | undefined

const open: Words = { text: pendingText }

/**
 * A form that rests on a number that has not come in prints 【待报】; what it lacks in the ledger is reported all the same.
 * `undefined` when it rests on none, or the other number that it prints is known.
 */
function printPending(ledger: Ledger, figure: Figure, form: FigureForm | undefined): Pending {
  if (isComparing(form)) return openComparison(ledger, figure, form)
  if (form === 'share' && ledger.pending.value.has(figure.shareOf ?? '')) return open
  if ((form === 'target' || form === 'completion') && isPending(figure, 'target')) return open
  return ledger.pending.value.has(figure.name) ? ofOpenFigure(figure, form) : undefined
}

function openComparison(ledger: Ledger, figure: Figure, form: ComparingForm): Pending {
  const { base } = comparisons[form]
  if (ledger.pending[base.key].has(figure.name)) return open
  if (!ledger.pending.value.has(figure.name)) return undefined
  const before = numberBefore(ledger, figure, { form, base })
  return 'code' in before || form === 'previous' || form === 'last-period' ? before : open
}

/** The figure's own number is open; its target is not. */
function ofOpenFigure(figure: Figure, form: Exclude<FigureForm, ComparingForm> | undefined): Words | Refused {
  switch (form) {
    case 'target':
    case 'completion': {
      const target = besideAmount(figure, 'target')
      if (!target) return without(figure, form, '目标')
      return form === 'target' ? { text: target.digits + target.unit.name } : open
    }
    case 'share':
      return figure.shareOf === undefined ? without(figure, form, '占') : open
    case 'wan':
    case 'yi':
      return figureUnit(figure.unit).kind === 'percent' ? notScalable(figure, form) : open
    default:
      return open
  }
}

type Scale = 'wan' | 'yi'

const zeros: Readonly<Record<Scale, number>> = { wan: 4, yi: 8 }

/**
 * The number in 万 or 亿 of its unit, with two decimals, or as many as 小数 asks for. 小数: 0 is said of rates and of
 * results: nobody who writes it wants 0亿元.
 */
function printScaled(
  ledger: Ledger,
  figure: Figure,
  { value, unit }: Pick<Amount, 'value' | 'unit'>,
  form: Scale,
): Words | Refused {
  if (unit.kind === 'percent') return notScalable(figure, form)
  const number = inUnit(value, figureUnit(unit.base)).div(tenTo(zeros[form]))
  const asked = rounded(number, figure.decimals || defaultDecimals, ledger.rounding)
  const digits = isNothing(asked) ? rounded(number, defaultDecimals, ledger.rounding) : asked
  const text = `${digits}${figureForms[form]}${unit.base}`
  return isNothing(digits) && !value.isZero() ? { text, doubt: lostDigits(figure, form, text) } : { text }
}

const defaultDecimals = 2

const isNothing = (digits: string): boolean => /^-?0(?:\.0+)?$/.test(digits)

/** A percentage has no 万. */
function notScalable({ name, unit }: Figure, form: Scale): Refused {
  const hint = `请写成 {{${name}}}`
  return refuse('figures/not-scalable', `“${name}”的单位是${unit || '%'}，不能用“${figureForms[form]}”印`, hint)
}

function lostDigits({ name }: Figure, form: Scale, text: string): Refused {
  const hint = form === 'yi' ? `请改用 {{${name}.万}} 或 {{${name}}}` : `请改用 {{${name}}}`
  return refuse('figures/lost-digits', `“${name}”换成${figureForms[form]}，印出来是${text}，数字没有了`, hint)
}
