import type { Figure } from '../model/ledger.ts'
import type { Ledger } from '../model/worked-out.ts'
import { isPending, pendingText } from '../terms/pending.ts'
import { type Base, changeDigits, lastPeriod, lastYear } from './comparison.ts'
import { besideAmount } from './ledger.ts'
import { printFigure } from './print.ts'
import type { Cells } from './table-lines.ts'
import { changeUnit, figureUnit } from './unit.ts'

/** What a worked out ledger puts into the cells of a figure's row: numbers without unit, signs instead of words. */
export function cellsOf(ledger: Ledger, figure: Figure): Cells {
  const amount = ledger.values.get(figure.name)
  if (!amount && !ledger.pending.value.has(figure.name)) return {}
  const rate = (form: 'completion' | 'share'): string | undefined => {
    const printed = printFigure(ledger, figure, form)
    return printed && 'text' in printed ? printed.text : undefined
  }
  const cells = {
    unit: (amount?.unit ?? figureUnit(figure.unit)).name,
    value: amount?.digits ?? pendingText,
    previous: beforeCell(ledger, figure, lastYear),
    change: changeCell(ledger, figure, lastYear),
    yoy: rateCell(ledger, figure, lastYear),
    'last-period': beforeCell(ledger, figure, lastPeriod),
    'pop-change': changeCell(ledger, figure, lastPeriod),
    pop: rateCell(ledger, figure, lastPeriod),
    target: isPending(figure, 'target') ? pendingText : besideAmount(figure, 'target')?.digits,
    completion: rate('completion'),
    share: rate('share'),
  }
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as Cells
}

const beforeCell = (ledger: Ledger, { name }: Figure, { key }: Base): string | undefined =>
  ledger.pending[key].has(name) ? pendingText : ledger[key].get(name)?.digits

const isZero = /^-?0(\.0+)?$/

function changeCell(ledger: Ledger, figure: Figure, base: Base): string | undefined {
  const amount = ledger.values.get(figure.name)
  const isOpen = !amount || ledger.pending[base.key].has(figure.name)
  if (isOpen) return beforeCell(ledger, figure, base) && pendingText
  const digits = changeDigits(ledger, figure, amount, base)
  if (digits === undefined) return undefined
  return amount.unit.kind === 'percent' && !isZero.test(digits) ? digits + changeUnit(amount.unit) : digits
}

/** 8.0% and -2.2%; words, as 由负转正, stay words. A percentage changes by 个百分点: 0.8% would be read as points. */
function rateCell(ledger: Ledger, figure: Figure, base: Base): string | undefined {
  if (ledger.values.get(figure.name)?.unit.kind === 'percent') {
    const points = changeCell(ledger, figure, base)
    return points !== undefined && isZero.test(points) ? '持平' : points
  }
  const printed = printFigure(ledger, figure, base === lastYear ? 'yoy' : 'pop')
  if (!printed || !('text' in printed)) return undefined
  return printed.text.replace(/^增长(?=\d)/, '').replace(/^下降(?=\d)/, '-')
}
