import { type RunningText, spanIn } from '../document/running-text.ts'
import { placeholder } from './rules/placeholder.ts'
import type { RuleSettings } from './types.ts'

/**
 * How many places of a text are still to be filled in, as proofreading finds them; none when the rule is turned off. A
 * place that is printed twice counts once.
 */
export function countOpenPlaces(text: RunningText, settings: readonly RuleSettings[]): number {
  const merged: RuleSettings = Object.assign({}, ...settings)
  if (merged.placeholder === 'off') return 0
  const places = placeholder.check(text, { limit: 0 }).map(({ at }, index) => {
    const span = 'paragraph' in at ? spanIn(at.paragraph, at.start, at.end) : at
    return span ? `${span.source.path}:${span.start}:${span.end}` : String(index)
  })
  return new Set(places).size
}
