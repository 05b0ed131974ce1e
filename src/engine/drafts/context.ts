import type { Notice } from '../figures/same-words.ts'
import type { Fact } from './facts.ts'
import type { Names } from './names.ts'
import type { DraftAmount } from './read-draft.ts'
import type { DraftNumber } from './types.ts'

/** What the numbers of a draft are held against. */
export interface DraftContext {
  facts: ReadonlyMap<string, readonly Fact[]>
  all: readonly Fact[]
  names: Names
  telling: Notice
  /** What the ledger printed at a place of a report; a text that is none has nothing of the kind. */
  printed?: (amount: DraftAmount) => Fact | undefined
  /** What was found of the numbers so far. */
  judged: Map<DraftAmount, Judged>
}

/** The figure that a number is said of, and how surely: `carried` from the number before it. */
export interface Subject {
  figure: string
  naming: number
  carried: boolean
}

/** What was found of a number, and the figure that the words behind it go on speaking of. */
export interface Judged {
  found: DraftNumber
  subject?: string
  /** What it is, when the ledger says so. */
  fact?: Fact
}
