import { figureForms } from '../../engine/terms/forms.ts'
import type { FigureSaid } from '../worker/protocol.ts'

/** What each figure was the year before; shown where its row says nothing of it, as last year's report does. */
export const takenYears = (figures: readonly FigureSaid[]): ReadonlyMap<string, string> =>
  new Map(
    figures.flatMap(({ name, forms }) => {
      const last = forms.find(({ form }) => form === figureForms.previous)
      return last ? [[name, last.says] as const] : []
    }),
  )
