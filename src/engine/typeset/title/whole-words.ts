import { plainText } from '../../document/plain-text.ts'
import type { Inline } from '../../document/types.ts'
import { breakCosts, cost } from './break-costs.ts'
import { lineWidth, lineWidths } from './line-widths.ts'
import { titleLines } from './lines.ts'

/**
 * A text of a few lines (a subtitle, the heading of a column, a name) in lines of `most` 字: with breaks of ours where a
 * word processor, which breaks Chinese text anywhere, would tear a word; else as it is.
 */
export function wholeWords(inlines: readonly Inline[], most: number, ownWords: readonly string[]): readonly Inline[] {
  const text = plainText(inlines)
  if (most < 2 || lineWidth(text) <= most || inlines.some(({ type }) => type === 'break')) return inlines
  const costs = breakCosts(text, most, ownWords)
  if (filledLines(text, most).every((at) => costs[at]! < cost.word)) return inlines
  return withBreaks(titleLines(inlines, most, ownWords))
}

/** Lines as inline nodes with a break between each two. */
export function withBreaks(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]))
}

/** The text of inline nodes, with its line breaks. */
export function brokenText(inlines: readonly Inline[]): string {
  return inlines.map((one) => (one.type === 'break' ? '\n' : plainText([one]))).join('')
}

/** Where the lines start when each takes what it can hold: the offsets of all but the first. */
function filledLines(text: string, most: number): number[] {
  const widthOf = lineWidths(text)
  const offsets: number[] = []
  for (let at = 1; at < text.length; at++) if (widthOf(offsets.at(-1) ?? 0, at + 1) > most) offsets.push(at)
  return offsets
}
