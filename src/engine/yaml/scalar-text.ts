import { forbiddenCharacter } from '../text/legal-text.ts'
import type { Span } from '../text/source.ts'
import { joinsWithoutSpace } from '../text/wide-characters.ts'
import { decodeEscape } from './escapes.ts'
import type { SourceRun } from './nodes.ts'

/**
 * What a scalar says, worked out from the file's own lines and not from YAML's folding: YAML joins lines with a
 * space, which is wrong inside Chinese. In every style a blank line parts paragraphs, a single line break joins, and
 * blanks around a line do not count, the full-width ones of a hand-made indent included.
 */

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

/** A stretch of the parsed text, as `Span`s of the file. */
export type SpanOf = (start: number, end: number) => Span

/** One line of a scalar: pieces of text with their offsets. `glued`: the next line follows without anything between. */
interface Line {
  pieces: Piece[]
  glued: boolean
}

interface Piece {
  text: string
  start: number
  end: number
}

/** The paragraphs of a scalar that stands at `start` to `end` of `text`, quotes and block header included. */
export function scalarParagraphs(
  text: string,
  start: number,
  end: number,
  style: ScalarStyle,
  spanOf: SpanOf,
  onForbidden: (span: Span, character: string) => void,
): SourceRun[][] {
  const paragraphs: SourceRun[][] = []
  let current: SourceRun[] = []
  let glued = true
  const toRun = (piece: Piece): SourceRun => {
    const span = spanOf(piece.start, piece.end)
    // A character that stands in the file itself was reported and replaced before the file was parsed.
    const clean = piece.text.replace(forbiddenCharacter, (character) => {
      onForbidden(span, character)
      return '\uFFFD'
    })
    return { text: clean, span }
  }
  for (const line of linesOf(text, start, end, style)) {
    const pieces = trimmed(line.pieces, glued && current.length > 0, line.glued)
    if (pieces.length === 0 && !line.glued) {
      if (current.length > 0) paragraphs.push(current)
      current = []
      glued = true
      continue
    }
    const before = current.at(-1)
    const first = pieces[0]
    if (before && first && !glued && !joinsWithoutSpace(before.text, first.text)) {
      current.push({
        text: ' ',
        span: { ...before.span, start: before.span.end, end: spanOf(first.start, first.end).start },
      })
    }
    current.push(...pieces.map(toRun))
    glued = line.glued
  }
  if (current.length > 0) paragraphs.push(current)
  return paragraphs
}

/** The paragraphs as one text. */
export function joinParagraphs(paragraphs: readonly SourceRun[][]): string {
  return paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n')
}

function linesOf(text: string, start: number, end: number, style: ScalarStyle): Line[] {
  switch (style) {
    case 'plain':
      return rawLines(text, start, end)
    case 'block': {
      const header = text.indexOf('\n', start)
      return header < 0 || header >= end ? [] : rawLines(text, header + 1, end)
    }
    case 'single':
      return rawLines(text, start + 1, end - 1).map((line) => ({ ...line, pieces: line.pieces.flatMap(singleQuotes) }))
    case 'double':
      return doubleQuotedLines(text, start + 1, end - 1)
  }
}

function rawLines(text: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  for (let at = start; at <= end; ) {
    let stop = text.indexOf('\n', at)
    if (stop < 0 || stop > end) stop = end
    lines.push({ pieces: [{ text: text.slice(at, stop), start: at, end: stop }], glued: false })
    at = stop + 1
  }
  return lines
}

/** `''` in single quotes is one `'`. */
function singleQuotes(piece: Piece): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (let twin = piece.text.indexOf("''"); twin >= 0; twin = piece.text.indexOf("''", at)) {
    pieces.push(part(piece, at, twin), { text: "'", start: piece.start + twin, end: piece.start + twin + 2 })
    at = twin + 2
  }
  return [...pieces, part(piece, at, piece.text.length)].filter((one) => one.text !== '')
}

const part = (piece: Piece, from: number, to: number): Piece => ({
  text: piece.text.slice(from, to),
  start: piece.start + from,
  end: piece.start + to,
})

/** Double quotes: a written `\n` ends a line like a real line break; a `\` at a line's end glues the next line to it. */
function doubleQuotedLines(text: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []
  let from = start
  const endLine = (at: number, glued: boolean) => {
    pieces.push({ text: text.slice(from, at), start: from, end: at })
    lines.push({ pieces: pieces.filter((one) => one.text !== ''), glued })
    pieces = []
  }
  let at = start
  while (at < end) {
    const character = text[at]
    if (character === '\n') {
      endLine(at, false)
      from = ++at
    } else if (character !== '\\') {
      at++
    } else {
      const decoded = decodeEscape(text, at)
      if (decoded.text === '\n') {
        endLine(at, decoded.glues)
      } else {
        pieces.push({ text: text.slice(from, at), start: from, end: at }, { ...decoded, start: at })
      }
      at = from = Math.min(decoded.end, end)
    }
  }
  endLine(end, false)
  return lines
}

const blank = /^[ \t\u3000\u00a0]*$/
const leading = /^[ \t\u3000\u00a0]+/
const trailing = /[ \t\u3000\u00a0]+$/

/**
 * A line's pieces without the blanks around it. Before a glued line the blanks at its end are meant; at the beginning of
 * one, those written as escapes (`\ `).
 */
function trimmed(pieces: readonly Piece[], isGlued: boolean, keepsEnd: boolean): Piece[] {
  const kept = [...pieces]
  const isMeant = ({ text, start, end }: Piece) => isGlued && end - start !== text.length
  while (kept.length > 0 && blank.test(kept[0]!.text) && !isMeant(kept[0]!)) kept.shift()
  while (!keepsEnd && kept.length > 0 && blank.test(kept.at(-1)!.text)) kept.pop()
  const first = kept[0]
  if (!first) return []
  const lead = isMeant(first) ? 0 : (leading.exec(first.text)?.[0].length ?? 0)
  if (lead > 0) kept[0] = part(first, lead, first.text.length)
  if (keepsEnd) return kept
  const last = kept.at(-1)!
  const trail = trailing.exec(last.text)?.[0].length ?? 0
  if (trail > 0) kept[kept.length - 1] = part(last, 0, last.text.length - trail)
  return kept
}
