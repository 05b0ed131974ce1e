import type { ChartKind, HeadingForm, Image, Inline } from '../document/types.ts'
import type { LayoutSettings } from '../fields/layout.ts'
import type { LedgerOpener } from '../figures/open.ts'
import type { SourceFile, Span } from '../text/source.ts'
import type {
  AttachmentText,
  ColophonText,
  IntroText,
  ItemText,
  LetterheadText,
  ListText,
  ReportText,
  SectionText,
} from './text-names.ts'

/**
 * A text of the report: paragraphs of inline nodes, each with its place in the YAML file. As loaded it may hold
 * `reference` nodes; the figures stage turns them into `figure-text`.
 */
export interface Prose {
  type: 'prose'
  paragraphs: Inline[][]
  origin: Span
  /** Each paragraph is a line of its own wherever a template prints the text: 副标题. */
  lines?: true
  /** 无 was written for a heading: it is left out, and what would stand below it goes on where the text before ended. */
  none?: true
  /** The label of the heading that this text becomes, in the place of the computed one; empty for none. */
  label?: string
}

/** Plain texts, each under its key. */
type TextsOf<Name extends string> = { [K in Name]?: Prose }

/** One report folder, read and found to be well formed. Keys are the English ones of docs; absent means not written. */
export interface Report extends TextsOf<ReportText> {
  /** The folder's name; also the name of the output folder. */
  name: string
  /** The report.yaml file. */
  source: SourceFile
  title: Prose
  subtitle?: Prose
  unit: Prose
  year: number
  /** 全年 when not written. */
  period: Prose
  /** The template set's name; `standard` when not written. */
  template: { name: string; origin: Span }
  arrange?: Arrangement
  headings: Partial<Record<SectionKind, Prose>>
  numbering: NumberingOverride
  signature: Prose[]
  /** 2023-12-20 is already 2023年12月20日 here; anything else is as written. */
  date?: Prose
  seal: boolean
  /** Where 盖章 is asked for. */
  sealAt?: Span
  /** 版头; `false`: none, also where the set has one. */
  letterhead?: LetterheadData | false | undefined
  /** 版记, in the same way. */
  colophon?: ColophonData | false | undefined
  contents: boolean
  /** Where 目录 is asked for. */
  contentsAt?: Span
  attachments: Attachment[]
  /** 附件说明: 否: the attachments are not listed below the body. */
  withoutAttachmentNote?: true
  sections: Section[]
  /** Settings of the rules of proofreading, by the rules' names; they count before those of the template set. */
  rules: Record<string, RuleSetting>
  /** Where a rule is set. */
  ruleAt?: (rule: string) => Span
  figures: Map<string, Figure>
  /** Opens the ledger of its figures, which is worked out once. */
  openLedger: LedgerOpener
  /** The pictures that its data names. */
  images: ReadonlyMap<string, Image>
  /** Words of the report's own that no line is broken inside; they add to those of the template set. */
  words: string[]
  /** 千分位: tables of the ledger have their digits in groups of three. */
  thousands?: true
  /** 上年报告: the folder of last year's report, as written, with its place. */
  previousReport?: { folder: string; origin: Span }
}

/** 版头 (GB/T 9704-2012 7.2). */
export interface LetterheadData extends TextsOf<LetterheadText> {
  /** 发文机关标志, one or, of a joint document, several; none: the unit's name and 文件. */
  mark: Prose[]
  /** 签发人. */
  signers: Prose[]
  origin: Span
}

/** 版记 (7.4). */
export interface ColophonData extends TextsOf<ColophonText> {
  /** 抄送机关. */
  cc: Prose[]
  /** 印发日期, without 印发. */
  date?: Prose
  origin: Span
}

/** How a rule of proofreading is set: off, how grave it is, or the number that it measures by. */
export type RuleSetting = 'off' | 'info' | 'warning' | 'error' | number

/** by-kind (按类别): achievements, problems, plans are the parts. by-section (按章节): each section is one. */
export type Arrangement = 'by-kind' | 'by-section'

/** The three kinds of what a section reports, in the order they are printed. */
export type SectionKind = 'achievements' | 'problems' | 'plans'
/** The kinds, in the order they are printed. */
export const kinds: readonly SectionKind[] = ['achievements', 'problems', 'plans']

/** A section file: what one bureau, station or subject reports, by kinds. */
export interface Section extends TextsOf<SectionText> {
  /** The file's name without `.yaml`: what `sections:` lists. */
  name: string
  title?: Prose
  /** 标题: 无: it has no heading because somebody said so. */
  untitled?: true
  /** A literal label in the place of the computed one. */
  label?: string
  achievements: ItemList
  problems: ItemList
  plans: ItemList
  origin: Span
}

/** Items of one list, with what the list says about how they are labelled. */
export interface ItemList extends TextsOf<IntroText>, TextsOf<ListText> {
  items: Item[]
  enumerate?: Enumerate
  /** 起始: the number of its first item. */
  start?: number
}

/** How the items of a list are written (分项写法). */
export interface Enumerate {
  /** `outline`: the level's own label. `none`: no label. Otherwise the first label: 一是, 一要, 第一, 首先, —— … */
  style: string
  /** True: the items follow each other in one paragraph. */
  inline: boolean
  /** What ends each inline item but the last; absent: the mark that each was written with, or else 。 */
  joiner?: '；' | '。'
}

/** An entry of a list: a heading, a text, or both, with the entries and exhibits below it. */
export interface Item extends TextsOf<ItemText> {
  /** The items one level down. */
  children: ItemList
  /** A literal label instead of the computed one. */
  label?: string
  form?: HeadingForm
  exhibits: Exhibit[]
  /** Who supplies it: only a section has one. */
  owner?: Prose
  origin: Span
}

/** What stands in an item or an attachment beside its text, in the order of the file. */
export type Exhibit = TableData | PictureData | ChartData

/** 图片: a picture of the report's folder. */
export interface PictureData {
  type: 'picture'
  /** The file's name in the report's folder; `Report.images` has it. */
  file: string
  caption?: Prose
  /** What it shows; of one that says nothing the caption, or the file's name. */
  alt: Prose
  /** Percent of the text's width. */
  width?: number
  origin: Span
}

/** 图表: a chart, drawn from a table. */
export interface ChartData {
  type: 'chart'
  kind: ChartKind
  caption?: Prose
  alt: Prose
  /** Nobody said what it shows: the names of its figures stand before the word that `alt` has. */
  named?: true
  /** The figures that it shows: a table of them as bars of the same unit, or over the years as lines. */
  table: TableData
  origin: Span
}

/** 表格: a table as it was written; one drawn from the ledger (指标) has its rows once the figures stage has run. */
export interface TableData {
  type: 'table'
  caption?: Prose
  /** 单位：万元, above the table. */
  unit?: Prose
  /** 注：……, below it. */
  note?: Prose
  columns: { heading: Prose; align?: 'left' | 'center' | 'right'; width?: number }[]
  /** Heads over several columns, from left to right. */
  heads?: TableHeadData[]
  rows: Prose[][]
  /** The indexes of rows that run across the table: their words stand in the first cell. */
  bands?: number[]
  /** Empty cells of the first column belong to the cell above. */
  merged?: true
  /** A table drawn from the ledger: its columns and rows are empty until the figures stage has run. */
  figures?: FigureTable
  origin: Span
}

/** A head over the columns from `from` on. */
export interface TableHeadData {
  from: number
  count: number
  heading: Prose
}

/** 指标 of a table: which figures, a row each, and which columns. */
export interface FigureTable {
  names: { name: string; origin: Span }[] | FigureSelection
  columns: FigureTableColumn[]
  /** Those of the figures that stand together, in their order. */
  groups?: FigureGroup[]
  /** 合计: a row that adds all of them up. */
  total?: FigureSum
  /** 千分位: whole numbers stand in groups of three digits; absent: as the report has it. */
  thousands?: boolean
  /** A row for each year that the ledger knows (历年, 上年, this year), a column for each figure. */
  byYear?: true
  /** The year reported on; the figures stage knows it. */
  year?: number
  /** A chart: its numbers stand without their unit, which is reported once. */
  bare?: true
}

/** 组: figures of a table under a row of its own, which runs across it. */
export interface FigureGroup {
  title: Prose
  /** Which of the table's figures. */
  from: number
  count: number
  /** 小计: a row that adds them up. */
  subtotal?: FigureSum
}

/** A row that adds figures up: worked out, or a figure of the ledger by its name. */
export interface FigureSum {
  name?: string
  origin: Span
}

/** The figures of a ledger in its order: all of them, or those that have a 上年, a 上期 or a 目标 to be compared with. */
export interface FigureSelection {
  of: 'all' | 'compared'
  origin: Span
}

/** A column of a table that is drawn from the ledger; `width` in percent. */
export interface FigureTableColumn {
  name: FigureColumn
  /** What stands above it instead of its usual heading. */
  heading?: string
  align?: 'left' | 'center' | 'right'
  width?: number
}

/** What a column of a figures table shows; figures/columns.ts has their Chinese names. */
export type FigureColumn =
  | 'serial'
  | 'name'
  | 'unit'
  | 'value'
  | 'previous'
  | 'change'
  | 'yoy'
  | 'last-period'
  | 'pop-change'
  | 'pop'
  | 'target'
  | 'completion'
  | 'share'

/** 附件: what stands behind the signature under its own title. */
export interface Attachment extends TextsOf<AttachmentText> {
  name: Prose
  children: ItemList
  exhibits: Exhibit[]
  /** 横排: on pages that lie on their side. */
  landscape?: true
  origin: Span
}

/** What `numbering` (编号) of a report or a set's manifest says against the set's outline. */
export interface NumberingOverride {
  mode?: 'typed' | 'native'
  /** Level (from 1) to the level's first label; empty for none. */
  labels?: Record<number, string>
  /** Levels (from 1) that count on through the report. */
  continuous?: number[]
  forms?: Record<number, HeadingForm>
}

/** What `layout` (版式) of a file says. */
export interface LayoutOverride {
  profile?: string
  /** @internal The types of the package name no library's. */
  settings: LayoutSettings
  /** The place of a setting, by its path of English keys (`margins`, `margins.top`). */
  place: (path: readonly string[]) => Span
}

/** A figure of the ledger, every number with the digits that were written: `1.10` stays 1.10. */
export interface Figure {
  name: string
  /** 名称: what tables and charts call it. */
  label?: string
  /** Empty when the figure is a formula, or open. */
  value: string
  unit: string
  /** 公式, as written: figures/formula.ts reads it. */
  formula?: string
  /** 上年: the same period last year. */
  previous?: string
  /** 历年: the numbers of earlier years. */
  history?: ReadonlyMap<number, string>
  /** 上期: the period before this one, as last quarter or last month. */
  lastPeriod?: string
  target?: string
  /** 上限 and 下限. */
  max?: string
  min?: string
  /** 合计: the figures whose values add up to this one. */
  sum?: readonly string[]
  /** 占: the figure that this one is a part of. */
  shareOf?: string
  /** 小数: how many decimals rates, scaled units and results of formulas are printed with. */
  decimals?: number
  /** 允许误差: a difference that is known, in the figure's own unit, and why. */
  tolerance?: { value: string; reason?: string }
  /** 留用: numbers of the text that look like an earlier value of this figure, and are right as they stand. */
  keep?: readonly string[]
  source?: string
  note?: string
  /** The numbers that have not come in yet; its value too when nothing gives it. They print 【待报】. */
  pending?: readonly FigureNumber[]
  /** The place of its name. */
  origin: Span
  /** The place of what is written under a key, by its English path (`sum`, 1); of the name when it is absent. */
  place: (path: readonly PropertyKey[]) => Span
}

/** The numbers of a figure. */
export type FigureNumber = 'value' | 'previous' | 'lastPeriod' | 'target' | 'max' | 'min'

/** 修约: 四舍五入, or 四舍六入五成双 as GB/T 8170-2008 3.2 has it. */
export type Rounding = 'half-up' | 'half-even'
