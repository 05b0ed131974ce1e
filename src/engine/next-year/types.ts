import type { Edit } from '../text/edits.ts'
import type { Moving } from './years.ts'

/** What a report of the next year is to be. */
export interface NextYear {
  moving: Moving
  /** Sentences stay as drafts, or as comments below their headings. */
  keep: 'text' | 'outline'
  /** 上年报告: the way from the new folder to the old one; absent when years lie between them. */
  previousReport?: string
  /** Where the figures of 取自 come from now, by what was written: the way to the other report's next year. */
  sources: ReadonlyMap<string, string>
}

/** What became of a ledger. */
export interface LedgerNews {
  edits: Edit[]
  /** Values and goals that are open now. */
  open: number
  goals: number
  /** Comments that were about last year's numbers. */
  comments: number
  /** Figures of 取自 whose report has no next year yet. */
  elsewhere: { figure: string; report: string }[]
}
