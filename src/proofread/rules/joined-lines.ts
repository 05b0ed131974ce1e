import type { TextParagraph, TextPiece } from '../../document/running-text.ts'
import type { Finding, Rule } from '../types.ts'

/** A line of fewer characters may be part of a sentence that happens to end there. */
const shortest = 8

/**
 * Whole sentences on lines of their own in a text of a report: pasted from a document they were paragraphs, and are
 * printed as one. (Only a report joins lines, so bare texts have no examples of it.)
 */
export const joinedLines: Rule = {
  name: 'joined-lines',
  severity: 'info',
  check(text, { report }) {
    if (!report) return []
    return text.paragraphs.flatMap((paragraph): Finding[] => {
      const lines = linesOf(paragraph)
      if (lines.length < 2 || !lines.every((line) => line.length >= shortest && /[。！？][”’）》]?$/.test(line)))
        return []
      const message = `这${lines.length}行都是完整的话，会接成一段`
      const hint = '要分成几段的，行与行之间空一行；本来就是一段的可以不理会'
      // A computed label has no place.
      const start = paragraph.pieces.find((piece) => piece.origin)?.start ?? 0
      return [{ at: { paragraph, start, end: paragraph.text.length }, message, hint }]
    })
  },
}

/** The lines of the file that a paragraph was joined from. */
function linesOf({ pieces }: TextParagraph): string[] {
  const lines: string[] = []
  pieces.forEach((piece, index) => {
    if (index > 0 && !isNewLine(pieces[index - 1]!, piece)) lines[lines.length - 1] += piece.text
    else lines.push(piece.text)
  })
  return lines
}

/** True when nothing but a line break and the indentation stands between two pieces: items of a list have a dash. */
function isNewLine({ origin: before }: TextPiece, { origin: after }: TextPiece): boolean {
  if (!before || !after || before.source !== after.source || after.start - before.end > 200) return false
  return /^[ \t]*\n[ \t]*$/.test(after.source.text.slice(before.end, after.start))
}
