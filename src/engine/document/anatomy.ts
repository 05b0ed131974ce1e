import { colophonLines, letterheadLines } from './letterhead-lines.ts'
import type { LineKind, ParagraphKind } from './running-text.ts'
import type { Block, BlockOf, Inline } from './types.ts'

/** What all who walk through a document have to know of a kind of block: a new kind is a row of `anatomies`. */
interface Anatomy<B extends Block> {
  /** Its texts in reading order. */
  texts: (block: B) => Inline[][]
  /** The block with its texts replaced, where they may hold notes: a page has a place for these. */
  notes: 'none' | ((block: B, replace: (text: Inline[]) => Inline[]) => B)
  /**
   * What of it is printed once in a sound document: words; `place`: itself, known by its place in the file. `again`: it
   * says again what stands elsewhere.
   */
  once: 'place' | 'again' | ((block: B) => readonly Inline[])
  /** What its keys hold where it is read from a file: those that hold texts, and what else would make a reader fail. */
  shape: Shape<B>
  /** What each of its texts is to proofreading; absent: `document-text.ts` reads it. */
  reads?: ParagraphKind
  /** What each of its texts is as a printed line, without a label; absent: `printed-lines.ts` says its lines. */
  line?: LineKind
}

/** What stands in a key of a block; with `?` it may be absent. */
export type Form =
  `${'text' | 'inlines' | 'lines' | 'rows' | 'columns' | 'numbers' | 'heads' | 'entries' | 'table'}${'' | '?'}`

type Shape<B> = { [Key in keyof B as NeedsForm<B, Key>]-?: FormOf<B[Key]> } & { [Key in keyof B]?: Form }
type NeedsForm<B, Key extends keyof B> = Key extends 'origin' ? never : NonNullable<B[Key]> extends object ? Key : never
/** The compiler holds each form against the type of its key. */
type FormOf<T> = undefined extends T ? `${Whole<NonNullable<T>>}?` : Whole<T>
type Whole<T> = T extends Inline[]
  ? 'inlines'
  : T extends Inline[][]
    ? 'lines'
    : T extends Inline[][][]
      ? 'rows'
      : string

/** A row for each kind of block. */
export const anatomies = {
  heading: {
    texts: ({ children, body }) => [body ? [...children, ...body] : children],
    notes: (block, replace) => {
      const children = replace(block.children)
      return { ...block, children, ...(block.body && { body: replace(block.body) }) }
    },
    once: ({ body }) => body ?? [],
    shape: { children: 'inlines', body: 'inlines?', label: 'text?', literalLabel: 'text?' },
  },
  paragraph: {
    texts: ({ children }) => [children],
    notes: (block, replace) => ({ ...block, children: replace(block.children) }),
    once: ({ children }) => children,
    shape: { children: 'inlines', role: 'text?', label: 'text?', literalLabel: 'text?' },
  },
  table: {
    texts: ({ caption, heads = [], header, rows }) => [
      ...(caption ? [caption] : []),
      ...heads.map(({ children }) => children),
      ...header,
      ...rows.flat(),
    ],
    notes: (block, replace) => {
      const caption = block.caption && replace(block.caption)
      const header = block.header.map(replace)
      return { ...block, ...(caption && { caption }), header, rows: block.rows.map((row) => row.map(replace)) }
    },
    once: 'place',
    shape: {
      caption: 'inlines?',
      columns: 'columns',
      header: 'lines',
      heads: 'heads?',
      rows: 'rows',
      bands: 'numbers?',
    },
  },
  picture: {
    texts: ({ alt }) => [alt],
    notes: 'none',
    once: 'place',
    shape: { file: 'text', alt: 'inlines' },
    reads: 'note',
    line: 'picture',
  },
  chart: {
    texts: ({ table }) => textsOf(table),
    notes: 'none',
    once: 'place',
    shape: { alt: 'inlines', unit: 'text', table: 'table' },
  },
  signature: {
    texts: ({ units, date }) => [...units, ...(date ? [date] : [])],
    notes: 'none',
    once: 'again',
    shape: { units: 'lines', date: 'inlines?' },
    reads: 'closing',
    line: 'signature',
  },
  contents: {
    // It says again what the headings say.
    texts: () => [],
    notes: 'none',
    once: 'again',
    shape: { title: 'text', entries: 'entries' },
    reads: 'note',
  },
  'attachment-note': {
    texts: ({ names }) => names,
    notes: 'none',
    once: 'again',
    shape: { names: 'lines' },
    reads: 'note',
  },
  letterhead: {
    texts: letterheadLines,
    notes: 'none',
    once: 'again',
    shape: {
      marks: 'lines',
      number: 'inlines?',
      signers: 'lines',
      copy: 'inlines?',
      secrecy: 'inlines?',
      urgency: 'inlines?',
    },
    reads: 'note',
    line: 'letterhead',
  },
  colophon: {
    texts: colophonLines,
    notes: 'none',
    once: 'again',
    shape: { cc: 'lines', issuer: 'inlines?', date: 'inlines?' },
    reads: 'note',
    line: 'letterhead',
  },
} satisfies { [Type in Block['type']]: Anatomy<BlockOf<Type>> }

/** What there is to know of a block's kind. */
export const anatomyOf = (block: Block): Anatomy<Block> => anatomies[block.type] as Anatomy<Block>

/** The texts of a block in reading order. The contents list says again what the headings say. */
export const textsOf = (block: Block): Inline[][] => anatomyOf(block).texts(block)

/** The kinds of block whose row leaves a key out: who reads that key has to know these by itself. */
export type Without<Key extends 'reads' | 'line'> = {
  [Type in Block['type']]: (typeof anatomies)[Type] extends Record<Key, unknown> ? never : Type
}[Block['type']]

/** A block that may hold notes. */
export type NotedBlock = BlockOf<
  { [Type in Block['type']]: (typeof anatomies)[Type]['notes'] extends 'none' ? never : Type }[Block['type']]
>

export const mayHoldNotes = (block: Block): block is NotedBlock => anatomyOf(block).notes !== 'none'
