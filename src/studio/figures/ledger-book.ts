import type { Desk } from '../desk.ts'
import type { Ledger } from '../model/ledger.ts'
import { type Store, store } from '../store.ts'
import type { Studio } from '../studio.ts'
import type { OpenLedger } from '../worker/ledger-desk.ts'
import type { Clipboard } from './clipboard-table.ts'
import type { Cell } from './grid-keys.ts'
import { type Column, withCell, withCells } from './ledger-grid.ts'
import { pasteIntoLedger } from './paste-into-ledger.ts'
import type { PasteDoubt, Pasted } from './pasted-figures.ts'

export interface BookState {
  /** `undefined`: it is being opened. */
  readonly opened: OpenLedger | undefined
  readonly ledger: Ledger
  readonly doubts: readonly PasteDoubt[]
  readonly canUndo: boolean
}

const empty: Ledger = { rows: [], english: false }

/** So long (ms) after a change the ledger is saved. */
const pause = 150

/** So many changes can be taken back. */
const mostUndone = 200

/** The ledger while the page shows it: what is typed and pasted is kept at once, and can be taken back. */
export class LedgerBook implements Desk {
  readonly state: Store<BookState> = store<BookState>({ opened: undefined, ledger: empty, doubts: [], canUndo: false })
  private readonly former: Ledger[] = []
  private text = ''
  private lastCell = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private writing: Promise<void> = Promise.resolve()
  private count = 0
  private left: 'saved' | 'busy' | 'failed' = 'saved'

  constructor(private readonly studio: Studio) {}

  private get year(): number {
    return this.studio.state.get().opened?.year ?? 0
  }

  readonly newId = (): string => `n${this.count++}`

  /** The id that the next new row gets. */
  get nextId(): string {
    return `n${this.count}`
  }

  /** Reads the ledger; what is being typed is not taken away. */
  async open(): Promise<void> {
    if (this.timer !== undefined) return
    const opened = await this.studio.room.ledger.open(this.year)
    if (this.timer !== undefined) return
    if (opened.kind !== 'opened') {
      this.state.set({ opened, ledger: empty })
      return
    }
    if (this.state.get().opened && opened.text === this.text) return
    this.text = opened.text
    this.former.length = 0
    this.state.set({ opened, ledger: opened.ledger, canUndo: false })
  }

  saving(): 'saved' | 'busy' | 'failed' {
    return this.left
  }

  /** One cell gets another text; the letters of one word are one change. */
  type(at: Cell, column: Column, text: string): void {
    const { ledger } = this.state.get()
    const cell = `${at.row} ${column}`
    this.change(withCell(ledger, at.row, column, text, this.newId), cell === this.lastCell)
    this.lastCell = cell
  }

  change(ledger: Ledger, isContinued = false): void {
    this.lastCell = ''
    if (!isContinued) this.former.push(this.state.get().ledger)
    if (this.former.length > mostUndone) this.former.shift()
    this.keep(ledger)
  }

  undo(): void {
    const before = this.former.pop()
    this.lastCell = ''
    if (before) this.keep(before)
  }

  private keep(ledger: Ledger): void {
    this.state.set({ ledger, canUndo: this.former.length > 0 })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), pause)
    this.show('busy')
  }

  /** Writes what has changed. */
  save(): Promise<void> {
    if (this.timer === undefined) return this.writing
    clearTimeout(this.timer)
    this.timer = undefined
    const { ledger } = this.state.get()
    this.writing = this.writing.then(async () => {
      const saved = await this.studio.room.ledger.save(ledger)
      if ('refused' in saved) {
        this.studio.say({ text: saved.refused, isProblem: true })
        this.show('failed')
        return
      }
      this.text = saved.text
      if (Object.keys(saved.changed).length > 0) await this.studio.saveFiles(saved.changed)
      if (this.timer === undefined) this.show('saved')
    })
    return this.writing
  }

  private show(left: 'saved' | 'busy' | 'failed'): void {
    this.left = left
    this.studio.showSaving()
  }

  /** What was pasted into a cell: figures go where their names are, cells without a head from the cell on. */
  async paste(clipboard: Clipboard, at: Cell, columns: readonly Column[]): Promise<void> {
    const pasted = await this.studio.room.ledger.pasted(clipboard, this.year)
    if (pasted.kind !== 'cells') {
      this.take(pasted)
      return
    }
    this.change(withCells(this.state.get().ledger, at, columns, pasted.cells, this.newId))
    this.state.set({ doubts: [] })
    this.told(`填入了${pasted.cells.length}行`)
  }

  /** The figures of a workbook. */
  async takeSheet(name: string, bytes: Uint8Array): Promise<void> {
    this.take(await this.studio.room.ledger.ofSheet(name, bytes, this.year))
  }

  private take(pasted: Pasted): void {
    if (pasted.kind !== 'figures') {
      const text = pasted.kind === 'cells' ? '没有找到指标' : pasted.message
      this.studio.say({ text, isProblem: true })
      return
    }
    const { ledger, added, changed, same, kept } = pasteIntoLedger(this.state.get().ledger, pasted.figures, this.newId)
    this.change(ledger)
    const open = pasted.figures.filter(({ cells }) => cells.value === '【待报】').length
    const isKept = kept.map((name) => ({ message: `“${name}”粘贴来的是空的，台账里原来的数没有动`, isNote: false }))
    this.state.set({ doubts: [...pasted.doubts, ...isKept] })
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
