import type { Figure } from '../model/ledger.ts'
import type { Refused, Words } from '../model/open-ledger.ts'
import { type FigureForm, figureForms } from '../terms/forms.ts'
import { isPending, pendingText } from '../terms/pending.ts'
import { looksCopied } from './copied.ts'
import { shares } from './shares.ts'
import { wholeThings } from './whole-things.ts'

/**
 * True when a figure says more than a number to print: then the ledger is worked out and tied, which takes decimal
 * arithmetic. A ledger of plain numbers does without loading it.
 */
export function isComputed(figure: Figure): boolean {
  if (figure.pending?.some((number) => number !== 'value')) return true
  if (figure.decimals !== undefined && looksCopied(figure.value)) return true
  // A negative number may be a slip of the hand, as are 986% of all, a rate of thousands of times, and 30.5人.
  if (figure.value.startsWith('-') || (figure.unit === '%' && mayBeTooMuch(figure))) return true
  if (figure.value.includes('.') && wholeThings.has(figure.unit)) return true
  const { formula, previous, history, lastPeriod, target, max, min, sum, shareOf } = figure
  return [formula, previous, history, lastPeriod, target, max, min, sum, shareOf].some((one) => one !== undefined)
}

const mayBeTooMuch = ({ name, value }: Figure): boolean =>
  /^\d{6}/.test(value) || (/^\d{3}/.test(value) && shares.test(name))

/** The forms that print the digits of a plain number as they were written. */
export const isPlainForm = (form: string | undefined): boolean => form === undefined || form === 'value'

/** A figure of a plain ledger, in a plain form. */
export function plainFigure(figure: Figure, form: FigureForm | undefined): Words {
  if (isPending(figure, 'value')) return { text: pendingText }
  const { value, unit } = figure
  const digits = value.replace(/^\+/, '')
  return { text: form === 'value' ? digits : digits + unit.trim() }
}

export const refuse = (code: string, message: string, hint: string): Refused => ({ code, message, hint })

/** The figure lacks what the form is worked out from. */
export function without({ name }: Figure, form: FigureForm, key: string): Refused {
  const shown = figureForms[form]
  return refuse(
    'figures/form-needs',
    `“${name}”没有写“${key}”，印不出“${shown}”`,
    `请在台账里给“${name}”加上“${key}: ……”，或不用“${shown}”`,
  )
}
