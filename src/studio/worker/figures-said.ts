import type { PreparedReport } from '../../engine/build.ts'
import { type FigureForm, figureForms } from '../../engine/figures/forms.ts'
import { statedFigures } from '../../engine/figures/stated.ts'
import type { FigureSaid } from './protocol.ts'

/** What each figure of a report says, for the chips in its text. */
export async function figuresSaid({ report, draft }: PreparedReport): Promise<FigureSaid[]> {
  const readable = report ?? draft?.report
  if (!readable || readable.figures.size === 0) return []
  return [...(await statedFigures(readable))].map(([name, forms]) => ({
    name,
    forms: [...forms].map(([form, says]) => ({
      form: form === '' ? '' : figureForms[form as FigureForm],
      title: form === '' ? '数' : figureForms[form as FigureForm],
      says,
    })),
  }))
}
