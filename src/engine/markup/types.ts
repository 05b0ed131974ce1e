import type { Block, HeadingForm, Inline } from '../document/types.ts'
import type { Span } from '../text/source.ts'

/**
 * What a template writes, before it is read as markup: its own literal text, and atoms. Only literals can be markup;
 * an atom is a value that travels whole, so nothing in somebody's data can become a heading, a list or a table.
 */
export type TemplatePiece = Literal | Atom

export interface Literal {
  type: 'literal'
  text: string
  /** The place of the text in the template; its offsets run parallel to `text`. */
  origin: Span
}

export interface Atom {
  type: 'atom'
  value: AtomValue
  /** The `{{…}}` that wrote it. */
  origin: Span
}

/**
 * A value inside a line, or blocks that must have a line to themselves. `label`: of the heading that it becomes, in the
 * place of the computed one. `none`: it stands for a heading that there is not.
 */
export type AtomValue = InlineValue | { type: 'blocks'; children: Block[] }

export interface InlineValue {
  type: 'inline'
  children: Inline[]
  label?: string
  form?: HeadingForm
  none?: true
}
