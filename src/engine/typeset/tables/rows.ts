import { plainText } from '../../document/plain-text.ts'
import type { Inline, Table } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { cellPadding, tableBorder } from '../borders.ts'
import { type Estimate, lineCount } from '../pages/line-count.ts'
import { brokenText, wholeWords } from '../title/lines.ts'
import { type TableForm, tableForm, widthOf } from './form.ts'

/** A row as the pages see it. Heights in twips. */
export interface MeasuredRow {
  lines: number
  height: number
  /** It may go on on the next page. */
  splits: boolean
  /** It shares a page with the row below it. */
  keepsNext: boolean
}

export interface TableRows {
  form: TableForm
  /** The headings of the columns, broken between words. */
  headings: readonly (readonly Inline[])[]
  /** The heads over several columns, likewise. */
  heads: readonly (readonly Inline[])[]
  /** The row or the rows of headings. */
  header: MeasuredRow
  rows: readonly MeasuredRow[]
  /** All rows share a page. */
  whole: boolean
}

/** A table of no more rows than this stays on one page, unless it takes more of it than `mostOfPage`. */
const keptRows = 10
const mostOfPage = 0.6
/** A row of more lines than this may be divided: else a few such rows leave most of their pages empty. */
const wholeLines = 6

const known = new WeakMap<Table, { layout: Layout; rows: TableRows }>()

/** How a table's rows stand on pages; which of them keep together. */
export function tableRows(table: Table, layout: Layout, words: readonly string[], how: Estimate = 'usual'): TableRows {
  const last = known.get(table)
  if (how === 'usual' && last?.layout === layout) return last.rows
  const rows = workOut(table, layout, words, how)
  if (how === 'usual') known.set(table, { layout, rows })
  return rows
}

function workOut(table: Table, layout: Layout, words: readonly string[], how: Estimate): TableRows {
  const form = tableForm(table, layout)
  const headerSize = Math.min(form.size, layout.styles['table-header'].size)
  const room = (index: number) => Math.max(1, (form.widths[index] ?? 0) - 2 * form.margin)
  const headings = table.header.map((cell, index) =>
    wholeWords(cell, Math.floor(room(index) / (headerSize * 20)), words),
  )
  const linesOf = (cells: readonly string[], size: number) =>
    Math.max(1, ...cells.map((cell, index) => lineCount(cell, { size, tracking: 0, width: room(index) }, how)))
  const heads = (table.heads ?? []).map(({ from, count, children }) =>
    wholeWords(children, Math.floor(across(form, from, count) / (headerSize * 20)), words),
  )
  const header = headerOf(table, { headings, heads, form, layout }, (text, index, count) =>
    lineCount(text, { size: headerSize, tracking: 0, width: across(form, index, count) }, how),
  )
  const bands = new Set(table.bands)
  const rows = table.rows.map((row, index) => {
    const whole = { size: form.size, tracking: 0, width: across(form, 0, form.widths.length) }
    const lines = bands.has(index)
      ? lineCount(plainText(row[0] ?? []), whole, how)
      : linesOf(row.map(plainText), form.size)
    return rowOf(Math.max(1, lines), form, layout)
  })
  const height = rows.reduce((sum, row) => sum + row.height, header.height)
  const whole =
    rows.length <= keptRows && !rows.some(({ splits }) => splits) && height <= layout.text.height * mostOfPage
  return {
    form,
    headings,
    heads,
    header: { ...header, splits: false, keepsNext: true },
    // The last row is a total more often than not: it does not stand alone, nor do a subtotal and the name of a group.
    rows: rows.map((row, index) => {
      const below = table.rows[index + 1]
      const isKept = whole || index === rows.length - 2 || bands.has(index) || (below !== undefined && isSum(below))
      return { ...row, keepsNext: isKept && below !== undefined && !row.splits }
    }),
    whole,
  }
}

/** 小计 or 合计, by its first words. */
function isSum(row: readonly (readonly Inline[])[]): boolean {
  const first = row.find((cell) => cell.length > 0)
  return first !== undefined && /^[小合总]计$/.test(plainText(first).replace(/\s/g, ''))
}

/** The room of some columns together. */
const across = (form: TableForm, from: number, count: number): number =>
  Math.max(1, widthOf(form, from, count) - 2 * form.margin)

interface Heads {
  headings: readonly (readonly Inline[])[]
  heads: readonly (readonly Inline[])[]
  form: TableForm
  layout: Layout
}

/** The row of headings; of two rows both together, of which a column without a head over it takes the room of both. */
function headerOf(
  { heads: over = [] }: Table,
  { headings, heads, form, layout }: Heads,
  linesOf: (text: string, index: number, count: number) => number,
): MeasuredRow {
  const isBelow = (index: number): boolean => over.some(({ from, count }) => index >= from && index < from + count)
  const lines = headings.map((one, index) => linesOf(brokenText(one), index, 1))
  if (over.length === 0) return rowOf(Math.max(1, ...lines), form, layout)
  const upper = Math.max(1, ...heads.map((one, at) => linesOf(brokenText(one), over[at]!.from, over[at]!.count)))
  const lower = Math.max(1, ...lines.filter((_, index) => isBelow(index)))
  const tall = Math.max(1, ...lines.filter((_, index) => !isBelow(index)))
  const rows = [upper, Math.max(lower, tall - upper)].map((count) => rowOf(count, form, layout))
  return { ...rows[0]!, lines: rows[0]!.lines + rows[1]!.lines, height: rows[0]!.height + rows[1]!.height }
}

function rowOf(lines: number, form: TableForm, layout: Layout): MeasuredRow {
  return { lines, height: rowHeight(lines, form, layout), splits: lines > wholeLines, keepsNext: false }
}

/** The height of a row of so many lines: of one or few as high as a line of text. */
export const rowHeight = (lines: number, form: TableForm, { linePitch }: Layout): number =>
  Math.max(linePitch, lines * form.linePitch + tableBorder + 2 * cellPadding)
