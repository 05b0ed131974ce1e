import { plainText } from '../document/plain-text.ts'
import { joinsWithoutSpace } from '../text/wide-characters.ts'
import type { MarkupLine } from './lines.ts'
import type { TemplatePiece } from './types.ts'

/** The lines of a paragraph as one: between two Chinese characters without a space, elsewhere with one. */
export function joinLines(lines: readonly MarkupLine[]): TemplatePiece[] {
  const joined: TemplatePiece[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    const after = line.pieces[0]
    if (before && after && !joinsWithoutSpace(pieceText(before), pieceText(after))) {
      joined.push({ type: 'literal', text: ' ', origin: { ...line.origin, end: line.origin.start } })
    }
    for (const piece of line.pieces) joined.push(piece)
  }
  return joined
}

function pieceText(piece: TemplatePiece): string {
  if (piece.type === 'literal') return piece.text
  return piece.value.type === 'inline' ? plainText(piece.value.children) : ''
}
