import { lineEnd } from '../lines.ts'
import type { Syntax } from '../syntax.ts'
import type { Change, Editor, Slot } from './editor.ts'
import { endOf } from './extents.ts'
import type { Piece, PieceEdit } from './pieces.ts'
import type { YamlValue } from './value.ts'
import { type WrittenValue, writeFlow, writeValue } from './write-value.ts'

/** Puts another value in the place of one, or of none. Comments on its lines stay. */
export function replaceValue(editor: Editor, node: Syntax | null, wanted: YamlValue, slot: Slot): Change {
  const { text } = editor.opened
  const { after, column, key, flow } = slot
  const isThere = node !== null && node.start < node.end
  if (flow) {
    const written = writeFlow(wanted, key === undefined)
    const edit = isThere
      ? { start: written === '' ? after : node.start, end: node.end, put: [written] }
      : { start: after, end: after, put: [written === '' ? '' : ` ${written}`] }
    return { edits: [edit], above: [] }
  }
  const begins = isThere && node.start <= lineEnd(text, after)
  const isItem = key === undefined && column >= 0
  const dash = begins && isItem ? node.start - after + 1 : editor.style.dash
  const { inline, below } = writeValue(editor, wanted, { column, key, dash })
  const lead = ' '.repeat(isItem ? dash - 1 : 1)
  const written: Written = { inline, below, spaced: inline.length > 0 ? [lead, ...inline] : [] }
  return { edits: isThere ? instead(text, node, written, after) : inNothing(text, written, after), above: [] }
}

interface Written extends WrittenValue {
  /** With the blanks before it. */
  readonly spaced: readonly Piece[]
}

const at = (place: number, put: readonly Piece[]): PieceEdit => ({ start: place, end: place, put })

const inNothing = (text: string, { spaced, below }: Written, after: number): PieceEdit[] => [
  at(after, spaced),
  at(lineEnd(text, after), below),
]

function instead(text: string, node: Syntax, { inline, below, spaced }: Written, after: number): PieceEdit[] {
  const end = endOf(text, node)
  const keyLineEnd = lineEnd(text, after)
  const isOpen = (node.kind === 'list' || node.kind === 'map') && !node.flow
  if (node.start > keyLineEnd) {
    const until = isOpen ? lineEnd(text, end) : end
    const removal = { start: keyLineEnd, end: until, put: isOpen ? below : [] }
    return [at(after, spaced), removal, ...(isOpen ? [] : [at(lineEnd(text, end), below)])]
  }
  // A space before what is gone goes, too.
  const start = inline.length > 0 ? node.start : after
  if (node.kind === 'scalar' && node.style === 'block') {
    const [header] = /^[|>][-+\d]*/.exec(text.slice(node.start, keyLineEnd))!
    const lines = { start: keyLineEnd, end: Math.max(end, keyLineEnd), put: below }
    return [{ start, end: node.start + header.length, put: inline }, lines]
  }
  return [{ start, end, put: inline }, at(lineEnd(text, end), below)]
}
