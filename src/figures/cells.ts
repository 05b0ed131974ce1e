import type { Figure } from '../report/types.ts'
import { type Base, changeDigits, lastPeriod, lastYear } from './comparison.ts'
import type { Cells } from './draw-table.ts'
import { besideAmount, type Ledger } from './ledger.ts'
import { printFigure } from './print.ts'
import { changeUnit } from './unit.ts'

/** What a worked out ledger puts into the cells of a figure's row: numbers without unit, signs instead of words. */
export function cellsOf(ledger: Ledger, figure: Figure): Cells {
  const amount = ledger.values.get(figure.name)
  if (!amount) return {}
  const rate = (form: 'completion' | 'share'): string | undefined => {
    const printed = printFigure(ledger, figure, form)
    return printed && 'text' in printed ? printed.text : undefined
  }
  const cells = {
    unit: amount.unit.name,
    value: amount.digits,
    previous: ledger.previous.get(figure.name)?.digits,
    change: changeCell(ledger, figure, lastYear),
    yoy: rateCell(ledger, figure, 'yoy'),
    'last-period': ledger.lastPeriod.get(figure.name)?.digits,
    'pop-change': changeCell(ledger, figure, lastPeriod),
    pop: rateCell(ledger, figure, 'pop'),
    target: besideAmount(figure, 'target')?.digits,
    completion: rate('completion'),
    share: rate('share'),
  }
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as Cells
}

function changeCell(ledger: Ledger, figure: Figure, base: Base): string | undefined {
  const amount = ledger.values.get(figure.name)!
  const digits = changeDigits(ledger, figure, amount, base)
  if (digits === undefined) return undefined
  return amount.unit.kind === 'percent' && !/^-?0(\.0+)?$/.test(digits) ? digits + changeUnit(amount.unit) : digits
}

/** 8.0% and -2.2%; words, as 由负转正, stay words. */
function rateCell(ledger: Ledger, figure: Figure, form: 'yoy' | 'pop'): string | undefined {
  const printed = printFigure(ledger, figure, form)
  if (!printed || !('text' in printed)) return undefined
  return printed.text.replace(/^增长(?=\d)/, '').replace(/^下降(?=\d)/, '-')
}
