import type { Figure, FigureTable, Rounding, TableData } from '../report/types.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { drawTable } from './draw-table.ts'
import { figureForm } from './forms.ts'
import type { Ledger } from './ledger.ts'
import { isComputed, isPlainForm, plainFigure, type Refused, type Words } from './plain.ts'

/** A ledger ready to be printed from. */
export interface OpenLedger {
  figures: ReadonlyMap<string, Figure>
  /** Prints a figure of the ledger; `undefined` when there is none or it has a mistake of its own, which has been told. */
  print(name: string, form: string | undefined): Words | Refused | undefined
  /** A table of figures, all of them in the ledger; with the table's columns and rows filled. */
  draw(table: TableData, figures: FigureTable): TableData
  /** What is wrong with the sums of a table (小计, 合计). */
  sumProblems(figures: FigureTable): Diagnostic[]
  /** The worked out ledger; absent for one of plain numbers. */
  computed?: Ledger
}

/**
 * Opens a ledger: works it out when it holds more than plain numbers, or when forms are asked for that take arithmetic.
 * Only then are the arithmetic and its library loaded, so that a report without them starts fast.
 */
export async function openLedger(
  figures: ReadonlyMap<string, Figure>,
  rounding: Rounding,
  asked: { forms: boolean },
): Promise<{ value: OpenLedger; diagnostics: Diagnostic[] }> {
  if (!asked.forms && ![...figures.values()].some(isComputed)) {
    const open: OpenLedger = {
      figures,
      print: (name, form) => {
        const figure = figures.get(name)
        return figure && plainFigure(figure, isPlainForm(form) && form ? 'value' : undefined)
      },
      draw: (table, wanted) => drawTable(table, wanted, figures),
      sumProblems: () => [],
    }
    return { value: open, diagnostics: [] }
  }
  const { computeLedger } = await import('./ledger.ts')
  const { printFigure } = await import('./print.ts')
  const { cellsOf } = await import('./cells.ts')
  const { sumProblems, sumRow } = await import('./sums.ts')
  const { ledger, diagnostics } = computeLedger(figures, rounding)
  const open: OpenLedger = {
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
  return { value: open, diagnostics }
}
