import type { Range } from '../../engine/sheet/types.ts'

/** A table as a clipboard has it: its cells as they are shown, and those that are merged. Rows and columns count from 0. */
export interface ClipboardTable {
  readonly rows: readonly (readonly string[])[]
  /** Rows and columns count from 1, as in a sheet. */
  readonly merged: readonly Range[]
}

/** So many cells one merged cell may take. */
const mostSpan = 500

/**
 * The largest table of a page's source, as Excel, WPS and Word put it on the clipboard. Nothing of it is run or drawn: only
 * the words of its cells and what is merged are read.
 */
export function htmlTable(html: string): ClipboardTable | undefined {
  const tables = tablesIn(html)
  return tables.sort((a, b) => cellsIn(b) - cellsIn(a))[0]
}

const cellsIn = ({ rows }: ClipboardTable): number => rows.reduce((sum, row) => sum + row.length, 0)

/** Comments, conditions of other programs, styles: no words, but the places behind them stay. */
const unread = /<!--[\s\S]*?-->|<!\[[^>]*>|<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi

/** The tables that stand in no other one. */
function tablesIn(html: string): ClipboardTable[] {
  const source = html.replace(unread, (whole) => ' '.repeat(whole.length))
  const tables: Grid[] = []
  let depth = 0
  for (const { 0: tag, 1: slash, 2: name, 3: attributes, index } of source.matchAll(tags)) {
    const kind = name!.toLowerCase()
    if (kind === 'table') {
      depth = Math.max(0, depth + (slash ? -1 : 1))
      if (depth === 1 && !slash) tables.push(new Grid(source))
      else if (depth === 0) tables.at(-1)?.close(index)
    } else if (depth === 1) {
      tables.at(-1)!.close(index)
      if (kind === 'tr' && !slash) tables.at(-1)!.newRow()
      else if (kind !== 'tr' && !slash) tables.at(-1)!.open(index + tag.length, attributes!)
    }
  }
  if (depth > 0) tables.at(-1)?.close(source.length)
  return tables.map((grid) => grid.table())
}

const tags = /<(\/?)(table|tr|td|th)\b([^>]*)>/gi

/** The cells of a table, put where merged ones leave room. */
class Grid {
  private readonly rows: string[][] = []
  private readonly merged: Range[] = []
  private row = -1
  private column = 0
  private cell: { from: number; attributes: string } | undefined

  constructor(private readonly source: string) {}

  open(from: number, attributes: string): void {
    this.cell = { from, attributes }
  }

  /** Ends the cell that is open. */
  close(end: number): void {
    if (this.cell) this.add(wordsOf(this.source.slice(this.cell.from, end)), this.cell.attributes)
    this.cell = undefined
  }

  newRow(): void {
    this.row++
    this.column = 0
    this.rows[this.row] ??= []
  }

  private add(text: string, attributes: string): void {
    if (this.row < 0) this.newRow()
    const row = this.rows[this.row]!
    while (row[this.column] !== undefined) this.column++
    const [down, right] = [spanOf(attributes, 'rowspan'), spanOf(attributes, 'colspan')]
    for (let below = 0; below < down; below++) {
      this.rows[this.row + below] ??= []
      const cells = this.rows[this.row + below]!
      for (let beside = 0; beside < right; beside++) cells[this.column + beside] ??= ''
    }
    row[this.column] = text
    // Where a text runs over empty cells Excel writes a span that is none.
    if ((down > 1 || right > 1) && !/mso-ignore:\s*colspan/i.test(attributes)) {
      const [top, left] = [this.row + 1, this.column + 1]
      this.merged.push({ top, left, bottom: top + down - 1, right: left + right - 1 })
    }
    this.column += right
  }

  table(): ClipboardTable {
    return { rows: this.rows.map((row) => Array.from(row, (cell) => cell ?? '')), merged: this.merged }
  }
}

const spanOf = (attributes: string, name: string): number => {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1]
  return Math.min(mostSpan, Math.max(1, Number(written ?? 1)))
}

const named: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a cell: tags are gone, breaks are blanks. */
function wordsOf(source: string): string {
  return source
    .replace(/<(?:br|\/p|\/div|\/tr|\/td)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/\s+/g, ' ')
    .trim()
}
