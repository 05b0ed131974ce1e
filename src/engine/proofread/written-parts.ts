import { type RunningText, type TextParagraph, textParagraph } from '../document/running-text.ts'

/**
 * What somebody wrote of a text, without the labels and the marks that are computed: each text of a file is a paragraph,
 * so that what stands at its start is found there.
 */
export const writtenParts = ({ paragraphs }: RunningText): TextParagraph[] => paragraphs.flatMap(partsOf)

function partsOf(paragraph: TextParagraph): TextParagraph[] {
  const { kind, pieces, guessed } = paragraph
  if (pieces.every(({ origin }) => origin)) return [paragraph]
  const parts: TextParagraph['pieces'][number][][] = [[]]
  for (const piece of pieces) {
    if (piece.origin) parts.at(-1)!.push(piece)
    else parts.push([])
  }
  return parts.filter((part) => part.length > 0).map((part) => textParagraph(kind, part, guessed))
}
