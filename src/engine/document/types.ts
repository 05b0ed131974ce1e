import type { Span } from '../text/source.ts'
import type { Inline } from './inline-types.ts'
import type { ParagraphRole } from './roles.ts'

export type * from './inline-types.ts'
export type { ParagraphRole } from './roles.ts'

/**
 * The document tree: what every template becomes and every writer reads. Plain objects; a `switch` over `type`
 * is checked for exhaustiveness (`assertNever`).
 */
export interface Document {
  type: 'document'
  meta: Meta
  children: Block[]
}

/** What a writer needs to know about the whole document besides its blocks. */
export interface Meta {
  /** The title as one line of plain text. */
  title: string
  unit: string
  year: number
  /** `typed`: labels are text. `native`: a DOCX writer lets Word count, a Markdown writer still types them. */
  numbering: 'typed' | 'native'
  /** The outline in force, level 1 first: what native numbering has to reproduce. */
  outline: OutlineLevel[]
  /** Words of the unit's own that a title line is never broken inside. */
  words: string[]
  /** The template set that made it, with its version. */
  template?: string
  /** The pictures by the names that the data has for them. */
  images?: ReadonlyMap<string, Image>
}

/** A picture's file as Word can show it. */
export interface Image {
  format: 'png' | 'jpeg'
  /** In pixels. */
  width: number
  height: number
  bytes: Uint8Array
}

/** One level of the outline as a template set or a report settles it. */
export interface OutlineLevel {
  /** The first label of the level: `一、`, `（一）`, `1.`, `①`, `一是`, `首先`; empty for none. */
  label: string
  form: HeadingForm
  /** True: the report itself asks for lines of their own. */
  asked?: true
  /** False: the level counts on through the whole report. */
  restart: boolean
  /** True: nobody has settled a label, and the standard has none so deep. */
  unsettled?: true
}

/** `own-line` (独行): the heading has a line of its own. `run-in` (接排): the text follows in the same paragraph. */
export type HeadingForm = 'own-line' | 'run-in'

/** What stands in a document from top to bottom, told apart by `type`. */
export type Block =
  | Heading
  | Paragraph
  | Table
  | Picture
  | Chart
  | Signature
  | Contents
  | AttachmentNote
  | Letterhead
  | Colophon

/** The block of a type. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

/** A heading of the outline: depth 1 is 一、, 2 （一）, 3 1., 4 （1） unless the set says otherwise. */
export interface Heading {
  type: 'heading'
  depth: 1 | 2 | 3 | 4
  /** Set by the numbering transform; absent before it, and for headings without one. */
  label?: string | undefined
  /** A label that somebody typed: printed as it is, in the place of the computed one. Empty: none, and not counted. */
  literalLabel?: string | undefined
  /** The label its list gives it (一是, 第一，; empty for none): outside the outline's count. */
  listLabel?: string | undefined
  /** The number that the outline's count goes on with here: its list begins at another one. */
  start?: number | undefined
  /** Absent: as the outline says for its depth. Always set after the numbering transform. */
  form?: HeadingForm | undefined
  children: Inline[]
  /** The text that follows in the same paragraph when the form is run-in; set by the run-in transform. */
  body?: Inline[] | undefined
  /** The number of the entry of 目录 that leads here. */
  target?: number | undefined
  origin?: Span | undefined
}

/** A paragraph of text; with a `role` one that the standard sets in its own way. */
export interface Paragraph {
  type: 'paragraph'
  /** Absent: body text. */
  role?: ParagraphRole | undefined
  /** The outline depth of an item without a heading: it takes the label of that level. */
  depth?: number | undefined
  label?: string | undefined
  literalLabel?: string | undefined
  listLabel?: string | undefined
  start?: number | undefined
  /** True: belongs to the paragraph before it (an inline list, a nested one). The run-in transform joins them. */
  joins?: boolean | undefined
  /** Of an attachment's mark: the pages from here on lie on their side. */
  landscape?: true | undefined
  children: Inline[]
  /** The number of the entry of 目录 that leads here. */
  target?: number | undefined
  origin?: Span | undefined
}

/** A table with its caption above it: a header row, and rows of cells that hold inline nodes. */
export interface Table {
  type: 'table'
  caption?: Inline[]
  columns: TableColumn[]
  /** The header cells, one for each column. */
  header: Inline[][]
  /** Heads in a row of their own above the header, each over some columns, from left to right. */
  heads?: TableHead[]
  /** Rows of cells; every row has as many cells as there are columns. */
  rows: Inline[][][]
  /** The indexes of rows that run across the table as one cell: their words stand in the first one. */
  bands?: number[]
  /** Empty cells of the first column belong to the cell above. */
  merged?: true
  origin?: Span
}

/** A head over the columns from `from` on. */
export interface TableHead {
  from: number
  count: number
  children: Inline[]
}

/** How a column of a table is set. */
export interface TableColumn {
  align: 'left' | 'center' | 'right'
  /** Share of the table's width, in percent; absent: worked out from the contents. */
  width?: number
}

/** A picture of the report's folder, on lines of its own. */
export interface Picture {
  type: 'picture'
  /** Its name in `Meta.images`. */
  file: string
  /** What it shows, for those who do not see it. */
  alt: Inline[]
  /** Share of the text's width, in percent; absent: its own size, as far as there is room. */
  width?: number
  /** A caption follows. */
  captioned: boolean
  origin?: Span
}

/** A chart of what a table says: a row of it is a category, a column beyond the first a series. */
export interface Chart {
  type: 'chart'
  kind: ChartKind
  /** What it shows, for those who do not see it, and as the chart's name. */
  alt: Inline[]
  /** The unit of all its numbers; empty for none. */
  unit: string
  table: Table
  captioned: boolean
  origin?: Span
}

/** `bar`: columns side by side. `line`: a line for each series. */
export type ChartKind = 'bar' | 'line'

/** 署名 and 成文日期: the units that sign, and the date, with or without room for a seal (GB/T 9704 7.3.5). */
export interface Signature {
  type: 'signature'
  units: Inline[][]
  date?: Inline[]
  seal: boolean
  origin?: Span
}

/** 目录: an outline list before the body; the contents transform fills it. */
export interface Contents {
  type: 'contents'
  title: string
  entries: ContentsEntry[]
}

/** A line of the contents: a heading with its label, down to the depth that the contents show. */
export interface ContentsEntry {
  depth: 1 | 2 | 3 | 4
  label: string
  children: Inline[]
  /** The number of the block that it leads to. */
  target?: number
}

/** 附件说明: the list of attachments below the body (GB/T 9704 7.3.4). */
export interface AttachmentNote {
  type: 'attachment-note'
  names: Inline[][]
  origin?: Span
}

/** 版头 above the title (GB/T 9704 7.2): what is absent takes its place all the same. */
export interface Letterhead {
  type: 'letterhead'
  /** 发文机关标志: one, or those of a joint document; 文件 may stand behind each of them. */
  marks: Inline[][]
  number?: Inline[]
  signers: Inline[][]
  copy?: Inline[]
  secrecy?: Inline[]
  urgency?: Inline[]
}

/** 版记 at the foot of the last page (7.4). */
export interface Colophon {
  type: 'colophon'
  cc: Inline[][]
  issuer?: Inline[]
  date?: Inline[]
}

/** Ends a `switch` over a union: the compiler proves it is never reached. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
