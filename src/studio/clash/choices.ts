import type { Choice } from './put-together.ts'
import { isShared, type Stretch } from './shared-lines.ts'

/**
 * Whose words are proposed at each place: of whoever changed it. Where both did, or it is not known, mine; nothing is chosen for
 * good before somebody has looked. `base`: the text that both began with.
 */
export function proposedChoices(stretches: readonly Stretch[], base: string | undefined): Choice[] {
  const known = new Set(base?.match(/.*(?:\n|$)/g) ?? [])
  const isOld = (lines: readonly string[]): boolean => lines.every((line) => known.has(line))
  return stretches
    .filter((one) => !isShared(one))
    .map(({ mine, theirs }) => {
      // Lines that only one has are ones that the other took out, when they are old.
      if (mine.length === 0) return isOld(theirs) ? 'mine' : 'theirs'
      if (theirs.length === 0) return isOld(mine) ? 'theirs' : 'mine'
      return base !== undefined && isOld(mine) && !isOld(theirs) ? 'theirs' : 'mine'
    })
}
