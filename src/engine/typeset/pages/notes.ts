import { mayHoldNotes } from '../../document/anatomy.ts'
import { isNote } from '../../document/inline-groups.ts'
import { plainText } from '../../document/plain-text.ts'
import { assertNever, type Block, type Inline, type Note } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { noteLinePitch, noteSize } from '../note-size.ts'
import { bodyLines, type Estimate, lineCount } from './line-count.ts'
import type { PagePiece } from './pieces.ts'

interface Around {
  layout: Layout
  how: Estimate
}

/** A block's pieces with what its notes take at the foot of the pages where their marks stand. */
export function withNotes(block: Block, pieces: readonly PagePiece[], around: Around): readonly PagePiece[] {
  if (!mayHoldNotes(block)) return pieces
  switch (block.type) {
    case 'paragraph':
      return besideLines(pieces, block.label ?? '', block.children, around)
    case 'heading':
      return block.body
        ? besideLines(pieces, block.label ?? '', [...block.children, ...block.body], around)
        : besidePieces(pieces, [notesIn(block.children)], around)
    case 'table': {
      const head = notesIn([...(block.caption ?? []), ...block.header.flat()])
      const rows = block.rows.map((row) => notesIn(row.flat()))
      return besidePieces(pieces, pieces.length > rows.length ? [head, ...rows] : [[head, ...rows].flat()], around)
    }
    default:
      return assertNever(block)
  }
}

function besidePieces(pieces: readonly PagePiece[], notes: readonly Note[][], around: Around): readonly PagePiece[] {
  if (notes.every((one) => one.length === 0)) return pieces
  return pieces.flatMap((piece, index) => {
    const own = notes[index] ?? []
    // Of a row that may be divided the notes are taken to be with its first line.
    return own.length > 0 ? parted(piece, [{ line: 0, notes: heightOf(own, around) }]) : [piece]
  })
}

/** The first piece are the lines of a text: each note is with the line of its mark. */
function besideLines(
  [lines, ...others]: readonly PagePiece[],
  label: string,
  children: readonly Inline[],
  around: Around,
): readonly PagePiece[] {
  if (!lines || !children.some(isNote)) return lines ? [lines, ...others] : []
  const at = new Map<number, number>()
  children.forEach((one, index) => {
    if (!isNote(one)) return
    const before = label + plainText(children.slice(0, index))
    const line = Math.min(lines.count, bodyLines(before, around.layout, around.how)) - 1
    at.set(line, (at.get(line) ?? 0) + heightOf([one], around))
  })
  const marked = [...at].map(([line, notes]) => ({ line, notes }))
  return [...parted(lines, marked), ...others]
}

/** A piece of many lines, divided before and behind each line that has notes. */
function parted(piece: PagePiece, marked: readonly { line: number; notes: number }[]): PagePiece[] {
  const parts: PagePiece[] = []
  let from = 0
  for (const { line, notes } of marked) {
    if (line > from) parts.push({ ...piece, count: line - from })
    parts.push({ ...piece, count: 1, notes })
    from = line + 1
  }
  if (piece.count > from) parts.push({ ...piece, count: piece.count - from })
  // Only what begins the piece begins a page.
  return parts.map((one, index) => {
    if (index === 0 || !one.newPage) return one
    const { newPage: _, ...rest } = one
    return rest
  })
}

function heightOf(notes: readonly Note[], { layout, how }: Around): number {
  const lines = { size: noteSize, tracking: 0, width: layout.text.width }
  return notes.reduce((sum, { children }) => sum + lineCount(`①${plainText(children)}`, lines, how) * noteLinePitch, 0)
}

const notesIn = (inlines: readonly Inline[]): Note[] => inlines.filter(isNote)
