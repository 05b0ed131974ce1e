import { type Unit, unitAt } from '../numbers/units.ts'
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
