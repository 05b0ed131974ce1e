import { diffArrays } from 'diff'
import { leastAlike, mostAlike } from '../text/most-alike.ts'

/** What stands in both, or in one of two lists. */
export type Pair<T> = { before: T; now: T } | { before: T; now?: undefined } | { before?: undefined; now: T }

/** How much two are alike, from 0 (nothing in common) to 1; 0 also for what cannot be shown as one changed thing. */
export type Likeness<T> = (before: T, now: T) => number

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
  const pairs: Pair<T>[] = []
  let [from, to] = [0, 0]
  const alone = (row: number, column: number) => {
    pairs.push(...before.slice(from, row).map((one) => ({ before: one })))
    pairs.push(...now.slice(to, column).map((one) => ({ now: one })))
  }
  for (const [row, column] of mostAlike(before, now, likeness)) {
    alone(row, column)
    pairs.push({ before: before[row]!, now: now[column]! })
    ;[from, to] = [row + 1, column + 1]
  }
  alone(before.length, now.length)
  return pairs
}

function inTurn<T>(before: readonly T[], now: readonly T[], likeness: Likeness<T>): Pair<T>[] {
  const pairs: Pair<T>[] = []
  for (let index = 0; index < Math.max(before.length, now.length); index++) {
    const [one, other] = [before[index], now[index]]
    if (one !== undefined && other !== undefined && likeness(one, other) >= leastAlike) {
      pairs.push({ before: one, now: other })
      continue
    }
    if (one !== undefined) pairs.push({ before: one })
    if (other !== undefined) pairs.push({ now: other })
  }
  return pairs
}
