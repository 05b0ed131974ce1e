import type { TextParagraph } from '../document/running-text.ts'

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
