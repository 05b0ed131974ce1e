import type { InRow } from '../places.ts'

/** What the report is compared with, and what it prints otherwise. */
export interface Corrections {
  /** The editions by their names, in the order in which they were made. */
  editions: string[]
  /** The edition that it is compared with; empty: what it was when it was opened. */
  since: string
  numbers: { figure: string; form: string; before: string; after: string; places: number; from: string[] }[]
  changes: ChangedWords[]
  /** Numbers of then that still stand typed. */
  leftovers: { text: string; figure: string; before: string; after: string; at?: InRow; fix?: number }[]
  /** Words that rest on numbers that are others now. */
  words: { text: string; figure: string; before: string; after: string; sentence: string; at?: InRow }[]
  broken: string[]
  mended: string[]
  /** Why nothing can be compared, a sentence. */
  problem?: string
}

/** Words that are printed otherwise. */
export interface ChangedWords {
  cause: string
  before: string
  after: string
  heading: string
  moved: boolean
  at?: InRow
}

/** What became of a try to make something; a sentence where there is nothing. */
export type Made<T> = T | { problem: string }
