import type { PrintedFigures } from '../document/printed-figures.ts'
import type { Document } from '../document/types.ts'
import { figureUses } from '../figures/uses.ts'
import type { OpenLedger } from '../model/open-ledger.ts'
import { type FigureForm, figureForms } from '../terms/forms.ts'
import type { ChangedNumber } from './types.ts'

/** What is said of a ledger: all that it states, and what the document prints of it in other forms. */
export interface SaidFigures {
  printed: PrintedFigures
  stated: PrintedFigures
}

/** A cell holds 8.0% where a text says 增长8.0%: of a cell only the number itself is told. */
const isOfCell = (form: string): boolean => /^(?:number|amount)\./.test(form)

/** The forms of a figure with their texts; a number with and without its unit is the same one. */
function formsOf({ printed, stated }: SaidFigures, name: string): Map<string, string> {
  const forms = new Map(stated.get(name) ?? [])
  for (const [form, text] of printed.get(name) ?? []) {
    if (!isOfCell(form) && form !== 'value' && !forms.has(form)) forms.set(form, text)
  }
  return forms
}

/**
 * The numbers of a ledger that are others than before, in its order: each figure, then what follows from it (上年, 同比,
 * 增减, 完成率). `nameThen`: a figure's name of then.
 */
export function changedNumbers(
  before: SaidFigures,
  now: SaidFigures,
  { document, ledger, nameThen }: { document: Document; ledger: OpenLedger; nameThen: (name: string) => string },
): ChangedNumber[] {
  const places = new Map<string, number>()
  for (const { node } of figureUses(document)) {
    const form = node.form === undefined || node.form === 'value' ? '' : node.form
    const key = `${node.name}\u0001${form}`
    places.set(key, (places.get(key) ?? 0) + 1)
  }
  const found = [...ledger.figures.keys()].flatMap((figure): ChangedNumber[] => {
    const then = formsOf(before, nameThen(figure))
    return [...formsOf(now, figure)].flatMap(([form, after]): ChangedNumber | [] => {
      const was = then.get(form)
      if (was === undefined || was === after) return []
      const shown = figureForms[form as FigureForm]
      return {
        figure,
        ...(form !== '' && { form: shown ?? form }),
        before: was,
        after,
        places: places.get(`${figure}\u0001${form}`) ?? 0,
      }
    })
  })
  const changed = new Set(found.map((one) => one.figure))
  return found.map((one) => {
    const from = rootsOf(one.figure, ledger).filter((name) => changed.has(name))
    return from.length > 0 ? { ...one, from } : one
  })
}

/** The figures that a formula rests on, at whatever remove; none for a figure that has a number of its own. */
export function rootsOf(name: string, { computed, figures }: OpenLedger): string[] {
  const found = new Set<string>()
  const visit = (one: string): void => {
    for (const used of computed?.uses.get(one) ?? []) {
      if (found.has(used)) continue
      found.add(used)
      visit(used)
    }
  }
  if (figures.get(name)?.formula !== undefined) visit(name)
  return [...found]
}
