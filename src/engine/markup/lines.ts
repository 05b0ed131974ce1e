import { keptByValue } from '../text/kept.ts'
import type { Span } from '../text/source.ts'
import type { Literal, TemplatePiece } from './types.ts'

/** One line of what a template wrote, without the blanks at its ends. */
export interface MarkupLine {
  pieces: TemplatePiece[]
  /** Where the line begins: its first piece. */
  origin: Span
}

/** Cuts pieces into lines at the line breaks of the literals; an atom never breaks a line. */
export function splitLines(pieces: readonly TemplatePiece[]): MarkupLine[] {
  const lines: MarkupLine[] = []
  let current: TemplatePiece[] = []
  let begin: Span | undefined
  const finish = (at: Span) => {
    lines.push({ pieces: trimmed(current), origin: begin ?? at })
    current = []
    begin = undefined
  }
  for (const piece of pieces) {
    if (piece.type === 'atom') {
      current.push(piece)
      begin ??= piece.origin
      continue
    }
    for (const [index, line] of linesOf(piece).entries()) {
      if (index > 0) finish(line.origin)
      if (line.text !== '') {
        current.push(line)
        if (line.text.trim() !== '') begin ??= line.origin
      }
    }
  }
  const last = current[0]?.origin
  if (last) finish(last)
  return lines
}

/** The lines of a literal, which a template writes for report after report. */
const linesOf = keptByValue(({ text: whole, origin: { source, start: from } }: Literal): readonly Literal[] => {
  let start = from
  return whole.split('\n').map((text) => {
    const origin = { source, start, end: start + text.length }
    start = origin.end + 1
    return { type: 'literal', text, origin }
  })
})

/** True for a line that parts paragraphs. */
export function isBlank(line: MarkupLine): boolean {
  return line.pieces.length === 0
}

/** The literal text a line begins with: only that can be markup. */
export function leadingText(line: MarkupLine): string {
  const first = line.pieces[0]
  return first?.type === 'literal' ? first.text : ''
}

/** The line without its first `length` characters of literal text, and the blanks after them. */
export const withoutLead = (line: MarkupLine, length: number): MarkupLine => ({
  ...line,
  pieces: withoutStart(line.pieces, length),
})

function withoutStart(pieces: readonly TemplatePiece[], length: number): TemplatePiece[] {
  const [first, ...rest] = pieces
  if (first?.type !== 'literal') return [...pieces]
  const text = first.text.slice(length).trimStart()
  const start = first.origin.start + first.text.length - text.length
  return text ? [{ ...first, text, origin: { ...first.origin, start } }, ...rest] : rest
}

/** Leading blanks never mean code, nor trailing ones a line break: both are indentation of the template. */
function trimmed(pieces: readonly TemplatePiece[]): TemplatePiece[] {
  const kept = withoutStart(pieces, 0)
  const last = kept.at(-1)
  if (last?.type !== 'literal') return kept
  const text = last.text.trimEnd()
  return text ? kept.with(-1, { ...last, text }) : kept.slice(0, -1)
}
