import type { LineKind } from '../document/running-text.ts'
import type { Document } from '../document/types.ts'
import type { Span } from '../text/source.ts'
import type { IsOfReport } from './tokens.ts'

/**
 * Why something is printed otherwise. `figure`: a number of the ledger. `text`: words of the report's files. `template`:
 * the template set, or the program that prints it. `layout`: the page. `numbering`: only what counts on.
 */
export type Cause = 'figure' | 'text' | 'template' | 'layout' | 'numbering'

/** Something that is printed otherwise than before. */
export interface Change {
  cause: Cause
  kind: LineKind | 'label' | 'cell' | 'layout'
  /** Empty: it was not there. */
  before: string
  /** Empty: it is not there any more. */
  after: string
  /** Where it stands in the files, or where it stood when it is gone. */
  at?: Span
  /** The heading that it stands under. */
  heading?: string
  /** The figures that it prints and of which something else is printed, or that came or went with it. */
  figures: string[]
  /** Of a cell: the names of its row and column. */
  row?: string
  column?: string
  /** Of a label: the words behind it. */
  words?: string
  /** The words are the same and stand elsewhere: they were moved, or the paragraph was parted or joined. */
  moved?: true
}

/** One side of a comparison. */
export interface Side {
  document: Document
  isOfReport: IsOfReport
}

/** What else is known of how the two sides differ: a cause is none when its files are the same. */
export interface Circumstances {
  /** Whether a file of the report, by its path, holds what it held. */
  isSameFile: (path: string) => boolean
  /** The template set is the same, and the version of zongjie too. */
  isSameSet: boolean
  /** A figure's name of now by the name that it had. */
  nameNow: (name: string) => string
}
