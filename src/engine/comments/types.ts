import type { Point } from '../text/source.ts'

/** What is to be said of a stretch of a document's text, by the lines and columns that its reader gave. */
export interface Remark {
  start: Point
  end: Point
  /** What the comment says, a paragraph each. */
  lines: string[]
}

/** A document with comments. */
export interface Commented {
  bytes: Uint8Array
  /** How many remarks are comments now. */
  placed: number
  /** Those that no comment could be made of. */
  unplaced: Remark[]
}
