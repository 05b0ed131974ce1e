import type { Span } from '../../text/source.ts'
import type { SourceRun } from '../nodes.ts'
import { joinParagraphs, type ScalarStyle, scalarParagraphs } from '../scalar-text.ts'
import type { SyntaxScalar } from '../syntax.ts'

const nowhere = { path: '', text: '' }
const placeOf = (start: number, end: number): Span => ({ source: nowhere, start, end })

/** The text of a scalar; `null` where nothing was written, or a word for nothing. */
export function scalarText(text: string, { start, end, style }: SyntaxScalar): string | null {
  const written = text.slice(start, end)
  if (style === 'plain' && /^(?:~|null|Null|NULL|)$/.test(written)) return null
  return style === 'plain' && !written.includes('\n') && !/^[\u3000\u00a0]|[\u3000\u00a0]$/.test(written)
    ? written
    : joinParagraphs(paragraphsAt(text, start, end, style))
}

/** The paragraphs of a scalar with the place of every stretch of them. */
export const paragraphsAt = (text: string, start: number, end: number, style: ScalarStyle): SourceRun[][] =>
  scalarParagraphs(text, start, end, style, placeOf, () => undefined)
