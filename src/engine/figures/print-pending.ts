import type { Figure } from '../report/types.ts'
import { type Base, lastPeriod, lastYear, withoutBase } from './comparison.ts'
import type { FigureForm } from './forms.ts'
import { besideAmount, type Ledger } from './ledger.ts'
import { isPending, pendingText } from './pending.ts'
import { type Refused, type Words, without } from './plain.ts'
import { notScalable } from './scaled.ts'
import { figureUnit } from './unit.ts'

const open: Words = { text: pendingText }

/** What a form is compared with, for those that compare. */
const bases: Partial<Record<FigureForm, Base>> = {
  previous: lastYear,
  yoy: lastYear,
  growth: lastYear,
  change: lastYear,
  'last-period': lastPeriod,
  pop: lastPeriod,
  'pop-growth': lastPeriod,
  'pop-change': lastPeriod,
}

/**
 * A form that rests on a number that has not come in prints 【待报】; what it lacks in the ledger is reported all the same.
 * `undefined` when it rests on none, or the other number that it prints is known.
 */
export function printPending(
  ledger: Ledger,
  figure: Figure,
  form: FigureForm | undefined,
): Words | Refused | undefined {
  const { name } = figure
  const isOpen = ledger.pending.value.has(name)
  const base = form && bases[form]
  if (base) {
    if (ledger.pending[base.key].has(name)) return open
    const before = ledger[base.key].get(name)
    if (!isOpen) return undefined
    if (!before) return withoutBase(figure, form, base)
    return form === 'previous' || form === 'last-period' ? { text: before.digits + before.unit.name } : open
  }
  switch (form) {
    case 'target':
    case 'completion': {
      if (isPending(figure, 'target')) return open
      if (!isOpen) return undefined
      const target = besideAmount(figure, 'target')
      if (!target) return without(figure, form, '目标')
      return form === 'target' ? { text: target.digits + target.unit.name } : open
    }
    case 'share': {
      if (isOpen && figure.shareOf === undefined) return without(figure, form, '占')
      return isOpen || ledger.pending.value.has(figure.shareOf ?? '') ? open : undefined
    }
    case 'wan':
    case 'yi':
      if (!isOpen) return undefined
      return figureUnit(figure.unit).kind === 'percent' ? notScalable(figure, form) : open
    default:
      return isOpen ? open : undefined
  }
}
