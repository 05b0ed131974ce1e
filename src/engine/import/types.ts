import type { Diagnostic } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'

/** A line of a file that is brought in: a paragraph, a heading, a table. */
export interface ImportLine {
  /** Without the blanks around it, and with its automatic number. */
  text: string
  /** The pieces between manual line breaks; one piece without any. */
  parts: readonly string[]
  at: Span
  /** Where the file itself says so. */
  said?: 'title' | 'subtitle' | 'heading' | 'letterhead'
  /** The level of a heading, from 1, where the file says it. */
  level?: number
  /** How the file aligns it, where it says so. */
  aligned?: string
  table?: ImportTable
  picture?: ImportPicture
}

/** A picture with what stands beside it. */
export interface ImportPicture {
  /** The id that the document names it by. */
  id: string
  /** The name of its file in the report's folder. */
  file: string
  caption?: string
  alt?: string
  /** Percent of the text's width, where it is not shown in its own size. */
  width?: number
}

/** A table or a picture: a line without words of its own. */
export const isExhibit = (line: ImportLine): boolean => line.table !== undefined || line.picture !== undefined

export type ColumnAlign = 'left' | 'center' | 'right'

/** A table as rows of cells. */
export interface ImportTable {
  rows: readonly (readonly string[])[]
  /** How the columns are aligned that are not aligned as every table of ours would. */
  aligned?: ReadonlyMap<number, ColumnAlign>
  /** Empty cells of the first column belong to the cell above. */
  merged?: true
  caption?: string
  unit?: string
  note?: string
}

/** A label at the beginning of a line. */
export interface ReadLabel {
  /** The label of the first item in the same writing: 一、 （一） 1. 一是 ——. */
  style: string
  rank: Rank
  /** 0: the same for every item (——). */
  number: number
  /** As it stands in the text. */
  written: string
}

/**
 * How high a label stands: parts (第一部分, and headings without a label that name a year) 0, 一、 1, （一） 2, a heading without
 * a label below them 2.5, 1. 3, （1） 4, ① 5, 一是 6, —— 7, a lead sentence 8.
 */
export type Rank = number

/** Ranks that have names in the code. */
export const ranks = {
  part: 0,
  first: 1,
  second: 2,
  heading: 2.5,
  third: 3,
  fourth: 4,
  fifth: 5,
  word: 6,
  dash: 7,
  lead: 8,
} as const

/** An entry of a list: a label, a heading, and what stands below it. */
export interface Entry {
  label: string
  number: number
  heading?: string
  /** The heading has a line of its own. */
  ownLine: boolean
  body: Content[]
  line: ImportLine
}

export interface Para {
  type: 'para'
  text: string
  line: ImportLine
}

export interface List {
  type: 'list'
  style: string
  rank: Rank
  entries: Entry[]
}

/** A list inside a paragraph, which goes on with the paragraph before it. */
export interface InlineList {
  type: 'inline'
  list: InlineItems
}

/** 一是……；二是…… with what stands behind them. */
export interface InlineItems {
  style: string
  start: number
  items: InlineItem[]
  tail: string
}

export interface InlineItem {
  label: string
  text: string
  below?: InlineItems
}

export interface TableBlock {
  type: 'table'
  table: ImportTable
}

export interface PictureBlock {
  type: 'picture'
  picture: ImportPicture
}

export type ExhibitBlock = TableBlock | PictureBlock

/** What stands below a heading, in order. */
export type Content = Para | List | InlineList | ExhibitBlock

/** The lines of a file, and what there is to say of them. */
export interface ReadLines {
  lines: ImportLine[]
  /** The files of the pictures that stand among the lines. */
  pictures: PictureFile[]
  /** The notes that the lines refer to by marks. */
  notes: string[]
  /** The file has a list of its headings, which is not among the lines. */
  hasContents: boolean
  diagnostics: Diagnostic[]
}

/** The file of a picture, as it stands beside the files of a report. */
export interface PictureFile {
  name: string
  bytes: Uint8Array
}
