/**
 * A layout as a writer needs it: every setting settled, plain numbers. Lengths are in twips (1/20 pt, 1/1440 inch),
 * the unit of WordprocessingML, unless a comment says otherwise. 字 (a character) and 行 (a line) are the units of
 * GB/T 9704-2012 clause 3.
 */
export interface Layout {
  /** The profile's name. */
  name: string
  page: PageGeometry
  /** 版心: the text area. */
  text: { width: number; height: number }
  /** 行距: from baseline to baseline of body text. */
  linePitch: number
  titleLinePitch: number
  tableLinePitch: number
  /** Lines on a page and characters on a line that come of it all. */
  rows: number
  columns: number
  /** 一字: the width that a character of body text takes in indents. */
  cell: number
  /** 字距: added to the width of each character of body text; negative draws them closer. */
  tracking: number
  /** 首行缩进, in 字. */
  firstLineIndent: number
  /** The font of digits and Latin letters; absent: that of the text around them. */
  digitFont?: string
  styles: Record<StyleRole, TextStyle>
  blankLines: Record<BlankLine, number>
  subtitleForm: SubtitleForm
  pageNumber: { style: PageNumberStyle; onSinglePage: boolean }
  /** 稿标: each page says which draft it is of; absent where it does not. */
  draftMark?: true
}

export interface PageGeometry {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
  /** From the lower edge of the page to the lower edge of the page number. */
  footer: number
}

export interface TextStyle {
  /** The font's name as Word knows it. */
  font: string
  /** Points; halves are allowed. */
  size: number
  bold: boolean
}

/** What text can be, as far as fonts and sizes go. */
export const roles = [
  'title',
  'subtitle',
  'body',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'attachment-mark',
  'contents-title',
  'table',
  'table-header',
  'table-caption',
  'page-number',
] as const
export type StyleRole = (typeof roles)[number]

/** Where the standard means blank lines. */
export const blankLineNames = [
  'after-title',
  'before-attachment-note',
  'before-signature',
  'before-sealed-signature',
] as const
export type BlankLine = (typeof blankLineNames)[number]

/** `outer`: on the outer side of odd and even pages (GB/T 9704-2012 7.5). */
export type PageNumberStyle = 'outer' | 'center' | 'none'

/** `parentheses`: （副标题）. `dash`: ——副标题. `plain`: as written. */
export type SubtitleForm = 'plain' | 'parentheses' | 'dash'

/** The role of a heading of a depth. */
export function headingRole(depth: 1 | 2 | 3 | 4): StyleRole {
  return headingRoles[depth]
}

/** Put together, such a name would have to be looked up among all names whenever it is asked for. */
const headingRoles = { 1: 'heading-1', 2: 'heading-2', 3: 'heading-3', 4: 'heading-4' } as const
