import type { Span } from '../text/source.ts'
import type { TemplatePiece } from './types.ts'

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
    let offset = 0
    for (const [index, text] of piece.text.split('\n').entries()) {
      const start = piece.origin.start + offset
      const origin = { source: piece.origin.source, start, end: start + text.length }
      if (index > 0) finish(origin)
      if (text !== '') {
        current.push({ type: 'literal', text, origin })
        if (text.trim() !== '') begin ??= origin
      }
      offset += text.length + 1
    }
  }
  const last = current[0]?.origin
  if (last) finish(last)
  return lines
}

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
export function withoutLead(line: MarkupLine, length: number): MarkupLine {
  const [first, ...rest] = line.pieces
  if (first?.type !== 'literal') return line
  const text = first.text.slice(length).trimStart()
  const cut = first.text.length - text.length
  const left: TemplatePiece[] = text
    ? [{ ...first, text, origin: { ...first.origin, start: first.origin.start + cut } }]
    : []
  return { ...line, pieces: [...left, ...rest] }
}

/** Leading blanks never mean code, nor trailing ones a line break: both are indentation of the template. */
function trimmed(pieces: readonly TemplatePiece[]): TemplatePiece[] {
  const kept = [...pieces]
  const first = kept[0]
  if (first?.type === 'literal') {
    const text = first.text.trimStart()
    const start = first.origin.start + first.text.length - text.length
    if (text) kept[0] = { ...first, text, origin: { ...first.origin, start } }
    else kept.shift()
  }
  const last = kept.at(-1)
  if (last?.type === 'literal') {
    const text = last.text.trimEnd()
    if (text) kept[kept.length - 1] = { ...last, text }
    else kept.pop()
  }
  return kept
}
