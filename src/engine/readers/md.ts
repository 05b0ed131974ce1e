import { type PieceSource, type RunningText, type TextParagraph, textParagraph } from '../document/running-text.ts'
import { leadingLabel } from '../text/labels.ts'
import { type SourceFile, type Span, spanText } from '../text/source.ts'
import { joinsWithoutSpace } from '../text/wide-characters.ts'
import { trimmedLines } from './lines.ts'
import { inlinePieces } from './md-inline.ts'

/** Lines that say nothing: a rule, a table's delimiter row, an HTML comment, a link's definition. */
const silent = /^(?:(?:[-*_]\s*){3,}|\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*|<!--.*-->|\[[^\]]{1,80}\]:\s.*)$/
const heading = /^(#{1,6})(?:\s+|$)/
/** Longer lines, in characters, are text whatever they look like. */
const longestMark = 500
/** What a line may begin with that is no text: a quotation's or a bullet's mark. An ordered list's number is text. */
const mark = /^(?:>\s?)*(?:[-*+]\s+)?/

/** `1.` and `1)` of an ordered list; an amount is none. */
const ordered = /^\d{1,3}[.)](?!\d)/

/**
 * Reads Markdown, the subset that office texts are written in: headings, paragraphs, lists, tables, quotations, strong
 * and emphasised text, links. Code blocks and HTML are no prose and are left out. A paragraph may run over lines.
 */
export function readMarkdown(source: SourceFile): RunningText {
  const paragraphs: TextParagraph[] = []
  let open: PieceSource[] = []
  const close = () => {
    if (open.length > 0) paragraphs.push(textParagraph('body', open))
    open = []
  }
  for (const line of proseLines(source)) {
    const text = spanText(line)
    if (text === '' || (text.length <= longestMark && silent.test(text))) {
      close()
      continue
    }
    const head = heading.exec(text)
    if (head || text.startsWith('|')) {
      close()
      const own = head ? [headingIn(line, head, paragraphs)] : cellsOf(line)
      paragraphs.push(...own.filter((one) => one.text.trim() !== ''))
      continue
    }
    const marks = mark.exec(text)![0].length
    if (marks > 0 || ordered.test(text) || leadingLabel.test(text)) close()
    for (const piece of joined(open, inlinePieces({ ...line, start: line.start + marks }))) open.push(piece)
  }
  close()
  return { paragraphs }
}

/** The lines outside of code blocks; a block is an empty line. */
function* proseLines(source: SourceFile): Generator<Span> {
  let fence = ''
  for (const line of trimmedLines(source)) {
    const fenced = /^(`{3,}|~{3,})/.exec(spanText(line))?.[1] ?? ''
    if (fence === '' && fenced === '') yield line
    else {
      yield { ...line, end: line.start }
      if (fence === '') fence = fenced
      else if (fenced.startsWith(fence)) fence = ''
    }
  }
}

/** A heading without its marks; the first of the first level is the title. */
function headingIn(line: Span, [marks, signs]: RegExpExecArray, before: readonly TextParagraph[]): TextParagraph {
  const isTitle = signs === '#' && !before.some(({ kind }) => kind === 'title')
  const start = line.start + marks.length
  const tail = /\s+#{1,20}$/.exec(spanText(line).slice(-40))?.[0].length ?? 0
  return textParagraph(
    isTitle ? 'title' : 'heading',
    inlinePieces({ ...line, start, end: Math.max(start, line.end - tail) }),
  )
}

/** The pieces of a paragraph's next line, with a blank in front where its language wants one. */
function joined(open: readonly PieceSource[], pieces: PieceSource[]): PieceSource[] {
  const [before, next] = [open.at(-1)?.text, pieces[0]]
  return before && next && !joinsWithoutSpace(before, next.text) ? [{ text: ' ' }, ...pieces] : pieces
}

/** The cells of a table's row; `\|` is no border. */
function cellsOf(row: Span): TextParagraph[] {
  const cells: TextParagraph[] = []
  const text = spanText(row)
  let start = 1
  for (let at = 1; at <= text.length; at++) {
    if (text[at] === '\\') at++
    else if (at === text.length || text[at] === '|') {
      const inner = text.slice(start, at)
      const lead = inner.length - inner.trimStart().length
      if (inner.trim() !== '') {
        const from = row.start + start + lead
        cells.push(textParagraph('cell', inlinePieces({ ...row, start: from, end: from + inner.trim().length })))
      }
      start = at + 1
    }
  }
  return cells
}
