import type { SectionKind } from '../model/report.ts'
import type { WrittenMap } from '../yaml/write-yaml.ts'
import type { Sectioned, Understood } from './document.ts'
import type { Declared, SetOutline } from './shape.ts'
import type { Content } from './types.ts'
import type { Writing } from './write-items.ts'

/** What is written, and how. */
export interface ReportPlan {
  understood: Understood
  set: SetOutline
  arrange: 'by-kind' | 'by-section'
  declared: Declared
  /** Absent: the text has no parts. */
  sectioned?: Sectioned
  writing: Writing
  /** What stands for a title that the file has not. */
  title: string
  hasContents: boolean
  year: number
  /** How many sections of the first part have files of their own; by kinds only. */
  grouped?: boolean
}

/** The sections as they are written, and what stands before and behind them. */
export interface WrittenBody {
  opening: Content[]
  closing: Content[]
  files: WrittenMap[]
  headings?: Partial<Record<SectionKind, string>>
}
