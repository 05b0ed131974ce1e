import type { PrintedFigures } from '../document/printed-figures.ts'
import type { Document, FigureText } from '../document/types.ts'
import type { Figure } from '../model/report.ts'
import { type FigureForm, figureForms } from '../terms/forms.ts'
import { isPending } from '../terms/pending.ts'
import { grouped } from '../text/grouped.ts'
import { plainFigure } from './plain.ts'
import { type FigureUse, figureUses } from './uses.ts'

/** A figure of which something else is printed than before. */
export interface ChangedFigure {
  name: string
  /** The figure itself first, then its forms. */
  changes: FigureChange[]
}

export interface FigureChange {
  /** The form in Chinese; absent for the figure with its unit. */
  form?: string
  before: string
  after: string
  /** Where the document prints it. */
  uses: FigureUse[]
}

/** The figure itself, with its unit. */
const itself = ''

/** What a document prints of its figures; of those with a value that too, printed or not, as it is what people change. */
export function printedFigures(figures: ReadonlyMap<string, Figure>, document: Document): PrintedFigures {
  const printed = new Map<string, Map<string, string>>()
  for (const [name, figure] of figures) {
    if (figure.value !== '' || isPending(figure, 'value'))
      printed.set(name, new Map([[itself, plainFigure(figure, undefined).text]]))
  }
  for (const { node } of figureUses(document)) {
    const forms = printed.get(node.name) ?? new Map<string, string>()
    // Whether a table has its digits in groups is nothing of the number.
    const value = node.cell ? node.value.replace(/(?<=\d),(?=\d{3})/g, '') : node.value
    printed.set(node.name, forms.set(formKey(node), value))
  }
  return printed
}

/** A cell holds 8.0% where a text says 增长8.0%: they are not the same words. */
const formKey = ({ form = itself, cell }: FigureText): string => (cell ? `${cell}.${form}` : form)

/** The figures that a document prints otherwise than `before`, in the order of the ledger; new ones are none of them. */
export function changedFigures(
  before: PrintedFigures,
  figures: ReadonlyMap<string, Figure>,
  document: Document,
): ChangedFigure[] {
  const now = printedFigures(figures, document)
  const uses = grouped(figureUses(document), ({ node }) => node.name)
  return [...figures.keys()].flatMap((name) => {
    const changes = new Map<string, FigureChange>()
    for (const [key, after] of now.get(name) ?? []) {
      const was = before.get(name)?.get(key)
      if (was === undefined || was === after) continue
      const places = (uses.get(name) ?? []).filter(({ node }) => formKey(node) === key)
      // A number alone, in a text or a cell, is the figure.
      const form = key.replace(/^(?:number|amount)\./, '').replace(/^value$/, itself)
      const known = changes.get(form)
      if (known) known.uses.push(...places)
      else changes.set(form, { ...shownForm(form), before: was, after, uses: places })
    }
    return changes.size > 0 ? [{ name, changes: [...changes.values()] }] : []
  })
}

function shownForm(form: string): { form?: string } {
  const shown = figureForms[form as FigureForm]
  return shown === undefined ? {} : { form: shown }
}
