import { runsTogether } from '../text/label-before.ts'
import { plainText } from './plain-text.ts'
import type { Inline } from './types.ts'

/** What stands before the first name (7.3.4). */
export const namesLead = '附件：'

/**
 * The number before each name of several, `1.` and so on; all with a space behind it where a name begins with a figure, as the
 * names stand below one another (3. and 3.5万亩 are no 3.3.5万亩).
 */
export function nameNumbers(names: readonly (readonly Inline[])[]): string[] {
  if (names.length < 2) return names.map(() => '')
  const space = names.some((name) => runsTogether('1.', plainText(name))) ? ' ' : ''
  return names.map((_, index) => `${index + 1}.${space}`)
}
