import { logTime } from '../../engine/corrections/log-time.ts'
import type { Clipboard } from '../clipboard/clipboard-table.ts'
import type { PasteDoubt, Pasted } from '../clipboard/pasted-figures.ts'
import type { Desk } from '../desk.ts'
import type { Ledger } from '../model/ledger.ts'
import { lostYears, renamesOf, withRenamed } from '../model/ledger-changes.ts'
import { type Store, store } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { OpenLedger, SavedChange } from '../worker/ledger-desk.ts'
import { doubtsIn, lostDoubts, toldChange } from './corrected.ts'
import { emptyGrid, type GridBook, type GridState } from './grid-book.ts'
import type { Cell } from './grid-keys.ts'
import { type Column, withCell, withCells, withoutRow } from './ledger-grid.ts'
import { pasteIntoLedger } from './paste-into-ledger.ts'
import { takenYears } from './taken-years.ts'

interface BookState extends GridState {
  /** `undefined`: it is being opened. */
  readonly opened: OpenLedger | undefined
}

const empty = emptyGrid.ledger

/** So long (ms) after a change the ledger is saved. */
const pause = 150

/** So many changes can be taken back. */
const mostUndone = 200

let batches = 0

/** The ledger while the page shows it: what is typed and pasted is kept at once, and can be taken back. */
export class LedgerBook implements GridBook, Desk {
  readonly state: Store<BookState> = store<BookState>({ ...emptyGrid, opened: undefined })
  readonly hasRows = true
  private former: Ledger[] = []
  private text = ''
  /** What the file has. */
  private saved: Ledger = empty
  /** What it had before the change that is going on, and which one that is. */
  private base: Ledger = empty
  private batch = ''
  private made: SavedChange | undefined
  /** What a new name has lost. */
  private lost: PasteDoubt[] = []
  private taken: { batch: string; years: ReadonlyMap<string, string> } = { batch: '', years: new Map() }
  private lastCell = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private writing: Promise<void> = Promise.resolve()
  private count = 0
  private shown: 'saved' | 'busy' | 'failed' = 'saved'

  constructor(private readonly studio: Studio) {}

  private get year(): number {
    return this.studio.state.get().opened?.year ?? 0
  }

  readonly newId = (): string => `n${this.count++}`

  get nextId(): string {
    return `n${this.count}`
  }

  canType(): boolean {
    return true
  }

  /** Reads the ledger; what is being typed is not taken away. */
  async open(): Promise<void> {
    if (this.isTyped()) return
    const { writing } = this
    const opened = await this.studio.room.ledger.open()
    // What was read may be older than what was written since.
    if (this.isTyped() || writing !== this.writing) return
    if (opened.kind !== 'opened') return this.state.set({ opened, ledger: empty })
    if (this.state.get().opened && opened.text === this.text) return this.state.set({ opened })
    this.text = opened.text
    this.former.length = 0
    this.saved = opened.ledger
    this.base = opened.ledger
    this.state.set({ opened, ledger: opened.ledger, canUndo: false })
  }

  /** Something is typed that the file does not have yet. */
  private isTyped(): boolean {
    return this.timer !== undefined || this.shown === 'busy'
  }

  saving(): 'saved' | 'busy' | 'failed' {
    return this.shown
  }

  /** One cell gets another text; the letters of one word are one change. */
  type(at: Cell, column: Column, text: string, isComposing: boolean): void {
    const { ledger } = this.state.get()
    const cell = `${at.row} ${column}`
    this.change(withCell(ledger, at.row, column, text, this.newId), cell === this.lastCell, isComposing)
    this.lastCell = cell
  }

  /** A name that was cleared and not written again stays; what was corrected is told. */
  left(at: Cell, column: Column): void {
    const row = this.state.get().ledger.rows[at.row]
    const was = row && this.saved.rows.find(({ id }) => id === row.id)?.name
    if (column === 'name' && row?.name.trim() === '' && was) this.type(at, 'name', was, false)
    this.lastCell = ''
    void this.tell()
  }

  change(ledger: Ledger, isContinued = false, isComposing = false): void {
    this.lastCell = ''
    if (!isContinued) {
      // What was another change is saved as one.
      void this.save()
      this.former.push(this.state.get().ledger)
      this.begin()
    }
    if (this.former.length > mostUndone) this.former.shift()
    this.keep(ledger, isComposing)
  }

  remove(at: number): void {
    this.change(withoutRow(this.state.get().ledger, at))
  }

  private begin(): void {
    this.base = this.state.get().ledger
    this.batch = `${++batches}`
    this.made = undefined
  }

  undo(): void {
    const before = this.former.pop()
    this.lastCell = ''
    if (before) this.keep(before, false)
  }

  private keep(ledger: Ledger, isComposing: boolean): void {
    this.state.set({ ledger, canUndo: this.former.length > 0 })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), isComposing ? pause * 100 : pause)
    this.show('busy')
  }

  /** Writes what has changed. */
  save(): Promise<void> {
    if (this.timer === undefined) return this.writing
    clearTimeout(this.timer)
    this.timer = undefined
    const { ledger, who, reason } = this.state.get()
    const { base, batch } = this
    this.writing = this.writing.then(async () => {
      const { saved } = this
      const taken = this.takenAt(batch)
      const renames = renamesOf(saved, ledger)
      // The texts are to name it so: what is typed there comes first.
      if (renames.size > 0) await this.studio.textWritten()
      const said = { who, reason, when: logTime() }
      const { room } = this.studio
      const made = await this.studio.change(() => room.ledger.save({ ledger, saved, base, batch, said }))
      if ('refused' in made) {
        this.studio.warn(made.refused)
        this.show('failed')
        return
      }
      if (renames.size > 0) this.lost = lostDoubts(lostYears(made.ledger, renamesOf(base, made.ledger), taken))
      this.text = made.text
      this.saved = made.saved
      if (batch === this.batch) this.made = made
      const now = this.state.get().ledger
      this.state.set({ ledger: now === ledger ? made.ledger : withRenamed(saved, now, renames) })
      this.former = this.former.map((one) => (one === ledger ? made.ledger : one))
      if (this.timer === undefined) this.show('saved')
    })
    return this.writing
  }

  /** 上年 as last year's report had it when the change began. */
  private takenAt(batch: string): ReadonlyMap<string, string> {
    if (this.taken.batch !== batch) this.taken = { batch, years: takenYears(this.studio.state.get().figures) }
    return this.taken.years
  }

  private show(shown: 'saved' | 'busy' | 'failed'): void {
    this.shown = shown
    this.studio.showSaving()
  }

  /** When it is saved, tells what was corrected, and what of it may be a slip. */
  private async tell(doubts?: readonly PasteDoubt[]): Promise<void> {
    await this.save()
    const { made, lost } = this
    this.made = undefined
    this.lost = []
    if (doubts || made) this.state.set({ doubts: [...(doubts ?? []), ...(made ? doubtsIn(made) : []), ...lost] })
    const told = made && toldChange(made)
    if (told && !doubts) this.told(told)
  }

  /** What was pasted into a cell: figures go where their names are, cells without a head from the cell on. */
  async paste(clipboard: Clipboard, at: Cell, columns: readonly Column[]): Promise<void> {
    const pasted = await this.studio.room.ledger.pasted(clipboard, this.year)
    if (pasted.kind !== 'cells') return this.take(pasted)
    this.change(withCells(this.state.get().ledger, at, columns, pasted.cells, this.newId))
    void this.tell([])
    this.told(`填入了${pasted.cells.length}行`)
  }

  /** The figures of a workbook. */
  async takeSheet(name: string, bytes: Uint8Array): Promise<void> {
    this.take(await this.studio.room.ledger.ofSheet(name, bytes, this.year))
  }

  private take(pasted: Pasted): void {
    if (pasted.kind !== 'figures') {
      const text = pasted.kind === 'cells' ? '没有找到指标' : pasted.message
      this.studio.warn(text)
      return
    }
    const { ledger, added, changed, same, kept } = pasteIntoLedger(this.state.get().ledger, pasted.figures, this.newId)
    this.change(ledger)
    const open = pasted.figures.filter(({ cells }) => cells.value === '【待报】').length
    const isKept = kept.map((name) => ({ message: `“${name}”粘贴来的是空的，台账里原来的数没有动`, isNote: false }))
    void this.tell([...pasted.doubts, ...isKept])
    const parts = [
      added > 0 && `新加${added}个指标`,
      changed > 0 && `改了${changed}个`,
      same > 0 && `${same}个和原来一样`,
      open > 0 && `${open}个待报`,
    ]
    this.told(parts.filter(Boolean).join('，'))
  }

  private told(text: string): void {
    this.studio.say({ text, undo: () => this.undo() })
  }

  async workbook(): Promise<Uint8Array> {
    return this.studio.room.ledger.workbook(this.state.get().ledger)
  }
}
