import { type RunningText, type TextParagraph, type TextPiece, textParagraph } from '../document/running-text.ts'

/**
 * What somebody wrote of a text, without the labels and the marks that are computed: each text of a file is a paragraph,
 * so that what stands at its start is found there.
 */
export const writtenParts = ({ paragraphs }: RunningText): WrittenPart[] => paragraphs.flatMap(partsOf)

export interface WrittenPart extends TextParagraph {
  /** True right behind a computed label: a label that was typed there is one too many, and reported as that. */
  labelled?: true
}

function partsOf(paragraph: TextParagraph): WrittenPart[] {
  const { kind, pieces, guessed } = paragraph
  if (pieces.every(({ origin }) => origin)) return [paragraph]
  const parts: { label: boolean; pieces: TextPiece[] }[] = [{ label: false, pieces: [] }]
  for (const piece of pieces) {
    if (piece.origin) parts.at(-1)!.pieces.push(piece)
    else parts.push({ label: !isStop(piece.text), pieces: [] })
  }
  return parts.flatMap((part) => {
    if (part.pieces.length === 0) return []
    return [{ ...textParagraph(kind, part.pieces, guessed), ...(part.label && { labelled: true as const }) }]
  })
}

/** What is set behind a heading, or between items. */
const isStop = (text: string): boolean => /^[。；，、：\s]*$/.test(text)
