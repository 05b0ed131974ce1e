import type { RelationFinder } from './kind.ts'
import { acrossYears } from './kinds/across-years.ts'
import { average } from './kinds/average.ts'
import { balance } from './kinds/balance.ts'
import { change } from './kinds/change.ts'
import { completion } from './kinds/completion.ts'
import { count } from './kinds/count.ts'
import { direction } from './kinds/direction.ts'
import { meanOf } from './kinds/mean.ts'
import { names } from './kinds/names.ts'
import { percentages } from './kinds/percentages.ts'
import { rank } from './kinds/rank.ts'
import { ratio } from './kinds/ratio.ts'
import { restated } from './kinds/restated.ts'
import { share } from './kinds/share.ts'
import { spoken } from './kinds/spoken.ts'
import { structure } from './kinds/structure.ts'
import { sum } from './kinds/sum.ts'
import { target } from './kinds/target.ts'
import { twice } from './kinds/twice.ts'
import { weightedGrowth } from './kinds/weighted-growth.ts'
import { yearOnYear } from './kinds/year-on-year.ts'
import { readText } from './reading/read-text.ts'
import type { Relation, TextUnit } from './types.ts'

export type { Relation, RelationKind, RelationPlace, TextUnit, Verdict } from './types.ts'

const kinds: RelationFinder[] = [
  sum,
  balance,
  weightedGrowth,
  share,
  structure,
  yearOnYear,
  acrossYears,
  change,
  average,
  meanOf,
  completion,
  target,
  ratio,
  percentages,
  count,
  names,
  rank,
  twice,
  restated,
  direction,
  spoken,
]

/**
 * Reads a text like an auditor: every group of numbers that depend on each other, with what is stated and what follows from
 * the others. Holding relations are given too. In reading order of the stated numbers; takes time linear in the text.
 */
export function findRelations(text: readonly TextUnit[]): Relation[] {
  const read = readText(text)
  // Two kinds may find the same: a total that its parts and their shares speak against.
  const found = new Map(kinds.flatMap((kind) => kind(read)).map((one) => [sameness(one), one]))
  return [...found.values()].sort(
    (a, b) => a.places[0].paragraph - b.places[0].paragraph || a.places[0].start - b.places[0].start,
  )
}

const sameness = ({ kind, verdict, message, places: [{ paragraph, start }] }: Relation): string =>
  `${kind} ${verdict} ${paragraph}:${start} ${message}`
