import type { Diagnostic } from '../text/diagnostic.ts'
import type { SourceFile, Span } from '../text/source.ts'
import type { Label } from './labels.ts'
import type { Sheet } from './types.ts'

/** A sheet as a text in which its cells have places: a line for each row, tabs between the cells. */
export interface SheetText {
  sheet: Sheet
  source: SourceFile
  /** The place of a cell, empty ones too; without a column that of the row. */
  span(row: number, column?: number): Span
}

export function pageOf(sheet: Sheet, path: string): SheetText {
  const rows = [...sheet.rows.values()]
  const last = Math.max(0, ...sheet.rows.keys())
  // Every row is as long as the longest, so that an empty cell has a place of its own.
  const columns = Math.max(1, ...rows.map((cells) => Math.max(...cells.keys())))
  const starts: number[] = []
  const lines: string[] = []
  let at = 0
  for (let row = 1; row <= last; row++) {
    const cells = sheet.rows.get(row)
    const line = cells ? Array.from({ length: columns }, (_, index) => cells.get(index + 1)?.text ?? '').join('\t') : ''
    starts.push(at)
    lines.push(line)
    at += line.length + 1
  }
  const { name } = sheet
  const source = { path, text: lines.join('\n'), sheet: name === undefined ? {} : { name } }
  return {
    sheet,
    source,
    span(row, column) {
      const start = starts[row - 1] ?? 0
      const line = lines[row - 1] ?? ''
      if (column === undefined) return { source, start, end: start + line.length }
      const cells = line.split('\t')
      const from = cells.slice(0, column - 1).reduce((sum, cell) => sum + cell.length + 1, start)
      return { source, start: from, end: from + (cells[column - 1]?.length ?? 0) }
    },
  }
}

/** A sheet with the head that was found in it, and what there is to say of that. */
export interface FoundHead {
  page: SheetText
  head: SheetHead
  diagnostics: Diagnostic[]
}

/** The row that names the columns, and what each of them holds. */
export interface SheetHead {
  /** The last row of it: the figures begin below. */
  bottom: number
  name: number
  /** Every column with a label. */
  labelled: ReadonlySet<number>
  /** The columns that are read, by their keys. */
  keys: Map<string, HeadColumn>
  /** The unit that the head, or a line above it, gives to all numbers. */
  unit?: { name: string; row: number; column: number }
}

export interface HeadColumn {
  column: number
  /** As it is written. */
  written: string
  unit?: string
}

/** A cell of the head, with what it says. */
export interface HeadCell {
  column: number
  row: number
  written: string
  label: Label
}
