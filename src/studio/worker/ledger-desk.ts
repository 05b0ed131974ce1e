import { portableCompression } from '../../engine/archive/portable-compression.ts'
import { logName } from '../../engine/corrections/log-text.ts'
import type { Renames } from '../../engine/corrections/rename-references.ts'
import { figureFields } from '../../engine/fields/figure.ts'
import { ledgerXlsx } from '../../engine/new/ledger-xlsx.ts'
import { readSheet } from '../../engine/sheet/index.ts'
import { shownName } from '../../engine/yaml/key-shape.ts'
import type { Clipboard } from '../clipboard/clipboard-table.ts'
import { figuresOf, type Pasted, pastedFigures } from '../clipboard/pasted-figures.ts'
import { type Ledger, ledgerKeys, openLedger, saveLedger } from '../model/ledger.ts'
import { type ChangedNumber, changedNumbers, renamesOf, withKeptNames, withRenamed } from '../model/ledger-changes.ts'
import { CorrectionLog, isSameBytes, type Said } from './correction-log.ts'
import type { OpenedFiles } from './opened-files.ts'
import { type ChangedFiles, isRefused } from './protocol.ts'
import { correctSheet, sheetRows } from './sheet-ledger.ts'

/** The ledger of the opened report, as the page shows it. */
export type OpenLedger = { isLogged: boolean } & (
  | { kind: 'opened'; ledger: Ledger; text: string }
  /** It is a sheet: its numbers are put into their cells one by one, all else is for Excel. */
  | { kind: 'sheet'; name: string; ledger: Ledger }
  | { kind: 'refused'; message: string }
)

/** What the room does with the opened report. */
interface LedgerRoom {
  /** Something was printed and kept: what changes from then on is a correction. */
  isArchived(): boolean
  /** Names renamed figures so in all texts. */
  rename(renames: Renames): Promise<ChangedFiles | { refused: string }>
}

/** What rows shall be, and since when it is one correction. */
export interface LedgerChange {
  ledger: Ledger
  /** As it was saved last. */
  saved: Ledger
  /** As it was before the cell was touched, or the table pasted. */
  base: Ledger
  /** Tells a correction from others. */
  batch: string
  said: Said
}

/** What became of a change. */
export interface SavedChange {
  changed: ChangedFiles
  text: string
  /** With renamed figures named so everywhere. */
  ledger: Ledger
  /** As the file has it: a figure whose name is being written again keeps the one that it had. */
  saved: Ledger
  corrections: ChangedNumber[]
  isLogged: boolean
}

const file = 'figures.yaml'

/** The ledger of a report: read, written, filled from the clipboard and from sheets; what is corrected in it is logged. */
export class LedgerDesk {
  private readonly log = new CorrectionLog()
  private count = 0

  constructor(
    private readonly files: OpenedFiles,
    private readonly room: LedgerRoom,
  ) {}

  async open(): Promise<OpenLedger> {
    const isLogged = this.isLogged()
    const names = this.files.names()
    const sheet = names.find((name) => /^figures\.(?:xlsx|csv)$/i.test(name))
    if (sheet !== undefined && !names.includes(file)) {
      const rows = await sheetRows(this.files.host(), this.files.place())
      if ('refused' in rows) return { kind: 'refused', message: rows.refused, isLogged }
      return { kind: 'sheet', name: sheet, ledger: rows, isLogged }
    }
    const text = this.files.written(file)
    const opened = openLedger(text)
    if (opened.kind === 'opened') return { ...opened, text, isLogged }
    return { kind: 'refused', message: '台账的写法这里改不了，可以用记事本等打开改，改好后这里会显示', isLogged }
  }

  /** As the command has it: a report that was corrected has a log; one that was printed and kept gets it. */
  private isLogged(): boolean {
    return this.files.names().includes(logName) || this.room.isArchived()
  }

  /** Makes the ledger's file say what rows say, and the texts name its figures so; corrections go into the log. */
  async save({ ledger, saved, base, batch, said }: LedgerChange): Promise<SavedChange | { refused: string }> {
    const renames = renamesOf(saved, ledger)
    const wanted = withRenamed(saved, ledger, renames)
    const before = this.files.written(file)
    const named = withKeptNames(saved, wanted)
    const made = saveLedger(before, named)
    if (made.kind === 'refused') {
      const isTwin = made.why === 'duplicate-key'
      return { refused: isTwin ? '有两个指标同名，请改成不同的名称，再保存' : '台账没有保存：它的写法这里改不了' }
    }
    const isLogged = this.isLogged()
    const corrections = changedNumbers(base, wanted)
    const logged = isLogged ? this.logged(batch, corrections, said) : {}
    if (isRefused(logged)) return logged
    const texts = renames.size > 0 ? await this.room.rename(renames) : {}
    if (isRefused(texts)) return texts
    const own = made.text === before ? {} : { [this.files.pathOf(file)]: new TextEncoder().encode(made.text) }
    const changed = { ...texts, ...own, ...logged }
    this.files.take(changed)
    return { changed, text: made.text, ledger: wanted, saved: named, corrections, isLogged }
  }

  private logged(
    batch: string,
    corrections: Parameters<CorrectionLog['with']>[2],
    said: Said,
  ): ChangedFiles | { refused: string } {
    const now = this.files.bytes(logName)
    const made = this.log.with(batch, now, corrections, said)
    if ('refused' in made) return made
    return isSameBytes(now, made.bytes) ? {} : { [this.files.pathOf(logName)]: made.bytes ?? null }
  }

  /** Puts a number into its cell of the sheet. `undo`: what the files were. */
  async correct(
    wanted: { figure: string; field: string; value: string },
    said: Said,
  ): Promise<
    (Omit<SavedChange, 'text' | 'ledger' | 'saved'> & { undo: ChangedFiles; notes: string[] }) | { refused: string }
  > {
    const made = await correctSheet(this.files.host(), this.files.place(), wanted)
    if ('refused' in made) return made
    const corrections = made.corrections.map(({ figure, field, before, after, unit, doubts }) => {
      return { figure, field: field.shown, old: before && before + unit, new: after + unit, doubts }
    })
    const isLogged = this.isLogged() && corrections.some(({ old }) => old !== '')
    const logged = isLogged ? this.logged(`sheet ${this.count++}`, corrections, said) : {}
    if (isRefused(logged)) return logged
    const path = this.files.pathOf(this.files.names().find((name) => /^figures\.(?:xlsx|csv)$/i.test(name))!)
    const changed = corrections.length > 0 ? { [path]: made.bytes, ...logged } : {}
    const undo = Object.fromEntries(
      Object.keys(changed).map((one) => [one, this.files.bytes(one.slice(this.files.pathOf('').length)) ?? null]),
    )
    this.files.take(changed)
    return { changed, undo, corrections, isLogged, notes: made.notes }
  }

  /** Puts files back as they were, where nobody has changed them since. */
  restore(undo: ChangedFiles, since: ChangedFiles): { changed: ChangedFiles } | { refused: string } {
    const start = this.files.pathOf('').length
    for (const [path, bytes] of Object.entries(since)) {
      if (!isSameBytes(this.files.bytes(path.slice(start)), bytes ?? undefined))
        return { refused: '台账又改过了，没有撤销' }
    }
    this.files.take(undo)
    return { changed: undo }
  }

  pasted(clipboard: Clipboard, year: number): Pasted {
    return pastedFigures(clipboard, year || undefined)
  }

  /** The figures of a workbook or a .csv. */
  async ofSheet(name: string, bytes: Uint8Array, year: number): Promise<Pasted> {
    const { value, diagnostics } = await readSheet(bytes, name, portableCompression, year || undefined)
    return figuresOf(value.root, diagnostics)
  }

  /** The ledger as a workbook. */
  workbook({ rows }: Ledger): Uint8Array {
    const always = ['value', 'unit', 'previous', 'target', 'source', 'note']
    const keys = ledgerKeys.filter((key) => always.includes(key) || rows.some(({ cells }) => cells[key] !== undefined))
    const head = ['指标', ...keys.map((key) => (key === 'label' ? '表中名称' : shownName(figureFields, key)))]
    const filled = rows.map(({ name, cells }) => [name, ...keys.map((key) => cells[key] ?? '')])
    return ledgerXlsx({ keys: [...keys], rows: [head, ...filled] }, portableCompression)
  }
}
