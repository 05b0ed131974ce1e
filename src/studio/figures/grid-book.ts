import type { Clipboard } from '../clipboard/clipboard-table.ts'
import type { PasteDoubt } from '../clipboard/pasted-figures.ts'
import type { Ledger, LedgerRow } from '../model/ledger.ts'
import type { Cell } from './grid-keys.ts'
import type { Column } from './ledger-grid.ts'

/** What is shown of a ledger. */
export interface GridState {
  readonly ledger: Ledger
  readonly doubts: readonly PasteDoubt[]
  readonly canUndo: boolean
  /** What the log is told beside the numbers. */
  readonly who: string
  readonly reason: string
}

export const emptyGrid: GridState = {
  ledger: { rows: [], english: false },
  doubts: [],
  canUndo: false,
  who: '',
  reason: '',
}

/** What a grid asks of the ledger that it shows. */
export interface GridBook {
  /** The id that the next new row gets. */
  readonly nextId: string
  /** Rows come, go and move, and tables are pasted; else only cells are typed. */
  readonly hasRows: boolean
  canType(row: LedgerRow | undefined, column: Column): boolean
  /** `isComposing`: an input method has not settled on the words yet. */
  type(at: Cell, column: Column, text: string, isComposing: boolean): void
  /** A cell that was typed in is left. */
  left(at: Cell, column: Column): void
  change(ledger: Ledger): void
  /** Takes a row away. */
  remove(at: number): void
  paste(clipboard: Clipboard, at: Cell, columns: readonly Column[]): Promise<void>
  undo(): void
}
