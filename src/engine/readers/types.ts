import type { RunningText } from '../document/running-text.ts'
import type { SourceFile } from '../text/source.ts'
import type { DocxParagraph } from './docx/docx-paragraph.ts'
import type { DocxPictures } from './docx/drawings.ts'

/** A file that zongjie did not write, as proofreading reads it. */
export interface ReadFile {
  format: ReadableFormat
  /**
   * What places refer to: of .txt and .md the file's own text; of .docx its paragraphs as lines, so that a line is a
   * paragraph's number and a column counts its characters.
   */
  source: SourceFile
  text: RunningText
  /** Of a .docx its paragraphs as the file has them, and where the line of each begins in the source. */
  laid?: {
    paragraphs: readonly (DocxParagraph & { part: string; order: number })[]
    starts: readonly number[]
    pictures: DocxPictures
  }
  /** The text with the line breaks of the file, for writing it back; absent when it can't be (.docx). */
  written?: string
  /** True for a file with a UTF-8 byte-order mark, or in another encoding: it is written back with a mark. */
  marked?: boolean
}

export type ReadableFormat = 'txt' | 'md' | 'docx'
