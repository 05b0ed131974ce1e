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
