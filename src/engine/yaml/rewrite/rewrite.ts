import type { Syntax } from '../syntax.ts'
import { type Chunk, type Chunks, chunksOf, headEndOf } from './chunks.ts'
import { editFlow } from './edit-flow.ts'
import { editLines, matchChunks } from './edit-lines.ts'
import { editScalar } from './edit-scalar.ts'
import { type Change, type Editor, noChange, type Slot } from './editor.ts'
import { type Opened, openYaml } from './open.ts'
import { type Piece, PieceWriter } from './pieces.ts'
import { replaceValue } from './replace-value.ts'
import { isOpen, styleOf } from './style.ts'
import { type Refused, Unrewritable } from './unrewritable.ts'
import { fingerprint, isCollection, isMap, partsOf, sameValue, toYamlValue, type YamlValue } from './value.ts'
import { longestFlow } from './write-value.ts'

/** A file that was rewritten, or why it was not. */
export type Rewritten =
  | { readonly kind: 'rewritten'; readonly text: string }
  | {
      readonly kind: 'refused'
      readonly why: Refused
      /** Where, in the text with LF line ends and without a byte-order mark. */
      readonly at: number
    }

/** What a file says, or why that cannot be told for certain. */
export type ReadValue =
  | { readonly kind: 'read'; readonly value: YamlValue }
  | Extract<Rewritten, { readonly kind: 'refused' }>

/** What a YAML file says: maps with the keys as they are written, every scalar a text, `null` where nothing is written. */
export function readYamlValue(source: string): ReadValue {
  return told(() => {
    const opened = openYaml(source)
    return { kind: 'read', value: opened.valueOf(opened.root) }
  })
}

/**
 * The file that says what is wanted, with every byte kept that need not change: comments, order and spacing, quotes, line
 * ends and byte-order mark. Entries that are alike are the same ones: they keep their lines and their comments where they
 * stand and where they move to. What is new is written as a careful person writes it.
 */
export function rewriteYaml(source: string, wanted: unknown): Rewritten {
  return told(() => {
    const opened = openYaml(source)
    const value = toYamlValue(wanted)
    if (sameValue(opened.valueOf(opened.root), value)) return { kind: 'rewritten', text: source }
    for (const anew of [false, true]) {
      const text = rewritten(source, opened, value, anew)
      const again = readYamlValue(text)
      if (again.kind === 'read' && sameValue(again.value, value)) return { kind: 'rewritten', text }
    }
    throw new Unrewritable('unsure', 0)
  })
}

function told<T>(work: () => T): T | Extract<Rewritten, { kind: 'refused' }> {
  try {
    return work()
  } catch (why) {
    if (why instanceof Unrewritable) return { kind: 'refused', why: why.why, at: why.at }
    throw why
  }
}

function rewritten(source: string, opened: Opened, wanted: YamlValue, anew: boolean): string {
  const { text, root } = opened
  const mark = source.startsWith('\ufeff') ? '\ufeff' : ''
  const editor = editorOf(opened, wanted, anew)
  const { edits } = editValue(editor, root, wanted, rootSlot(text))
  const original = source.slice(mark.length)
  const written = new PieceWriter(original).write(text.length, edits)
  return mark + (root ? written : belowComments(original, written.slice(original.length)))
}

/** A file that says nothing yet begins with what is new, or goes on with it below its comments. */
function belowComments(before: string, lines: string): string {
  if (before !== '' && !before.endsWith('\n')) return before + lines
  return `${before}${lines.replace(/^\r?\n/, '')}${before.endsWith('\r\n') ? '\r\n' : '\n'}`
}

/** An empty file, or one of comments, is written below them. */
const rootSlot = (text: string) => ({ after: text.length, column: -1, key: undefined, flow: false })

function editorOf(opened: Opened, wanted: YamlValue, anew: boolean): Editor {
  const gone = opened.root ? goneEntries(opened, wanted) : []
  const used: { start: number; end: number }[] = []
  const editor: Editor = { opened, style: styleOf(opened), anew, moved }
  function moved(value: YamlValue, column: number): Piece[] | undefined {
    const print = fingerprint(value)
    const found = gone.find(({ chunk, print: own }) => own === print && isFree(chunk.commentStart, chunk.bodyEnd))
    if (!found) return undefined
    const { commentStart: from, bodyEnd: to } = found.chunk
    used.push({ start: from, end: to })
    return [{ from, to, edits: [], shift: column - found.column }]
  }
  const isFree = (from: number, to: number): boolean => used.every(({ start, end }) => to <= start || end <= from)
  return editor
}

/** An entry of a list that is not in that list any more: it may have moved to another one. */
interface Gone {
  readonly chunk: Chunk
  readonly column: number
  readonly print: string
}

/** The entries of lists that are to go from where they stand, each list once. */
function goneEntries(opened: Opened, wanted: YamlValue): Gone[] {
  const gone: Gone[] = []
  const both = (node: Syntax | null, now: YamlValue): void => {
    const before = opened.valueOf(node)
    if (!isOpen(node) || sameValue(before, now)) return
    if (!isCollection(now) || isMap(before) !== isMap(now)) {
      all(node)
      return
    }
    const taken = chunksOf(opened.text, node, undefined)
    const old = matchChunks({ opened }, taken, now)
    for (const [index, chunk] of taken.chunks.entries()) {
      const place = old.indexOf(index)
      if (place < 0) leave(node, taken, chunk)
      else both(chunk.value, partsOf(now)[place]!)
    }
  }
  const leave = (node: Syntax, { column, inline, chunks }: Chunks, chunk: Chunk): void => {
    const isInline = inline && chunk === chunks[0]
    if (node.kind === 'list' && !isInline) gone.push({ chunk, column, print: fingerprint(opened.valueOf(chunk.value)) })
    all(chunk.value)
  }
  const all = (node: Syntax | null): void => {
    if (!isOpen(node)) return
    const taken = chunksOf(opened.text, node, undefined)
    for (const chunk of taken.chunks) leave(node, taken, chunk)
  }
  both(opened.root, wanted)
  return gone
}

/** What is to be done so that a value says what is wanted. */
function editValue(editor: Editor, node: Syntax | null, wanted: YamlValue, slot: Slot): Change {
  const { opened } = editor
  const before = opened.valueOf(node)
  if (sameValue(before, wanted)) return noChange
  if (node?.kind === 'scalar' && typeof wanted === 'string' && before !== null && !editor.anew) {
    const edits = editScalar(opened.text, node, wanted, { flow: slot.flow, item: slot.key === undefined })
    if (edits) return { edits, above: [] }
  }
  if (node && hasEntries(before) && hasEntries(wanted) && isMap(before) === isMap(wanted)) {
    if (node.kind === 'list' || node.kind === 'map') {
      const headEnd = slot.column < 0 ? headEndOf(opened.text, node) : undefined
      if (!node.flow) return editLines(editor, node, wanted, headEnd, editValue)
      if (staysInFlow(before, wanted, slot)) return editFlow(editor, node, wanted, slot, editValue)
    }
  }
  return replaceValue(editor, node, wanted, slot)
}

const hasEntries = (value: YamlValue): boolean => isCollection(value) && partsOf(value).length > 0

/** In brackets a list or map stays, unless what comes into it is too long for them, or has several paragraphs. */
function staysInFlow(before: YamlValue, wanted: YamlValue, { flow }: Slot): boolean {
  if (flow || !isCollection(before) || !isCollection(wanted)) return true
  const known = partsOf(before)
  return partsOf(wanted).every((part) => !isLongText(part) || known.some((one) => sameValue(one, part)))
}

function isLongText(value: YamlValue): boolean {
  if (typeof value === 'string') return value.length > longestFlow || value.includes('\n')
  return value !== null && partsOf(value).some(isLongText)
}
