import { figurePrints, type Stamp } from '../document/stamp.ts'
import type { Document } from '../document/types.ts'
import type { Report } from '../model/report.ts'
import { dataOf, documentFingerprint } from './facts.ts'

/** What each figure of a ledger says, as it was written. */
export function figuresSaid({ figures }: Report): [name: string, says: string][] {
  return [...figures.values()].map((one) => {
    const { value, unit, previous, lastPeriod, target, max, min, formula, decimals } = one
    return [one.name, JSON.stringify([value, unit, previous, lastPeriod, target, max, min, formula, decimals])]
  })
}

/** The stamp of a report's document. `name`: the report's, by its folder below the folder of reports. */
export function stampOf(
  { report, document }: { report: Report; document: Document },
  { name = report.name, zongjie, edition }: { name?: string; zongjie: string; edition?: string },
): Stamp {
  const text = documentFingerprint(document)
  return {
    report: name,
    set: document.meta.template ?? '',
    version: zongjie,
    text,
    data: dataOf(report).fingerprint,
    figures: figurePrints(figuresSaid(report), text),
    ...(edition !== undefined && { edition }),
  }
}
