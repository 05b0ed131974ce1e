import { logTime } from '../../engine/corrections/log-time.ts'
import type { Ledger, LedgerRow } from '../model/ledger.ts'
import { numberKeys } from '../model/ledger-changes.ts'
import { type Store, store } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { ChangedFiles } from '../worker/protocol.ts'
import { doubtsIn, toldChange } from './corrected.ts'
import { emptyGrid, type GridBook, type GridState } from './grid-book.ts'
import type { Cell } from './grid-keys.ts'
import { type Column, cellText, withCell } from './ledger-grid.ts'

const isNumber = (column: Column): boolean => numberKeys.some((key) => key === column)

/** A ledger that is a sheet: a number that is typed goes into its cell when the cell is left; all else is for Excel. */
export class SheetBook implements GridBook {
  readonly state: Store<GridState> = store(emptyGrid)
  readonly hasRows = false
  readonly nextId = ''
  private saved = emptyGrid.ledger
  private readonly former: { undo: ChangedFiles; since: ChangedFiles }[] = []
  private saving: Promise<void> = Promise.resolve()

  constructor(private readonly studio: Studio) {}

  /** The rows as the sheet has them, and what is being typed. */
  show(read: Ledger): void {
    const before = this.saved
    const { ledger } = this.state.get()
    const rows = read.rows.map((row, at): LedgerRow => {
      const [was, now] = [before.rows[at], ledger.rows[at]]
      if (!was || !now || was.name !== row.name) return row
      const typed = Object.entries(now.cells).filter(([key, text]) => text !== (was.cells[key] ?? ''))
      return typed.length > 0 ? { ...row, cells: { ...row.cells, ...Object.fromEntries(typed) } } : row
    })
    this.saved = read
    this.state.set({ ledger: { ...read, rows } })
  }

  canType(row: LedgerRow | undefined, column: Column): boolean {
    return row !== undefined && isNumber(column) && !(column === 'value' && row.cells.formula !== undefined)
  }

  type(at: Cell, column: Column, text: string): void {
    this.state.set({ ledger: withCell(this.state.get().ledger, at.row, column, text, () => '') })
  }

  left({ row }: Cell, column: Column): void {
    const { ledger } = this.state.get()
    const [was, now] = [this.saved.rows[row], ledger.rows[row]]
    const value = cellText(now, column).trim()
    if (!was || !now || value === cellText(was, column).trim()) return
    this.saving = this.saving.then(() => this.put(row, column, { figure: was.name, field: column, value }))
  }

  private async put(
    row: number,
    column: Column,
    wanted: { figure: string; field: string; value: string },
  ): Promise<void> {
    const { who, reason } = this.state.get()
    const { ledger } = this.studio.room
    const made = await this.studio.change(() => ledger.correct(wanted, { who, reason, when: logTime() }))
    if ('refused' in made) {
      // The cell says again what the sheet says.
      const said = cellText(this.saved.rows[row], column)
      this.state.set({ ledger: withCell(this.state.get().ledger, row, column, said, () => '') })
      this.studio.warn(made.refused)
      return
    }
    const notes = made.notes.map((message) => ({ message, isNote: true }))
    this.state.set({ doubts: [...doubtsIn(made), ...notes] })
    this.saved = withCell(this.saved, row, column, cellText(this.state.get().ledger.rows[row], column), () => '')
    if (made.corrections.length === 0) return this.read()
    this.former.push({ undo: made.undo, since: made.changed })
    await this.read()
    const text = toldChange(made) ?? `已写进表格：${wanted.figure}`
    this.studio.say({ text, undo: () => this.undo() })
  }

  /** Puts the sheet back as it was before the last number. */
  undo(): void {
    const last = this.former.pop()
    if (!last) return
    this.saving = this.saving.then(async () => {
      const { room } = this.studio
      const made = await this.studio.change(() => room.ledger.restore(last.undo, last.since))
      if ('refused' in made) this.studio.warn(made.refused)
      await this.read()
    })
  }

  private async read(): Promise<void> {
    const opened = await this.studio.room.ledger.open()
    if (opened.kind === 'sheet') this.show(opened.ledger)
    this.state.set({ canUndo: this.former.length > 0 })
  }

  change(): void {
    this.studio.warn('台账在表格文件里：加一行、删一行请用 Excel')
  }

  remove(): void {
    this.change()
  }

  async paste(): Promise<void> {
    this.studio.warn('台账在表格文件里：整块的数请在 Excel 里粘贴，这里一格一格地改')
  }
}
