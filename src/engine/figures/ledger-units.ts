import { type Unit, unitAt } from '../numbers/units.ts'
import type { NumberToken } from '../numbers/written-number.ts'
import type { Figure } from '../report/types.ts'
import { figureUnit } from './unit.ts'

/** The units of a ledger that no list has (具, 航次, 档口), the longest first: each trade counts in some of its own. */
export function ledgerUnits(figures: ReadonlyMap<string, Figure>): readonly Unit[] {
  const known = kept.get(figures)
  if (known) return known
  const names = new Set([...figures.values()].map(({ unit }) => figureUnit(unit).base))
  const units = [...names]
    .filter((name) => name !== '' && unitAt(name, 0).name !== name)
    .sort((a, b) => b.length - a.length)
    .map((name): Unit => ({ name, dimension: 'count', factor: '1' }))
  kept.set(figures, units)
  return units
}

/** Every paragraph asks. */
const kept = new WeakMap<ReadonlyMap<string, Figure>, readonly Unit[]>()

/** Numbers of a text, those before a unit of the ledger's own with it; `text` is the one that they were read in. */
export function withLedgerUnits<T extends NumberToken>(
  numbers: readonly T[],
  text: string,
  units: readonly Unit[],
): T[] {
  if (units.length === 0) return [...numbers]
  return numbers.map((number) => {
    if (number.sort !== 'amount') return number
    const start = number.end - number.unit.name.length
    const at = text[start] === ' ' ? start + 1 : start
    const unit = units.find(({ name }) => name.length > number.unit.name.length && text.startsWith(name, at))
    return unit ? { ...number, unit, end: at + unit.name.length } : number
  })
}
