import type { TextParagraph } from '../document/running-text.ts'
import type { Notice } from '../figures/same-words.ts'
import type { Fact } from './facts.ts'
import type { Names } from './names.ts'
import type { DraftAmount } from './read-draft.ts'

/**
 * How a number of a draft stands to the ledger: it is in it, it follows from it, it contradicts it, or nothing in the
 * ledger speaks of it.
 */
export type Tie = 'ledger' | 'follows' | 'contradicts' | 'untied'

/** What is otherwise than in the ledger. */
export type Slip = 'digits' | 'unit' | 'direction' | 'year'

/** A number of a draft, or a year that it names. */
export interface DraftNumber {
  paragraph: TextParagraph
  start: number
  end: number
  /** As it is written, with its unit. */
  text: string
  tie: Tie
  /** The figure of the ledger that it is, or should be; absent for one that is tied to nothing. */
  figure?: string
  /** Which number of the figure: 本年, 上年, 目标, 同比 … */
  form?: string
  /** How it follows: `（1246户次 − 1103户次）÷ 1103户次 = 13.0%`. */
  equation?: string
  /** What the ledger says instead, and what is wrong. */
  stated?: string
  slip?: Slip
}

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
