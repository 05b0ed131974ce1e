/** A sheet as its program shows it. Rows and columns count from 1. */
export interface Sheet {
  /** Absent for a file that is one sheet and no workbook. */
  name?: string
  isHidden?: true
  /** The part of the workbook that it stands in. */
  part?: string
  /** What parts the cells of a text. */
  delimiter?: string
  /** The cells that hold anything, by row and column. */
  rows: Map<number, Map<number, SheetCell>>
  merged: readonly Range[]
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
}

export interface SheetCell {
  /** What is shown, without blanks around it; line breaks are blanks. */
  text: string
  /** What stands in the cell, where it is no text. */
  kind?: 'number' | 'date' | 'error' | 'uncalculated'
  /** The number that the cell holds, where it shows another one. */
  held?: string
}

/** Cells that are merged into one. */
export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

/** What a ledger that is a sheet may hold; an office's is hundreds of rows. */
export const limits = {
  rows: 5000,
  columns: 200,
  cells: 50_000,
  /** Bytes of all parts that are read, unpacked. */
  bytes: 16 * 1024 * 1024,
} as const

/** The cell at a place, the one that is shown there: of merged cells the first. */
export function shownAt(sheet: Sheet, row: number, column: number): SheetCell | undefined {
  const range = mergedAt(sheet, row, column)
  return sheet.rows.get(range?.top ?? row)?.get(range?.left ?? column)
}

export const mergedAt = (sheet: Sheet, row: number, column: number): Range | undefined =>
  sheet.merged.find((one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right)

/** Text of a cell on one line: without blanks around it, and with what would part lines or cells as a blank. */
export const cellText = (text: string): string => text.replace(/[\p{Zs}\p{Cc}\uFEFF\u200B]+/gu, ' ').trim()

/** The cells of a table of texts that hold anything; `undefined` when they are more than a ledger has. */
export function filledRows(table: readonly (readonly string[])[]): Sheet['rows'] | undefined {
  const rows: Sheet['rows'] = new Map()
  let count = 0
  for (const [index, row] of table.entries()) {
    const cells = row.flatMap((cell, column): [number, SheetCell][] => {
      const text = cellText(cell)
      return text === '' ? [] : [[column + 1, { text }]]
    })
    if (cells.length === 0) continue
    count += cells.length
    if (index >= limits.rows || cells.at(-1)![0] > limits.columns || count > limits.cells) return undefined
    rows.set(index + 1, new Map(cells))
  }
  return rows
}

/** A name without the blanks that spread it or break its line (合　计): between Chinese characters they mean nothing. */
export const bareName = (text: string): string =>
  text.replace(/(?<=[\p{Script=Han}“”‘’（）《》、，]) (?=[\p{Script=Han}“”‘’（）《》、，])/gu, '')
