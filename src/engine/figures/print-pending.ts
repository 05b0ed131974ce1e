import type { Figure } from '../model/figure.ts'
import type { Ledger, Refused, Words } from '../model/ledger.ts'
import type { FigureForm } from '../terms/forms.ts'
import { isPending, pendingText } from '../terms/pending.ts'
import { type ComparingForm, comparisons, isComparing, numberBefore } from './comparison.ts'
import { besideAmount } from './ledger.ts'
import { without } from './plain.ts'
import { notScalable } from './scaled.ts'
import { figureUnit } from './unit.ts'

type Pending = Words | Refused | undefined

const open: Words = { text: pendingText }

/**
 * A form that rests on a number that has not come in prints 【待报】; what it lacks in the ledger is reported all the same.
 * `undefined` when it rests on none, or the other number that it prints is known.
 */
export function printPending(ledger: Ledger, figure: Figure, form: FigureForm | undefined): Pending {
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
