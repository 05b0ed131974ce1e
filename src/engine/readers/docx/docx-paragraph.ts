import type { ParagraphKind } from '../../document/running-text.ts'
import type { TableCell } from './cells.ts'
import type { PictureReference } from './drawings.ts'

/** Where in a Word document a paragraph stands. */
export type Story = '正文' | '文本框' | '脚注' | '尾注' | '页眉' | '页脚' | '批注'

/** A paragraph of a Word document. */
export interface DocxParagraph {
  story: Story
  kind: ParagraphKind
  /** Its automatic number as Word writes it; empty without one. */
  label: string
  /** It has a sign before it that no text has. */
  hasBullet?: true
  /** Its lines, where somebody pressed Shift+Enter. */
  parts: string[]
  /** Where the words of its lines stand in the part of the file, in reading order. */
  written: WrittenText[]
  /** The level of a heading, from 1, as its style or the paragraph says. */
  level?: number
  /** What its style makes of it beside headings. */
  name?: 'title' | 'subtitle'
  /** How it is aligned, where that is said: center, right. */
  aligned?: string
  cell?: TableCell
  /** Of a note its number in the file; of a paragraph the notes that it refers to, with their places. */
  note?: string
  notes?: NoteReference[]
  /** The pictures that stand in it, or are fastened to it. */
  pictures?: PictureReference[]
}

/** A reference to a note: behind so many characters of a line of its paragraph. */
export interface NoteReference {
  story: '脚注' | '尾注'
  id: string
  line: number
  at: number
}

/** A stretch of a line of a paragraph, and the text element of the part that holds it. */
export interface WrittenText {
  /** The line of the paragraph, and the offset in it. */
  line: number
  at: number
  length: number
  /** Which of the part's `w:t` elements it is, from 0; those that are passed over count. */
  element: number
}

/** Who signs the comments that zongjie puts in: what it wrote itself it does not read again. */
export const commentAuthor = 'zongjie'
