import type { Change } from '../compare/types.ts'
import type { Tie } from '../editions/types.ts'
import type { Leftover } from '../figures/leftover/index.ts'
import type { Span } from '../text/source.ts'

/** What is printed otherwise than it was, and what hangs on it. */
export interface Impact {
  changes: Change[]
  figures: ChangedNumber[]
  /** Numbers that agreed and do not any more, and those that do again. */
  broken: Tie[]
  mended: Tie[]
  /** Where numbers of then still stand typed. */
  leftovers: Leftover[]
  /** Words that rest on numbers that are others now: to be looked at. */
  words: RestingWords[]
}

/** A number of the ledger that is another one. */
export interface ChangedNumber {
  figure: string
  /** In Chinese; absent for the figure itself. */
  form?: string
  before: string
  after: string
  /** At how many places the document prints it. */
  places: number
  /** It was worked out: of the figures that changed, those that it rests on. */
  from?: string[]
}

/** Words of a text that say something of a number without printing it. */
export interface RestingWords {
  text: string
  sentence: string
  figure: string
  before: string
  after: string
  at?: Span
  heading?: string
}
