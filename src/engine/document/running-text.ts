import { lastAtMost } from '../text/bisect.ts'
import { type Span, spanText } from '../text/source.ts'

/**
 * A text as somebody reads it who looks for mistakes: paragraphs in reading order, whatever file they come from, each
 * with a way back to the place in that file.
 */
export interface RunningText {
  paragraphs: TextParagraph[]
}

/** `title`, `heading`, `body`; `cell` of a table; `closing`: who signs, and when; `note`: anything beside the text. */
export type ParagraphKind = 'title' | 'heading' | 'body' | 'cell' | 'closing' | 'note'

/** What a line of a document is. */
export type LineKind =
  | 'title'
  | 'heading'
  | 'text'
  | 'caption'
  | 'table'
  | 'picture'
  | 'contents'
  | 'attachment'
  | 'signature'
  | 'letterhead'
  | 'note'

/**
 * A paragraph, a heading, a cell or a note of a running text: its words as one string, with the pieces that lead back
 * to the file.
 */
export interface TextParagraph {
  kind: ParagraphKind
  /** True when `kind` was guessed from the text, as in a file without styles. */
  guessed?: true
  text: string
  pieces: readonly TextPiece[]
  /** Where a cell of a table stands. */
  cell?: CellPlace
}

/** What a cell of a table stands beside and below. */
export interface CellPlace {
  /** The first cell of its row that holds more than a serial number; absent for that cell itself. */
  row?: string
  /** The head of its column; absent in the head. */
  column?: string
  /** The unit that a column of units gives its row. */
  unit?: string
}

/** A stretch of a paragraph. */
export interface TextPiece {
  /** Offset in the paragraph's text. */
  start: number
  text: string
  /** Where it comes from; absent for what nobody wrote (a computed label). */
  origin?: Span
  /** True when the text stands in the file character for character, so that a part of it has a place of its own. */
  exact: boolean
  /** True: a label with which a list was set to begin; no label has to stand before it. */
  starts?: true
}

/** A piece before it has its place in a paragraph. */
export type PieceSource = Pick<TextPiece, 'text' | 'starts'> & { origin?: Span | undefined; exact?: boolean }

/** A paragraph of pieces. What stands in the file as it is read is exact, a text that runs over lines by its lines. */
export function textParagraph(kind: ParagraphKind, sources: readonly PieceSource[], guessed = false): TextParagraph {
  const pieces: TextPiece[] = []
  let start = 0
  for (const piece of sources.flatMap(exactPieces)) {
    if (piece.text === '') continue
    pieces.push({ ...piece, start })
    start += piece.text.length
  }
  return { kind, text: pieces.map((piece) => piece.text).join(''), pieces, ...(guessed && { guessed: true }) }
}

/** A piece in parts that stand in the file character for character, where there are such. */
function exactPieces({ text, origin, exact, starts }: PieceSource): Omit<TextPiece, 'start'>[] {
  if (!origin) return [{ text, exact: false, ...(starts && { starts }) }]
  const written = spanText(origin)
  if (exact === false || written === text) return [{ text, origin, exact: exact ?? true }]
  return alignLines(text, written, origin) ?? [{ text, origin, exact: false }]
}

/** Lines that were joined, with a blank or without; `undefined` when the text was written in another way (escapes). */
function alignLines(text: string, written: string, origin: Span): Omit<TextPiece, 'start'>[] | undefined {
  const pieces: Omit<TextPiece, 'start'>[] = []
  const add = (part: string, from: number, to: number, exact: boolean) => {
    const span = { source: origin.source, start: origin.start + from, end: origin.start + to }
    if (part !== '') pieces.push({ text: part, origin: span, exact })
  }
  let [at, from] = [0, 0]
  let begin = 0
  while (at < text.length) {
    if (text[at] === written[from]) {
      at++
      from++
      continue
    }
    const gap = /^\s+/.exec(written.slice(from, from + 200))?.[0].length ?? 0
    if (gap === 0) return undefined
    add(text.slice(begin, at), from - (at - begin), from, true)
    from += gap
    if (text[at] === ' ') add(text[at++]!, from - gap, from, false)
    begin = at
  }
  add(text.slice(begin), from - (at - begin), from, true)
  return pieces
}

/** Whether a list was set to begin with the label that stands here. */
export const beginsList = ({ pieces }: TextParagraph, start: number): boolean =>
  pieces.some((piece) => piece.starts && piece.start === start)

/**
 * The place of a stretch of a paragraph: exact as far as its pieces are, else the whole of its first piece. One that begins
 * with what nobody wrote (a label) begins behind it.
 */
export function spanIn(paragraph: TextParagraph, start: number, end: number): Span | undefined {
  const at = pieceAt(paragraph, start)
  const first = at?.origin ? at : paragraph.pieces.find((one) => one.start > start && one.start < end && one.origin)
  if (!first?.origin) return undefined
  if (!first.exact) return first.origin
  const { source } = first.origin
  const from = first.origin.start + Math.max(0, start - first.start)
  const last = pieceAt(paragraph, Math.max(start, end - 1))
  const sameFile = last?.exact && last.origin?.source === source && last.origin.start >= first.origin.start
  const to = sameFile ? last.origin!.start + end - last.start : first.origin.end
  return { source, start: from, end: Math.max(from, to) }
}

/** Like `spanIn`, but only when the stretch is one run of the file as it stands there: what may be replaced. */
export function exactSpan(paragraph: TextParagraph, start: number, end: number): Span | undefined {
  const piece = pieceAt(paragraph, start)
  if (!piece?.exact || !piece.origin || end > piece.start + piece.text.length) return undefined
  const from = piece.origin.start + start - piece.start
  return { source: piece.origin.source, start: from, end: from + end - start }
}

/** The last piece that starts at or before an offset. */
function pieceAt({ pieces }: TextParagraph, offset: number): TextPiece | undefined {
  return pieces[lastAtMost(pieces.length, offset, (index) => pieces[index]!.start)]
}
