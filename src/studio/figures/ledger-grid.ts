import { type Ledger, type LedgerRow, ledgerKeys } from '../model/ledger.ts'

/** A column of the grid: the name of a figure, or a key of the ledger. */
export type Column = 'name' | (typeof ledgerKeys)[number]

const always: readonly string[] = ['value', 'unit', 'previous', 'target', 'source', 'note']

/** The columns that are shown: those that every ledger has, and those that are used; all when `all` is asked for. */
export function columnsOf({ rows }: Ledger, all: boolean): Column[] {
  const used = new Set(rows.flatMap(({ cells }) => Object.keys(cells)))
  return ['name', ...ledgerKeys.filter((key) => all || always.includes(key) || used.has(key))]
}

export const cellText = (row: LedgerRow | undefined, column: Column): string =>
  (column === 'name' ? row?.name : row?.cells[column]) ?? ''

/** The ledger with another text in a cell; behind the last row a new one begins. */
export function withCell(ledger: Ledger, at: number, column: Column, text: string, newId: () => string): Ledger {
  const rows = [...ledger.rows]
  const row = rows[at] ?? { id: newId(), name: '', cells: {} }
  if (column === 'name') rows[at] = { ...row, name: text }
  else {
    const { [column]: _, ...others } = row.cells
    rows[at] = { ...row, cells: text === '' ? others : { ...others, [column]: text } }
  }
  return { ...ledger, rows }
}

/** Cells that were pasted without a head, put down from a cell on. */
export function withCells(
  ledger: Ledger,
  { row, column }: { row: number; column: number },
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  newId: () => string,
): Ledger {
  let result = ledger
  for (const [down, line] of cells.entries()) {
    for (const [right, text] of line.entries()) {
      const key = columns[column + right]
      if (key) result = withCell(result, row + down, key, plainCell(key, text), newId)
    }
  }
  return result
}

const numbers: ReadonlySet<string> = new Set(['value', 'previous', 'target', 'max', 'min', 'last-period'])

/** 1,234 is 1234. */
const plainCell = (column: Column, text: string): string => {
  const bare = text.trim()
  return numbers.has(column) && /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?/.test(bare) ? bare.replaceAll(',', '') : bare
}

/** The ledger without a row. */
export const withoutRow = (ledger: Ledger, at: number): Ledger => ({
  ...ledger,
  rows: ledger.rows.filter((_, index) => index !== at),
})

/** The ledger with a row at the place of its neighbour. */
export function withMoved(ledger: Ledger, at: number, by: -1 | 1): Ledger {
  const rows = [...ledger.rows]
  const [row] = rows.splice(at, 1)
  if (!row || at + by < 0 || at + by > rows.length) return ledger
  rows.splice(at + by, 0, row)
  return { ...ledger, rows }
}

/** Names that several rows have: a ledger with one of them is not saved. */
export function twinNames({ rows }: Ledger): ReadonlySet<string> {
  const seen = new Set<string>()
  const twins = new Set<string>()
  for (const { name } of rows) {
    const bare = name.trim()
    if (bare !== '' && seen.has(bare)) twins.add(bare)
    seen.add(bare)
  }
  return twins
}
