import { assertNever } from '../document/types.ts'
import type { Figure } from '../model/figure.ts'
import type { Amount, Ledger, Refused, Words } from '../model/ledger.ts'
import { type Exact, hundred } from '../numbers/decimal.ts'
import type { FigureForm } from '../terms/forms.ts'
import { comparisons, isComparing } from './comparison.ts'
import { besideAmount } from './ledger.ts'
import { refuse, without } from './plain.ts'
import { printPending } from './print-pending.ts'
import { rounded } from './round.ts'
import { printScaled } from './scaled.ts'

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
