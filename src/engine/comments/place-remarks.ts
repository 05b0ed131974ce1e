import type { Story } from '../readers/docx/docx-paragraph.ts'
import type { PlacedParagraph } from '../readers/docx/index.ts'
import type { Point } from '../text/source.ts'
import type { TextPoint } from './annotate-part.ts'
import type { PartMarks, Run, TextElement } from './part-marks.ts'
import type { Remark } from './types.ts'

/** A remark with its place in the main part. */
export interface PlacedRemark {
  range: { from: TextPoint; to: TextPoint } | { around: Run }
  lines: string[]
}

/**
 * Finds where in the main part of a document remarks belong. Word takes comments in its body alone: what stands in a
 * text box or a note is commented where the box or the mark of the note stands, and the comment quotes the words.
 */
export function placeRemarks(
  remarks: readonly Remark[],
  paragraphs: readonly PlacedParagraph[],
  main: PartMarks,
  marksOfPart: (part: string) => PartMarks,
): { found: PlacedRemark[]; unplaced: Remark[] } {
  const marks = new Map<string, PartMarks>()
  const found: PlacedRemark[] = []
  const unplaced: Remark[] = []
  for (const remark of remarks) {
    const paragraph = paragraphs[remark.start.line - 1]
    if (!paragraph) {
      unplaced.push(remark)
      continue
    }
    const known = marks.get(paragraph.part) ?? marksOfPart(paragraph.part)
    marks.set(paragraph.part, known)
    const pieces = piecesOf(paragraph, known)
    const range = pieces && rangeOf(remark, pieces, paragraph.story, main, known === main)
    if (!range) unplaced.push(remark)
    else found.push({ range, lines: 'around' in range ? quoting(remark, paragraph) : remark.lines })
  }
  return { found, unplaced }
}

/** A stretch of a paragraph's line, and the text that it stands in. */
interface Piece {
  from: number
  to: number
  text: TextElement
}

/** Where the words of a line stand; `undefined` when the part was written in a way that is not understood. */
function piecesOf({ label, parts, written }: PlacedParagraph, { texts }: PartMarks): Piece[] | undefined {
  const starts: number[] = []
  let start = label.length
  for (const part of parts) {
    starts.push(start)
    start += part.length + 1
  }
  const pieces: Piece[] = []
  for (const { line, at, length, element } of written) {
    const text = texts[element]
    if (!text || text.run.tag === '') return undefined
    pieces.push({ from: starts[line]! + at, to: starts[line]! + at + length, text })
  }
  return pieces.length > 0 ? pieces : undefined
}

function rangeOf(
  { start, end }: Remark,
  pieces: readonly Piece[],
  story: Story,
  main: PartMarks,
  isMain: boolean,
): PlacedRemark['range'] | undefined {
  const [from, to] = [start.column - 1, endOf(start, end)]
  const first = pieces.find((one) => one.to > from) ?? pieces[0]!
  const last = pieces.findLast((one) => one.from < to && one.to > from) ?? pieces.at(-1)!
  if (story === '文本框') return isMain ? { around: first.text.run } : undefined
  if (story === '脚注' || story === '尾注') {
    const mark = first.text.note === undefined ? undefined : main.references.get(first.text.note)
    return mark && { around: mark }
  }
  if (story !== '正文') return undefined
  return {
    from: { text: first.text, offset: Math.max(0, from - first.from) },
    to: { text: last.text, offset: Math.min(last.to, Math.max(to, from + 1)) - last.from },
  }
}

/** Where a remark ends in the line that it begins in. */
const endOf = (start: Point, end: Point): number =>
  end.line > start.line ? Number.POSITIVE_INFINITY : Math.max(end.column, start.column + 1) - 1

function quoting({ start, end, lines }: Remark, { story, label, parts }: PlacedParagraph): string[] {
  const words = (label + parts.join(' ')).slice(start.column - 1, endOf(start, end)).slice(0, 60)
  return [`${story}里的“${words}”`, ...lines]
}
