import { editValue } from './edit-value.ts'
import type { Editor } from './editor.ts'
import { goneEntries } from './moved.ts'
import { type Opened, openYaml } from './open.ts'
import { type Piece, PieceWriter } from './pieces.ts'
import { styleOf } from './style.ts'
import { type Refused, Unrewritable } from './unrewritable.ts'
import { fingerprint, sameValue, toYamlValue, type YamlValue } from './value.ts'

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
