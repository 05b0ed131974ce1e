import { columnOf } from '../lines.ts'
import type { Syntax, SyntaxList, SyntaxMap } from '../syntax.ts'
import { writeKey } from '../write-scalar.ts'
import { type Chunk, type Chunks, chunksOf } from './chunks.ts'
import { type Above, type Change, type Editor, putAbove, type Slot } from './editor.ts'
import { isInPlace, matchParts } from './match.ts'
import { keyText } from './open.ts'
import type { Piece, PieceEdit } from './pieces.ts'
import { isMap, partsOf, type YamlValue } from './value.ts'
import { writeItem, writePair } from './write-value.ts'

export type EditValue = (editor: Editor, node: Syntax | null, wanted: YamlValue, slot: Slot) => Change

/** What is to be done for a list or map in lines, which has entries and is to have some. */
export function editLines(
  editor: Editor,
  node: SyntaxMap | SyntaxList,
  wanted: YamlValue,
  headEnd: number | undefined,
  editValue: EditValue,
): Change {
  const { opened } = editor
  const taken = chunksOf(opened.text, node, headEnd)
  const old = matchChunks(editor, taken, wanted)
  const keys = isMap(wanted) ? [...wanted.keys()] : undefined
  const changes = partsOf(wanted as never).map((value, index): Change | undefined => {
    const chunk = taken.chunks[old[index]!]
    if (!chunk) return undefined
    const slot = { after: chunk.after, column: taken.column, key: keys?.[index], flow: false }
    const change = editValue(editor, chunk.value, value, slot)
    return { ...change, edits: [...renamed(opened.text, chunk, keys?.[index]), ...change.edits] }
  })
  return isInPlace(old, taken.chunks.length)
    ? inPlace(taken, changes as Change[])
    : anew(editor, taken, wanted, old, changes)
}

/** For each entry as it is wanted the chunk that it was, -1 for a new one. */
export function matchChunks({ opened }: Pick<Editor, 'opened'>, { chunks }: Chunks, wanted: YamlValue): number[] {
  const values = chunks.map(({ value }) => opened.valueOf(value))
  return matchParts(values, (index) => keyText(opened.text, chunks[index]!.key!), wanted)
}

function renamed(text: string, { key }: Chunk, wanted: string | undefined): PieceEdit[] {
  if (!key || wanted === undefined || keyText(text, key) === wanted) return []
  return [{ start: key.start, end: key.end, put: [writeKey(wanted)] }]
}

function inPlace({ chunks, column, inline }: Chunks, changes: readonly Change[]): Change {
  const above: Above[] = []
  const edits = changes.flatMap((change, index) => {
    if (change.above.length === 0) return change.edits
    if (inline && index === 0) above.push(...change.above)
    else {
      const at = chunks[index]!.bodyStart
      return [{ start: at, end: at, put: putAbove(change.above, column) }, ...change.edits]
    }
    return change.edits
  })
  return { edits, above }
}

/** Entries came, went or changed places: all are put down in their order, each with what belongs to it. */
function anew(
  editor: Editor,
  { chunks, column, inline }: Chunks,
  wanted: YamlValue,
  old: readonly number[],
  changes: readonly (Change | undefined)[],
): Change {
  const first = chunks[0]!
  const above: Above[] = []
  const put: Piece[] = []
  for (const [index, one] of old.entries()) {
    const chunk = chunks[one]
    const isInline = inline && index === 0
    if (index > 0) put.push('\n')
    put.push(...blanksBefore(chunks, old, index))
    if (!chunk) {
      put.push(...newEntry(editor, chunks, wanted, index, column, isInline))
      continue
    }
    const change = changes[index]!
    const before = [...commentsOf(editor.opened.text, chunk), ...change.above]
    if (isInline) above.push(...before)
    else put.push(...putAbove(before, column))
    const wasInline = inline && one === 0
    if (wasInline && !isInline) put.push(' '.repeat(column))
    put.push({ from: isInline ? chunk.start : chunk.bodyStart, to: chunk.bodyEnd, edits: change.edits })
  }
  return { edits: [{ start: first.leadStart, end: chunks.at(-1)!.bodyEnd, put }], above }
}

/** The comments before an entry; those that stand further in than it would become a part of what is above them now. */
function commentsOf(text: string, { commentStart, bodyStart, start }: Chunk): Above[] {
  if (commentStart >= bodyStart) return []
  const own = columnOf(text, start)
  const blanks = /^ */.exec(text.slice(commentStart, bodyStart))![0].length
  return [{ from: commentStart, to: bodyStart, column: Math.max(own, blanks) }]
}

/** The blank lines before the entry at a place: the first place keeps its own, others take theirs along. */
function blanksBefore(chunks: readonly Chunk[], old: readonly number[], index: number): Piece[] {
  const blanksOf = ({ leadStart, commentStart }: Chunk): Piece[] =>
    commentStart > leadStart ? [{ from: leadStart, to: commentStart, edits: [] }] : []
  if (index === 0) return blanksOf(chunks[0]!)
  const spaced = chunks.length > 1 && chunks.slice(1).every((chunk) => chunk.commentStart > chunk.leadStart)
  const chunk = chunks[old[index]!]
  // The first one has changed places with one behind it.
  if (old[index] === 0 && old[0]! > 0) return blanksOf(chunks[old[0]!]!)
  if (!chunk || (old[index] === 0 && spaced)) return spaced ? ['\n'] : []
  return blanksOf(chunk)
}

function newEntry(
  editor: Editor,
  chunks: readonly Chunk[],
  wanted: YamlValue,
  index: number,
  column: number,
  isInline: boolean,
): Piece[] {
  const value = partsOf(wanted as never)[index]!
  const pieces = isMap(wanted)
    ? writePair(editor, [...wanted.keys()][index]!, value, column, besideIn(chunks))
    : writeItem(editor, value, column, isInline)
  return isInline ? pieces.slice(1) : pieces
}

/** Whether the maps of a map stand in braces; `undefined` when there are none. */
function besideIn(chunks: readonly Chunk[]): boolean | undefined {
  const maps = chunks.flatMap(({ value }) => (value?.kind === 'map' ? [value] : []))
  return maps.length === 0 ? undefined : maps.filter(({ flow }) => flow).length * 2 > maps.length
}
