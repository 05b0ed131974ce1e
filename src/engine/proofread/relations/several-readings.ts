import { doubtfulReach } from './confidence.ts'
import { type Binding, solve } from './equations.ts'
import type { ReadText } from './reading/read-text.ts'
import type { Relation } from './types.ts'

/**
 * What was found, unless all agrees when the sentence is read with other numbers: «新建12个，总数达到148个，完成任务10个的120%» is of 12.
 * Where nothing agrees, and what was found is far off, what comes the nearest to what is stated.
 */
export function unlessMeant(text: ReadText, first: Relation[], others: () => readonly Binding[]): Relation[] {
  if (first.every(({ verdict }) => verdict === 'holds')) return first
  const read = others()
    .map((binding) => solve(text, binding))
    .filter((found) => found.length >= first.length)
  const agreeing = read.find((found) => found.every(({ verdict }) => verdict === 'holds'))
  if (agreeing || offOf(first) <= doubtfulReach) return agreeing ?? first
  return read.reduce((best, found) => (offOf(found) < offOf(best) ? found : best), first)
}

/** How many times as much, or as little, the worst of some relations is, less one; what is too far off has no result. */
const offOf = (found: readonly Relation[]): number =>
  Math.max(
    ...found.map(({ verdict, stated, computed }) => {
      const times = verdict === 'holds' ? 1 : Number.parseFloat(computed) / Number.parseFloat(stated)
      return times > 0 ? Math.max(times, 1 / times) - 1 : Number.POSITIVE_INFINITY
    }),
  )

/** The first of several readings that holds, else the first of which something is to be said. */
export function solveOne(text: ReadText, bindings: readonly Binding[]): Relation[] {
  let first: Relation[] = []
  for (const binding of bindings) {
    const found = solve(text, binding)
    if (found[0]?.verdict === 'holds') return found
    if (first.length === 0) first = found
  }
  return first
}
