import { plainText } from '../../document/plain-text.ts'
import type { Inline } from '../../document/types.ts'
import { lineWidth } from './line-widths.ts'
import { titleLines, withBreaks } from './lines.ts'

/** What a name leaves free of its line: two 字 at the right edge (7.3.5.2). */
const edge = 2
/** Lines of a name that does not fit so are shorter still, so that the date stands below their middle. */
const margin = 4

/** The name of a unit that signs: on one line where that leaves its edge free, else in even lines that tear no word. */
export function signedName(unit: readonly Inline[], columns: number, ownWords: readonly string[]): readonly Inline[] {
  const fits = lineWidth(plainText(unit)) <= columns - edge
  if (fits || columns <= 2 * margin || unit.some(({ type }) => type === 'break')) return unit
  return withBreaks(titleLines(unit, columns - margin, ownWords))
}
