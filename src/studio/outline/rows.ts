/**
 * A report as the page shows it: one line under the other, in the order of its files. A row is a text that a person writes,
 * or something that is kept as it is (a table, a picture).
 */
export interface Row {
  /** Stays the same while the row is edited and moved. */
  id: string
  kind: RowKind
  /** Of an item: 0 for those of the list, 1 for those below. */
  level: number
  /** The text, as the files have it: `{{签约人数}}` is a figure. */
  text: string
  /** Of an item: its heading; the text follows. Empty for none. */
  heading: string
  /** Of a section: its file without `.yaml`, empty for a new one. Of a part: its English key. */
  name: string
  /** Keys that the page does not edit, as they were written: JSON of a list of pairs. Empty for none. */
  other: string
}

export type RowKind =
  | 'title'
  | 'subtitle'
  | 'addressee'
  | 'opening'
  | 'section'
  | 'intro'
  | 'part'
  /** The text that leads a part. */
  | 'lead'
  | 'item'
  /** A further paragraph of the item above it. */
  | 'more'
  | 'after'
  | 'closing'
  | 'signature'
  | 'date'

/** What a row of each kind is called, for screen readers and empty rows. */
export const rowNames: Readonly<Record<RowKind, string>> = {
  title: '标题',
  subtitle: '副标题',
  addressee: '称谓',
  opening: '引言',
  section: '章节标题',
  intro: '章节引言',
  part: '部分',
  lead: '部分引言',
  item: '条目',
  more: '接着的一段',
  after: '章节末段',
  closing: '结语',
  signature: '署名',
  date: '成文日期',
}

/** The kinds of report.yaml, in the order in which they are shown: those before the sections, and those behind them. */
export const headKinds = ['title', 'subtitle', 'addressee', 'opening'] as const
export const tailKinds = ['closing', 'signature', 'date'] as const

/** The parts that a section has where the set has none of its own, by their English keys. */
export const partNames: readonly string[] = ['achievements', 'problems', 'plans']

export const emptyRow = (kind: RowKind, id: string, more: Partial<Row> = {}): Row => ({
  id,
  kind,
  level: 0,
  text: '',
  heading: '',
  name: '',
  other: '',
  ...more,
})
