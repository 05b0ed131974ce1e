import type { EarlierFigures, PrintedFigures } from './printed-figures.ts'
import { withRenamed } from './renamed-figures.ts'

/** So many earlier texts of one form are kept, the latest of them. */
const mostKept = 20
/** Figures that are not in the ledger any more may come back under their names. */
const mostGone = 200

/** What is known of a ledger's past: what was said of its figures at the last build, and before that. */
export interface Past {
  stated?: PrintedFigures | undefined
  earlier?: EarlierFigures | undefined
}

/** The past of a ledger that now says `now`, by the names of now. What is true again is not of the past. */
export function earlierFigures(past: Past, now: PrintedFigures): EarlierFigures {
  const { stated, earlier } = withRenamed(past, now)
  const names = new Set([...(earlier?.keys() ?? []), ...(stated?.keys() ?? [])])
  const found: [string, ReadonlyMap<string, readonly string[]>][] = []
  let gone = 0
  for (const name of names) {
    if (!now.has(name) && ++gone > mostGone) continue
    const forms = new Map<string, readonly string[]>()
    for (const form of new Set([...(earlier?.get(name)?.keys() ?? []), ...(stated?.get(name)?.keys() ?? [])])) {
      const last = stated?.get(name)?.get(form)
      const before = (earlier?.get(name)?.get(form) ?? []).filter((one) => one !== last)
      const texts = [...before, ...(last === undefined ? [] : [last])].filter((one) => one !== now.get(name)?.get(form))
      if (texts.length > 0) forms.set(form, texts.slice(-mostKept))
    }
    if (forms.size > 0) found.push([name, forms])
  }
  return new Map(found)
}
