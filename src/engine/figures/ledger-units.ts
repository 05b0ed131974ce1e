import type { Figure } from '../model/report.ts'
import { fold } from '../numbers/fold.ts'
import { type Unit, unitAt } from '../numbers/units.ts'
import { keptByValue } from '../text/kept.ts'
import { figureUnit } from './unit.ts'

/** The units of a ledger that no list has (具, 航次, 卷(件)), as a folded text has them, the longest first: each trade counts in some of its own. Every paragraph asks. */
export const ledgerUnits = keptByValue((figures: ReadonlyMap<string, Figure>): readonly Unit[] => {
  const names = new Set([...figures.values()].map(({ unit }) => figureUnit(unit).base))
  return [...names]
    .filter((name) => name !== '' && unitAt(name, 0).name !== name)
    .sort((a, b) => b.length - a.length)
    .map((name): Unit => ({ name: fold(name), dimension: 'count', factor: '1' }))
})
