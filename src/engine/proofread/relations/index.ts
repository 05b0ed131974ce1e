import { putUnder } from '../../text/grouped.ts'
import { among } from './kinds/among.ts'
import { balance } from './kinds/balance.ts'
import { changes } from './kinds/changes.ts'
import { count } from './kinds/count.ts'
import { differences } from './kinds/differences.ts'
import { direction } from './kinds/direction.ts'
import { duration } from './kinds/duration.ts'
import { earlierYear } from './kinds/earlier-year.ts'
import { gaps, shortages } from './kinds/gaps.ts'
import { goals } from './kinds/goals.ts'
import { mean } from './kinds/mean.ts'
import { medals } from './kinds/medals.ts'
import { namedBase } from './kinds/named-base.ts'
import { names } from './kinds/names.ts'
import { percentages } from './kinds/percentages.ts'
import { placesGained } from './kinds/places-gained.ts'
import { plan } from './kinds/plan.ts'
import { products } from './kinds/products.ts'
import { rank } from './kinds/rank.ts'
import { ratio } from './kinds/ratio.ts'
import { inBracket, restated } from './kinds/restated.ts'
import { share } from './kinds/share.ts'
import { spoken } from './kinds/spoken.ts'
import { structure } from './kinds/structure.ts'
import { sum } from './kinds/sum.ts'
import { trend } from './kinds/trend.ts'
import { twice } from './kinds/twice.ts'
import { weightedGrowth } from './kinds/weighted-growth.ts'
import { yields } from './kinds/yields.ts'
import type { Known } from './reading/known-names.ts'
import { type RelationFinder, readText, type SentenceFinder } from './reading/read-text.ts'
import type { Relation, RelationPlace, TextUnit } from './types.ts'

export type { Relation, RelationKind, RelationPlace, TextUnit, Verdict } from './types.ts'

const inSentences =
  (find: SentenceFinder): RelationFinder =>
  (text) =>
    text.sentences.flatMap((read) => find(text, read))

const kinds: RelationFinder[] = [
  sum,
  inSentences(medals),
  inSentences(balance),
  inSentences(differences),
  weightedGrowth,
  share,
  inSentences(among),
  structure,
  inSentences(changes),
  inSentences(earlierYear),
  inSentences(namedBase),
  inSentences(mean),
  inSentences(products),
  inSentences(yields),
  inSentences(goals),
  inSentences(gaps),
  inSentences(shortages),
  inSentences(plan),
  ratio,
  inSentences(percentages),
  inSentences(count),
  inSentences(names),
  inSentences(rank),
  inSentences(placesGained),
  twice,
  restated,
  inSentences(inBracket),
  inSentences(direction),
  inSentences(spoken),
  inSentences(trend),
  inSentences(duration),
]

/** What the reader may know of a text besides it. */
export interface AboutText {
  /** The year it reports on. */
  year?: number
  /** What its ledger calls its figures, and counts them in. */
  ledger?: Known
}

/**
 * Reads a text like an auditor: every group of numbers that depend on each other, with what is stated and what follows from
 * the others. Holding relations are given too. In reading order of the stated numbers; takes time linear in the text.
 */
export function findRelations(text: readonly TextUnit[], { year, ledger }: AboutText = {}): Relation[] {
  const read = readText(text, year, ledger)
  // Two kinds may find the same: a total that its parts and their shares speak against.
  const all = kinds.flatMap((kind) => kind(read)).filter((one) => one.verdict === 'holds' || !isOpen(text, one))
  const found = new Map(all.map((one) => [sameness(one), one]))
  return onceEach(withoutInner([...found.values()])).sort(
    (a, b) => a.places[0].paragraph - b.places[0].paragraph || a.places[0].start - b.places[0].start,
  )
}

/**
 * True where a number of the same sentence has not come in yet: «共86家，其中商场【待报】、学校42家、其他24家» is judged when all
 * are there.
 */
function isOpen(text: readonly TextUnit[], { places }: Relation): boolean {
  const [{ paragraph }] = places
  const here = places.filter((one) => one.paragraph === paragraph)
  const words = text[paragraph]!.text
  if (!words.includes('【待')) return false
  const start = Math.min(...here.map((one) => one.start))
  const end = Math.max(...here.map((one) => one.end))
  const from = Math.max(...[...'。！？'].map((stop) => words.lastIndexOf(stop, start - 1))) + 1
  const [behind] = /^[^。！？]*/.exec(words.slice(end))!
  return /【待[报补填]/.test(words.slice(from, end + behind.length))
}

const sameness = ({ kind, verdict, message, places: [{ paragraph, start }] }: Relation): string =>
  `${kind} ${verdict} ${paragraph}:${start} ${message}`

const placeOf = ({ paragraph, start }: RelationPlace): string => `${paragraph}:${start}`

/**
 * Without totals that others make of the parts of one total: «共109118件（甲54289件，乙2件，丙54827件）» tells of 甲 as a part,
 * and that 乙 and 丙 make nearly as many is chance.
 */
function withoutInner(relations: readonly Relation[]): Relation[] {
  const partOf = new Map<string, Set<string>[]>()
  for (const { kind, places } of relations) {
    if (kind !== 'sum' || places.length < 3) continue
    const parts = new Set(places.slice(1).map(placeOf))
    for (const place of parts) putUnder(partOf, place, parts)
  }
  return relations.filter(
    ({ kind, verdict, places }) =>
      kind !== 'sum' ||
      verdict === 'holds' ||
      !partOf.get(placeOf(places[0]))?.some((parts) => places.every((place) => parts.has(placeOf(place)))),
  )
}

/** One slip, one message: what speaks of the same numbers is told with the first that does, a warning before an info. */
function onceEach(relations: readonly Relation[]): Relation[] {
  const rank = ({ kind, severity }: Relation): number =>
    (severity === 'warning' ? 0 : 2) - (kind === 'direction' ? 1 : 0)
  const wrong = relations.filter((one) => one.verdict !== 'holds').sort((a, b) => rank(a) - rank(b))
  const kept: Relation[] = []
  const about = new Map<string, Relation[]>()
  for (const one of wrong) {
    const places = one.places.map(placeOf)
    const near = places.flatMap((place) => about.get(place) ?? [])
    const told = near.find(
      (other, at) => near.indexOf(other) !== at || places.length === 1 || other.places.length === 1,
    )
    if (told) {
      const { text } = one.places[0]
      const also = told.places.some(({ start }) => start === one.places[0].start) ? '' : `（“${text}”也与这些数对不上）`
      told.message = told.message.replace(/，请(核对|留意)。$/, `${also}，请$1。`)
      continue
    }
    const whole = { ...one }
    kept.push(whole)
    for (const place of places) putUnder(about, place, whole)
  }
  return [...relations.filter((one) => one.verdict === 'holds'), ...kept]
}
