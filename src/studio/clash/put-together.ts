import { isShared, type Stretch } from './shared-lines.ts'

/** Whose words shall be in the place of a stretch; both: mine, and theirs behind. */
export type Choice = 'mine' | 'theirs' | 'both'

/** The text that the choices come to, one for each stretch that is not shared, in their order. */
export function putTogether(stretches: readonly Stretch[], choices: readonly Choice[]): string {
  let at = 0
  return stretches
    .map((one) => {
      if (isShared(one)) return one.shared.join('')
      const choice = choices[at++] ?? 'mine'
      if (choice === 'both') return [...ended(one.mine), ...one.theirs].join('')
      return one[choice].join('')
    })
    .join('')
}

/** Lines behind which others may stand. */
const ended = (lines: readonly string[]): string[] =>
  lines.map((line, index) => (index === lines.length - 1 && !line.endsWith('\n') ? `${line}\n` : line))

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
