import { longestRising } from '../text/longest-rising.ts'
import { countsOf, inCommon, mostAlike } from '../text/most-alike.ts'

/** Two things that stand for each other, or one that is new or gone. */
export interface Pair<T> {
  before?: T
  after?: T
}

/** How things are known again. */
export interface Likeness<T> {
  /** From the strictest to the loosest: things with the same key are the same thing. */
  keys: readonly ((one: T) => string)[]
  /** How much two are alike that no key brings together, from 0 to 1. */
  alike: (before: T, after: T) => number
}

/** Of larger stretches without a key in common the likeness is not worked out: they are paired in their order. */
const mostCompared = 3000

/** Pairs two lists in their order, from a level of the keys on. Things that nothing brings together stand for themselves. */
export function align<T>(before: readonly T[], after: readonly T[], likeness: Likeness<T>, level = 0): Pair<T>[] {
  if (before.length === 0) return after.map((one) => ({ after: one }))
  if (after.length === 0) return before.map((one) => ({ before: one }))
  const keyOf = likeness.keys[level]
  if (!keyOf) return byLikeness(before, after, likeness)
  const [old, now] = [before.map(keyOf), after.map(keyOf)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const same = (from: number, to: number, shift: number): Pair<T>[] =>
    before.slice(from, to).map((one, index) => ({ before: one, after: after[from + index + shift]! }))
  const [oldEnd, nowEnd] = [before.length - end, after.length - end]
  const anchors = anchorsIn(old, now, { start, oldEnd, nowEnd })
  const middle: Pair<T>[] = []
  let [from, to] = [start, start]
  const between = (oldTo: number, nowTo: number): void => {
    // Without an anchor a looser key is asked; with one the strict key may tell more in the smaller stretch.
    const next = anchors.length > 0 ? level : level + 1
    middle.push(...align(before.slice(from, oldTo), after.slice(to, nowTo), likeness, next))
  }
  for (const [a, b] of anchors) {
    between(a, b)
    middle.push({ before: before[a]!, after: after[b]! })
    from = a + 1
    to = b + 1
  }
  between(oldEnd, nowEnd)
  return [...same(0, start, 0), ...middle, ...same(oldEnd, before.length, nowEnd - oldEnd)]
}

interface Stretch {
  start: number
  oldEnd: number
  nowEnd: number
}

/** The keys that each list has once, as far as they stand in the same order (patience diff). */
function anchorsIn(
  old: readonly string[],
  now: readonly string[],
  { start, oldEnd, nowEnd }: Stretch,
): [number, number][] {
  const oldAt = onceIn(old, start, oldEnd)
  const nowAt = onceIn(now, start, nowEnd)
  const common: [number, number][] = []
  for (const [key, at] of oldAt) {
    const other = nowAt.get(key)
    if (at >= 0 && other !== undefined && other >= 0) common.push([at, other])
  }
  return longestRising(common.map(([, at]) => at)).map((at) => common[at]!)
}

function onceIn(keys: readonly string[], from: number, to: number): Map<string, number> {
  const at = new Map<string, number>()
  for (let index = from; index < to; index++) at.set(keys[index]!, at.has(keys[index]!) ? -1 : index)
  return at
}

/** The pairs that are most alike, in order; what is left between two of them is paired one by one where the numbers agree. */
function byLikeness<T>(before: readonly T[], after: readonly T[], { alike }: Likeness<T>): Pair<T>[] {
  if (before.length * after.length > mostCompared) return inOrder(before, after)
  const pairs: Pair<T>[] = []
  let [from, to] = [0, 0]
  for (const [row, column] of mostAlike(before, after, alike)) {
    pairs.push(...inOrder(before.slice(from, row), after.slice(to, column)))
    pairs.push({ before: before[row]!, after: after[column]! })
    ;[from, to] = [row + 1, column + 1]
  }
  return [...pairs, ...inOrder(before.slice(from), after.slice(to))]
}

/** As many as there were: each was written anew. Else some came or went, and nobody can say which. */
function inOrder<T>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  if (before.length === after.length) return before.map((one, index) => ({ before: one, after: after[index]! }))
  return [...before.map((one) => ({ before: one })), ...after.map((one) => ({ after: one }))]
}

/** Says how much two texts are alike, from 0 to 1: the pairs of neighbouring characters that they share (Dice). */
export function likenessOfTexts(): (one: string, other: string) => number {
  const known = new Map<string, ReadonlyMap<string, number>>()
  const pairsOf = (text: string): ReadonlyMap<string, number> => {
    const pairs =
      known.get(text) ?? countsOf(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
    known.set(text, pairs)
    return pairs
  }
  return (one, other) => {
    if (one === other) return 1
    return one.length + other.length <= 2 ? 0 : inCommon(pairsOf(one), pairsOf(other))
  }
}
