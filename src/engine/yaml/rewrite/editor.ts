import type { Opened } from './open.ts'
import type { Piece, PieceEdit } from './pieces.ts'
import type { ValueWriter } from './write-value.ts'

/** What editing a file needs to know. */
export interface Editor extends ValueWriter {
  readonly opened: Opened
  /** Texts over several lines are written anew and not edited in their lines. */
  readonly anew: boolean
}

/** The place of a value: behind a colon, a dash or a comma. */
export interface Slot {
  /** Behind the colon or dash. */
  readonly after: number
  /** How far in its key or dash stands; -1 for the whole of a file. */
  readonly column: number
  readonly key: string | undefined
  /** In brackets or braces. */
  readonly flow: boolean
}

/** What is to be done for a value. */
export interface Change {
  readonly edits: readonly PieceEdit[]
  /** Comments that have come to stand before a first entry, which follows a dash: they go above the line of that. */
  readonly above: readonly Above[]
}

/** Whole lines of comments, which stand so far in. */
export interface Above {
  readonly from: number
  readonly to: number
  readonly column: number
}

export const noChange: Change = { edits: [], above: [] }

/** Comments put before a line that stands so far in. */
export const putAbove = (above: readonly Above[], column: number): Piece[] =>
  above.map(({ from, to, column: own }) => ({ from, to, edits: [], shift: column - own }))
