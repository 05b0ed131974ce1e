import type { Diagnostic } from '../text/diagnostic.ts'
import type { FigureTable, TableData } from './exhibit.ts'
import type { Figure } from './ledger.ts'
import type { Ledger } from './worked-out.ts'

/** What a form prints. */
export interface Words {
  text: string
  /** It can be printed, but hardly as it was meant: a warning that has no place yet. */
  doubt?: Refused
}

/** Why a form cannot be printed: a diagnostic that has no place yet. */
export interface Refused {
  code: string
  message: string
  hint: string
}

/** A ledger ready to be printed from. */
export interface OpenLedger {
  figures: ReadonlyMap<string, Figure>
  /** Prints a figure of the ledger; `undefined` when there is none or it has a mistake of its own, which has been reported. */
  print(name: string, form: string | undefined): Words | Refused | undefined
  /** A table of figures, all of them in the ledger; with the table's columns and rows filled. */
  draw(table: TableData, figures: FigureTable): TableData
  /** What is wrong with the sums of a table (小计, 合计). */
  sumProblems(figures: FigureTable): Diagnostic[]
  /** @internal The worked out ledger; absent for one of plain numbers. */
  computed?: Ledger
}

/** A ledger opened, and what is wrong with it. */
export interface Opened {
  value: OpenLedger
  diagnostics: readonly Diagnostic[]
}

/** Opens the ledger of a report. `forms`: forms are asked for that take arithmetic. */
export type LedgerOpener = (asked: { forms: boolean }) => Promise<Opened>
