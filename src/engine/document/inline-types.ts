import type { Span } from '../text/source.ts'

/** What stands within a paragraph, a heading or a cell, told apart by `type`. */
export type Inline = Text | Strong | FigureText | Reference | Break | Note

/** A stretch of plain text. `origin` is its place in the file of data or the template that it came from. */
export interface Text {
  type: 'text'
  value: string
  origin?: Span
  /** True: a label with which a list was set to begin (起始). */
  starts?: true
}

/** Text in bold type. */
export interface Strong {
  type: 'strong'
  children: Inline[]
}

/** A figure of the ledger as printed; it keeps the name, which is how a correction finds its sentences. */
export interface FigureText {
  type: 'figure-text'
  name: string
  /** The form asked for: `value`, `yoy` …; absent for the figure with its unit. */
  form?: string
  /** In a table drawn from the ledger, where a change is 5 and not 增加5人: without its unit, or with it. */
  cell?: 'number' | 'amount'
  value: string
  origin?: Span
}

/** A figure reference that is not resolved yet; none is left once the figures stage has run. */
export interface Reference {
  type: 'reference'
  /** Empty: something that was meant for a reference and could not be read, which has been reported. */
  name: string
  form?: string
  origin: Span
}

/** A line break somebody asked for: `|` in a title. */
export interface Break {
  type: 'break'
}

/** 脚注: a note at the foot of the page, at the place of its mark. */
export interface Note {
  type: 'note'
  children: Inline[]
  /** Its number in the document, from 1; set by the last transform. */
  number?: number
  origin?: Span
}
