import type { Notice } from '../figures/same-words.ts'
import type { Fact } from './facts.ts'
import type { Judged } from './judge.ts'
import type { Names } from './names.ts'
import type { DraftAmount } from './read-draft.ts'

/** What the numbers of a draft are held against. */
export interface DraftContext {
  facts: ReadonlyMap<string, readonly Fact[]>
  all: readonly Fact[]
  names: Names
  telling: Notice
  /** What was found of the numbers so far. */
  judged: Map<DraftAmount, Judged>
}
