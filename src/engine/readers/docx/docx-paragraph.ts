import type { ParagraphKind } from '../../document/running-text.ts'

/** Where in a Word document a paragraph stands. */
export type Story = '正文' | '文本框' | '脚注' | '尾注' | '页眉' | '页脚' | '批注'

/** A paragraph of a Word document. */
export interface DocxParagraph {
  story: Story
  kind: ParagraphKind
  /** Its automatic number as Word writes it; empty without one. */
  label: string
  /** Its lines, where somebody pressed Shift+Enter. */
  parts: string[]
  /** Where the words of its lines stand in the part of the file, in reading order. */
  written: WrittenText[]
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
