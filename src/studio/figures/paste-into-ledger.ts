import { type PastedFigure, pendingMark } from '../clipboard/pasted-figures.ts'
import type { Ledger, LedgerRow } from '../model/ledger.ts'

/** A ledger after a paste, and what the paste did. */
export interface PastedLedger {
  readonly ledger: Ledger
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Numbers that stay, as the paste has none for them. */
  readonly kept: readonly string[]
}

/** Puts pasted figures into a ledger: those of a known name get the cells that were pasted, the others stand below. */
export function pasteIntoLedger(ledger: Ledger, figures: readonly PastedFigure[], newId: () => string): PastedLedger {
  const rows = [...ledger.rows]
  const places = new Map(rows.map(({ name }, index) => [name.trim(), index]))
  const kept: string[] = []
  let [added, changed, same] = [0, 0, 0]
  for (const { name, cells } of figures) {
    const at = places.get(name)
    if (at === undefined) {
      places.set(name, rows.length)
      rows.push({ id: newId(), name, cells })
      added++
      continue
    }
    const row: LedgerRow = rows[at]!
    const isLost = cells.value === pendingMark && (row.cells.value ?? pendingMark) !== pendingMark
    const { value, ...others } = cells
    // An empty number is open already.
    const isOpen = value === pendingMark && row.cells.value === undefined
    const pasted = isLost || isOpen || value === undefined ? others : cells
    if (isLost) kept.push(name)
    const isSame = Object.entries(pasted).every(([key, text]) => (row.cells[key] ?? '') === text)
    rows[at] = { ...row, cells: { ...row.cells, ...pasted } }
    if (isSame) same++
    else changed++
  }
  return { ledger: { ...ledger, rows }, added, changed, same, kept }
}
