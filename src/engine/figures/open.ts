import type { Figure, Rounding } from '../model/ledger.ts'
import type { LedgerOpener, Opened, OpenLedger } from '../model/open-ledger.ts'
import { figureForm } from '../terms/forms.ts'
import { drawTable } from './draw-table.ts'
import { isComputed, isPlainForm, plainFigure } from './plain.ts'

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
