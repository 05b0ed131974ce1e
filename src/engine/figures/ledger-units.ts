import type { Figure } from '../model/report.ts'
import { type Unit, unitAt } from '../numbers/units.ts'
import { keptByValue } from '../text/kept.ts'
import { figureUnit } from './unit.ts'

/** The units of a ledger that no list has (具, 航次, 档口), the longest first: each trade counts in some of its own. Every paragraph asks. */
export const ledgerUnits = keptByValue((figures: ReadonlyMap<string, Figure>): readonly Unit[] => {
  const names = new Set([...figures.values()].map(({ unit }) => figureUnit(unit).base))
  return [...names]
    .filter((name) => name !== '' && unitAt(name, 0).name !== name)
    .sort((a, b) => b.length - a.length)
    .map((name): Unit => ({ name, dimension: 'count', factor: '1' }))
})
