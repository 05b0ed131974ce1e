import type { FigureTable, TableData } from '../report/exhibit-types.ts'
import type { Figure, Rounding } from '../report/figure-types.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { drawTable } from './draw-table.ts'
import { figureForm } from './forms.ts'
import type { Ledger } from './ledger.ts'
import { isComputed, isPlainForm, plainFigure, type Refused, type Words } from './plain.ts'

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

/**
 * What opens a ledger. It is worked out when it holds more than plain numbers or forms are asked for, and only once,
 * however often it is opened: from then on it is given as it was worked out. Only then are the arithmetic and its library
 * loaded, so that a report without them starts fast.
 */
export function ledgerOpener(figures: ReadonlyMap<string, Figure>, rounding: Rounding = 'half-up'): LedgerOpener {
  let workedOut: Promise<Opened> | undefined
  let isPlain: boolean | undefined
  return async ({ forms }) => {
    isPlain ??= ![...figures.values()].some(isComputed)
    if (!workedOut && !forms && isPlain) return plainLedger(figures)
    workedOut ??= workOut(figures, rounding)
    return workedOut
  }
}

function plainLedger(figures: ReadonlyMap<string, Figure>): Opened {
  const value: OpenLedger = {
    figures,
    print: (name, form) => {
      const figure = figures.get(name)
      return figure && plainFigure(figure, isPlainForm(form) && form ? 'value' : undefined)
    },
    draw: (table, wanted) => drawTable(table, wanted, figures),
    sumProblems: () => [],
  }
  return { value, diagnostics: [] }
}

async function workOut(figures: ReadonlyMap<string, Figure>, rounding: Rounding): Promise<Opened> {
  const { computeLedger } = await import('./ledger.ts')
  const { printFigure } = await import('./print.ts')
  const { cellsOf } = await import('./cells.ts')
  const { sumProblems, sumRow } = await import('./sums.ts')
  const { ledger, diagnostics } = computeLedger(figures, rounding)
  const value: OpenLedger = {
    figures,
    computed: ledger,
    print: (name, form) => {
      const figure = figures.get(name)
      return figure && printFigure(ledger, figure, form === undefined ? undefined : figureForm(form))
    },
    draw: (table, wanted) =>
      drawTable(table, wanted, figures, {
        cellsOf: (figure) => cellsOf(ledger, figure),
        sumOf: (members, sum) => sumRow(ledger, members, sum),
      }),
    sumProblems: (wanted) => sumProblems(ledger, wanted),
  }
  return { value, diagnostics }
}
