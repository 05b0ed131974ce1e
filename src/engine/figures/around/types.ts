import type { FigureText } from '../../document/types.ts'
import type { FigureUnit } from '../../model/ledger.ts'
import type { SourceEdit, Span } from '../../text/source.ts'
import { withQuotes } from '../../yaml/plain-start.ts'
import { figureUnit } from '../unit.ts'

/** A printed figure with the words that stand around it in its text. */
export interface PrintedFigure {
  node: FigureText & { origin: Span }
  /** As it is printed: `62.5万亩`, `增长8.0%`. */
  text: string
  /** The figure's own unit. */
  unit: FigureUnit
  /** The unit at the end of what is printed; empty for a bare number. */
  printedUnit: string
  /** The words before and behind, as a reader sees them: other figures are printed in them. */
  before: string
  after: string
}

/** The unit that stands at the end of printed words. */
export function unitBehind(text: string): string {
  const digits = /[\d.]*\d/.exec(text)
  return digits ? text.slice(digits.index + digits[0].length) : ''
}

/** The figure's own unit: as the ledger has it, or else as it is printed. */
export function ownUnit(written: string, node: FigureText): FigureUnit {
  if (written.trim() !== '' || node.form !== undefined) return figureUnit(written)
  return figureUnit(unitBehind(node.value))
}

/** The form that prints a rate of change without its direction, for one that prints both. */
export const bareForm = ({ node: { form } }: PrintedFigure): '增速' | '环比增速' | undefined =>
  form === 'yoy' ? '增速' : form === 'pop' ? '环比增速' : undefined

/** The words behind a reference, with it, as one place of the file; the reference alone where they stand elsewhere. */
export function withBehind({ node: { origin } }: PrintedFigure, words: string): Span {
  return origin.source.text.startsWith(words, origin.end) ? { ...origin, end: origin.end + words.length } : origin
}

/** The words before a reference, with it. */
export function withBefore({ node: { origin } }: PrintedFigure, words: string): Span {
  const start = origin.start - words.length
  return start >= 0 && origin.source.text.startsWith(words, start) ? { ...origin, start } : origin
}

/** Whether a place is one that `{{…}}` fills to its end and its beginning, so that what stands beside it is known. */
const isExact = ({ source, start, end }: Span): boolean =>
  source.text.startsWith('{{', start) && source.text.endsWith('}}', end)

/** Takes words off that stand right before a reference. */
export function takeBefore(printed: PrintedFigure, words: string): SourceEdit[] {
  const { origin } = printed.node
  const span = withBefore(printed, words)
  return isExact(origin) && span !== origin ? withQuotes({ ...span, end: origin.start, text: '' }) : []
}

/** Takes words off that stand right behind a reference. */
export function takeBehind(printed: PrintedFigure, words: string): SourceEdit[] {
  const { origin } = printed.node
  const span = withBehind(printed, words)
  return isExact(origin) && span !== origin ? [{ ...span, start: origin.end, text: '' }] : []
}

/** Writes a reference in place of one, and of the words behind it. */
export function replaceWith(printed: PrintedFigure, reference: string, behind = ''): SourceEdit[] {
  const { origin } = printed.node
  const span = withBehind(printed, behind)
  return isExact(origin) && (behind === '' || span !== origin) ? [{ ...span, text: reference }] : []
}
