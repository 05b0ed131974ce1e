import {
  type ParagraphKind,
  type PieceSource,
  type RunningText,
  type TextParagraph,
  textParagraph,
} from '../document/running-text.ts'
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

/**
 * Reads Markdown, the subset that office texts are written in: headings, paragraphs, lists, tables, quotations, strong
 * and emphasised text, links. Code blocks and HTML are no prose and are left out. A paragraph may run over lines.
 */
export function readMarkdown(source: SourceFile): RunningText {
  const paragraphs: TextParagraph[] = []
  let open: PieceSource[] = []
  let seenTitle = false
  const close = () => {
    if (open.length > 0) paragraphs.push(textParagraph('body', open))
    open = []
  }
  const add = (kind: ParagraphKind, span: Span) => {
    close()
    const one = textParagraph(kind, inlinePieces(span))
    if (one.text.trim() !== '') paragraphs.push(one)
  }
  let fence = ''
  for (const line of trimmedLines(source)) {
    const text = spanText(line)
    const fenced = /^(`{3,}|~{3,})/.exec(text)?.[1] ?? ''
    if (fence !== '' || fenced !== '') {
      close()
      if (fence === '') fence = fenced
      else if (fenced.startsWith(fence)) fence = ''
      continue
    }
    const head = heading.exec(text)
    if (text === '' || (text.length <= longestMark && silent.test(text))) close()
    else if (head) {
      const isTitle: boolean = head[1] === '#' && !seenTitle
      seenTitle ||= isTitle
      const start = line.start + head[0].length
      const tail = /\s+#{1,20}$/.exec(text.slice(-40))?.[0].length ?? 0
      add(isTitle ? 'title' : 'heading', { source, start, end: Math.max(start, line.end - tail) })
    } else if (text.startsWith('|')) for (const cell of cellsOf(line)) add('cell', cell)
    else {
      const marks = mark.exec(text)![0].length
      if (marks > 0 || /^(?:\d{1,3}[.)．、]|[（(][一二三四五六七八九十\d]{1,3}[）)])/.test(text)) close()
      const pieces = inlinePieces({ ...line, start: line.start + marks })
      const before = open.at(-1)?.text
      if (before && pieces[0] && !joinsWithoutSpace(before, pieces[0].text)) open.push({ text: ' ' })
      for (const piece of pieces) open.push(piece)
    }
  }
  close()
  return { paragraphs }
}

/** The cells of a table's row; `\|` is no border. */
function cellsOf(row: Span): Span[] {
  const cells: Span[] = []
  const text = spanText(row)
  let start = 1
  for (let at = 1; at <= text.length; at++) {
    if (text[at] === '\\') at++
    else if (at === text.length || text[at] === '|') {
      const inner = text.slice(start, at)
      const lead = inner.length - inner.trimStart().length
      if (inner.trim() !== '') {
        const from = row.start + start + lead
        cells.push({ source: row.source, start: from, end: from + inner.trim().length })
      }
      start = at + 1
    }
  }
  return cells
}
