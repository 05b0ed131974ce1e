import type { ReadNumber } from './quantity.ts'

/**
 * How the words tie parts to a total. whole: nothing is left over (分为). parts: they are parts of it (其中). kinds: by kind,
 * which commonly is all of it (分地区看). near: they stand as parts do. loose: nothing but the sum speaks for it.
 */
export type SaidOfParts = 'whole' | 'parts' | 'kinds' | 'near' | 'loose'

/** A total and what it is said to be made of. */
export interface Group {
  /** The numbers that may be the total, the likeliest first. */
  totals: ReadNumber[]
  parts: ReadNumber[]
  said: SaidOfParts
  /** A list that says itself what it is of, however others of the same total add up. */
  own?: true
}
