import { beginsLine, columnOf, gapFrom, lineEnd, lineStart } from '../lines.ts'
import type { Syntax, SyntaxList, SyntaxMap } from '../syntax.ts'
import { type Entry, entriesOf } from './extents.ts'

/** An entry of a list or map in lines with what belongs to it: comments and blank lines before it, comments behind and in it. */
export interface Chunk extends Entry {
  /** The blank lines before it begin here, */
  readonly leadStart: number
  /** its comments, with what is blank between them, here, */
  readonly commentStart: number
  /** and its own lines here; the same as `start` when it follows a dash on its line. */
  readonly bodyStart: number
  /** Before the line break of its last line. */
  readonly bodyEnd: number
}

export interface Chunks {
  readonly chunks: readonly Chunk[]
  /** How far in the entries stand. */
  readonly column: number
  /** The first one follows a dash on its line. */
  readonly inline: boolean
}

/** Takes a list or map in lines apart. `headEnd`: where the lines of the file's own comments end. */
export function chunksOf(text: string, node: SyntaxMap | SyntaxList, headEnd: number | undefined): Chunks {
  const entries = entriesOf(text, node)
  const first = entries[0]!
  const column = columnOf(text, first.start)
  const inline = !beginsLine(text, first.start)
  let leadStart = inline ? first.start : (headEnd ?? leadBefore(text, first.start))
  const chunks = entries.map((entry, index): Chunk => {
    const isInline = inline && index === 0
    const bodyStart = isInline ? entry.start : lineStart(text, entry.start)
    const bodyEnd = deepEnd(text, lineEnd(text, entry.end), column)
    const commentStart = isInline ? leadStart : behindBlanks(text, leadStart, bodyStart)
    const chunk = { ...entry, leadStart, commentStart, bodyStart, bodyEnd }
    leadStart = bodyEnd + 1
    return chunk
  })
  return { chunks, column, inline }
}

/** Where the lines without content before an entry that begins its line start. */
function leadBefore(text: string, at: number): number {
  let start = lineStart(text, at)
  while (start > 0) {
    const before = lineStart(text, start - 1)
    if (!/^[ \t]*(?:#.*)?$/.test(text.slice(before, start - 1))) break
    start = before
  }
  return start
}

function behindBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && text.slice(at, lineEnd(text, at)).trim() === '') at = lineEnd(text, at) + 1
  return Math.min(at, to)
}

/** Comments further in than the entries are belong to the entry above. */
function deepEnd(text: string, end: number, column: number): number {
  let last = end
  for (const line of gapFrom(text, end + 1)) {
    if (line.comment === undefined) continue
    if (line.comment <= column) break
    last = line.end
  }
  return last
}

/**
 * Where the comments end that belong to a file as a whole: those at its top that a blank line parts from the first entry,
 * or, where none does, all.
 */
export function headEndOf(text: string, root: Syntax): number {
  const start = lineStart(text, root.start)
  const mark = /^(?:---| {3}[ \t]*(?:#.*)?$|#YAML)/gm
  const from = [...text.slice(0, start).matchAll(mark)].map(({ index }) => lineEnd(text, index) + 1).at(-1) ?? 0
  const gap = gapFrom(text, from).filter((line) => line.end < start)
  const blank = gap.findLast((line) => line.comment === undefined)
  const hasHead = gap.some((line) => line.comment !== undefined && blank && line.start < blank.start)
  return hasHead && blank ? Math.min(blank.start, start) : start
}
