import { diffArrays } from 'diff'

/** What stands in both, or in one of two lists. */
export type Pair<T> = { before: T; now: T } | { before: T; now?: undefined } | { before?: undefined; now: T }

/** How much two are alike, from 0 (nothing in common) to 1; 0 also for what cannot be shown as one changed thing. */
export type Likeness<T> = (before: T, now: T) => number

/** Below this, one taken out and one put in reads better than one thing with most of its words changed. */
const leastLikeness = 0.3
/** In a stretch of more pairs than this the nearest are taken in order. */
const mostPairs = 40_000

/** Two lists side by side, in the order of both: what is equal by `keyOf`, and between that what is alike. */
export function align<T>(before: readonly T[], now: readonly T[], keyOf: (one: T) => string, likeness: Likeness<T>) {
  const pairs: Pair<T>[] = []
  let [gone, come]: [readonly T[], readonly T[]] = [[], []]
  const settle = () => {
    pairs.push(...pairUp(gone, come, likeness))
    ;[gone, come] = [[], []]
  }
  for (const { kind, old, own } of stretches(before, now, keyOf)) {
    if (kind === 'del') gone = old
    else if (kind === 'ins') come = own
    else {
      settle()
      pairs.push(...own.map((one, index) => ({ before: old[index]!, now: one })))
    }
  }
  settle()
  return pairs
}

/** What two lists have in common, and what only one of them has, in order; `same`: as many of both. */
export function stretches<T>(before: readonly T[], now: readonly T[], keyOf: (one: T) => string) {
  let [from, to] = [0, 0]
  return diffArrays(before.map(keyOf), now.map(keyOf)).map(({ count, added, removed }) => {
    const old = added ? [] : before.slice(from, from + count)
    const own = removed ? [] : now.slice(to, to + count)
    from += old.length
    to += own.length
    return { kind: added ? ('ins' as const) : removed ? ('del' as const) : ('same' as const), old, own }
  })
}

/** The pairs of two stretches that are alike most in all, none of them crossing another. */
function pairUp<T>(before: readonly T[], now: readonly T[], likeness: Likeness<T>): Pair<T>[] {
  if (before.length * now.length > mostPairs) return inTurn(before, now, likeness)
  const width = now.length + 1
  const score = (one: T, other: T) => {
    const found = likeness(one, other)
    return found < leastLikeness ? 0 : found
  }
  const best = new Float64Array((before.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column]!
  const scores = before.map((one) => now.map((other) => score(one, other)))
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const both = scores[row]![column]!
      const paired = both > 0 ? both + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: Pair<T>[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < now.length) {
    const both = scores[row]?.[column] ?? 0
    if (both > 0 && at(row, column) === both + at(row + 1, column + 1)) {
      pairs.push({ before: before[row++]!, now: now[column++]! })
    } else if (row < before.length && (column === now.length || at(row, column) === at(row + 1, column))) {
      pairs.push({ before: before[row++]! })
    } else pairs.push({ now: now[column++]! })
  }
  return pairs
}

function inTurn<T>(before: readonly T[], now: readonly T[], likeness: Likeness<T>): Pair<T>[] {
  const pairs: Pair<T>[] = []
  for (let index = 0; index < Math.max(before.length, now.length); index++) {
    const [one, other] = [before[index], now[index]]
    if (one !== undefined && other !== undefined && likeness(one, other) >= leastLikeness) {
      pairs.push({ before: one, now: other })
      continue
    }
    if (one !== undefined) pairs.push({ before: one })
    if (other !== undefined) pairs.push({ now: other })
  }
  return pairs
}
