import type { Figure } from '../model/figure.ts'
import type { Amount, Ledger, Refused, Words } from '../model/ledger.ts'
import { tenTo } from '../numbers/decimal.ts'
import { figureForms } from '../terms/forms.ts'
import { refuse } from './plain.ts'
import { inUnit } from './quantity.ts'
import { rounded } from './round.ts'
import { figureUnit } from './unit.ts'

type Scale = 'wan' | 'yi'

const zeros: Readonly<Record<Scale, number>> = { wan: 4, yi: 8 }

/**
 * The number in 万 or 亿 of its unit, with two decimals, or as many as 小数 asks for. 小数: 0 is said of rates and of
 * results: nobody who writes it wants 0亿元.
 */
export function printScaled(
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
export function notScalable({ name, unit }: Figure, form: Scale): Refused {
  const hint = `请写成 {{${name}}}`
  return refuse('figures/not-scalable', `“${name}”的单位是${unit || '%'}，不能用“${figureForms[form]}”印`, hint)
}

function lostDigits({ name }: Figure, form: Scale, text: string): Refused {
  const hint = form === 'yi' ? `请改用 {{${name}.万}} 或 {{${name}}}` : `请改用 {{${name}}}`
  return refuse('figures/lost-digits', `“${name}”换成${figureForms[form]}，印出来是${text}，数字没有了`, hint)
}
