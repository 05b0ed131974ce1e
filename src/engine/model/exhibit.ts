import type { ChartKind } from '../document/types.ts'
import type { Span } from '../text/source.ts'
import type { Prose } from './prose.ts'

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

/** What a column of a figures table shows; terms/columns.ts has their Chinese names. */
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
