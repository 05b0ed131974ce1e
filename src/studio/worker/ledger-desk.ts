import { portableCompression } from '../../engine/archive/portable-compression.ts'
import { figureFields } from '../../engine/fields/figure.ts'
import { ledgerXlsx } from '../../engine/new/ledger-xlsx.ts'
import { readSheet } from '../../engine/sheet/index.ts'
import { shownName } from '../../engine/yaml/key-shape.ts'
import type { Clipboard } from '../figures/clipboard-table.ts'
import { figuresOf, type Pasted, pastedFigures } from '../figures/pasted-figures.ts'
import { type Ledger, ledgerKeys, openLedger, saveLedger } from '../model/ledger.ts'
import type { ChangedFiles } from './protocol.ts'

/** The ledger of the opened report, as the page shows it. */
export type OpenLedger =
  | { kind: 'opened'; ledger: Ledger; text: string }
  /** It is a sheet, which is kept in Excel: its figures are shown. */
  | { kind: 'sheet'; name: string; pasted: Pasted }
  | { kind: 'refused'; message: string }

/** What the room does with the files of the opened report. */
export interface ReportDesk {
  names(): string[]
  bytes(name: string): Uint8Array | undefined
  written(name: string): string
  pathOf(name: string): string
  take(changed: ChangedFiles): void
}

const file = 'figures.yaml'

/** The ledger of a report: read, written, filled from the clipboard and from sheets. */
export class LedgerDesk {
  constructor(private readonly desk: ReportDesk) {}

  async open(year: number): Promise<OpenLedger> {
    const names = this.desk.names()
    const sheet = names.find((name) => /^figures\.(?:xlsx|csv)$/i.test(name))
    if (sheet !== undefined && !names.includes(file)) {
      return { kind: 'sheet', name: sheet, pasted: await this.ofSheet(sheet, this.desk.bytes(sheet)!, year) }
    }
    const text = this.desk.written(file)
    const opened = openLedger(text)
    if (opened.kind === 'opened') return { ...opened, text }
    return { kind: 'refused', message: '台账的写法这里改不了，可以用记事本等打开改，改好后这里会显示' }
  }

  /** Makes the ledger's file say what rows say. */
  save(ledger: Ledger): { changed: ChangedFiles; text: string } | { refused: string } {
    const before = this.desk.written(file)
    const saved = saveLedger(before, ledger)
    if (saved.kind === 'refused') {
      const isTwin = saved.why === 'duplicate-key'
      return { refused: isTwin ? '有两个指标同名，请改成不同的名称，再保存' : '台账没有保存：它的写法这里改不了' }
    }
    if (saved.text === before) return { changed: {}, text: before }
    const changed = { [this.desk.pathOf(file)]: new TextEncoder().encode(saved.text) }
    this.desk.take(changed)
    return { changed, text: saved.text }
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
