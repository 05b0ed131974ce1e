import { guessKinds } from '../document/guess-kind.ts'
import { type RunningText, textParagraph } from '../document/running-text.ts'
import { type SourceFile, spanText } from '../text/source.ts'
import { trimmedLines } from './lines.ts'

/** Reads plain text: every line that is not blank is a paragraph; what it is has to be guessed. */
export function readTxt(source: SourceFile): RunningText {
  const paragraphs = trimmedLines(source)
    .filter((line) => line.end > line.start)
    .map((line) => textParagraph('body', [{ text: spanText(line), origin: line }]))
  return { paragraphs: guessKinds(paragraphs) }
}
