import type { PrintedFigures } from '../document/printed-figures.ts'
import type { Report } from '../model/report.ts'
import type { FigureForm } from '../terms/forms.ts'
import { isComputed } from './plain.ts'

/** The forms that say something of their own; the others say the same number in another way. */
export const statedForms = [
  'previous',
  'last-period',
  'target',
  'yoy',
  'change',
  'pop',
  'pop-change',
  'completion',
  'share',
] as const

export type StatedForm = '' | (typeof statedForms)[number]

/**
 * All that a ledger says of its figures, printed or not: each with its unit under the empty form, last year's value, the
 * target, and the rates that follow. After a correction this is what may still stand typed.
 */
export async function statedFigures({
  figures,
  openLedger,
}: Pick<Report, 'figures' | 'openLedger'>): Promise<PrintedFigures> {
  const { value: open } = await openLedger({ forms: false })
  const stated = new Map<string, Map<string, string>>()
  for (const [name, figure] of figures) {
    const forms = new Map<string, string>()
    const add = (form: FigureForm | undefined): void => {
      const printed = open.print(name, form)
      if (printed && 'text' in printed) forms.set(form ?? '', printed.text)
    }
    add(undefined)
    if (isComputed(figure)) for (const form of statedForms) add(form)
    if (forms.size > 0) stated.set(name, forms)
  }
  return stated
}
