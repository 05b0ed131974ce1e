import { fingerprint, isMap, ownWords, sameValue, wordsOf, type YamlValue } from './value.ts'

/** Of two texts that share less of their pairs of letters, neither was made from the other. */
const likeEnough = 0.5

/** So many comparisons at most; beyond, what is not the same is matched by its place alone. */
const mostComparisons = 40_000

/**
 * For each entry of a list as it is wanted the entry that it was, -1 for a new one: the same ones first, then those that
 * are much alike, then those that stand alone between the same neighbours.
 */
export function matchEntries(before: readonly YamlValue[], wanted: readonly YamlValue[]): number[] {
  const found: number[] = new Array(wanted.length).fill(-1)
  const free = new Set(before.keys())
  const take = (at: number, old: number): void => {
    found[at] = old
    free.delete(old)
  }
  const matching: Matching = { before, wanted, found, free, take }
  let head = 0
  while (head < Math.min(before.length, wanted.length) && sameValue(before[head]!, wanted[head]!)) take(head, head++)
  for (let tail = 1; tail <= Math.min(before.length, wanted.length) - head; tail++) {
    if (!sameValue(before.at(-tail)!, wanted.at(-tail)!)) break
    take(wanted.length - tail, before.length - tail)
  }
  takeSame(matching)
  // An entry that took in others is itself; one that was written anew over the same others, too.
  takeAlike(matching, ownWords)
  takeAlike(matching, wordsOf)
  takeByPlace(matching)
  return found
}

/** How far the matching has come: what was found, and which entries are free still. */
interface Matching {
  before: readonly YamlValue[]
  wanted: readonly YamlValue[]
  found: readonly number[]
  free: ReadonlySet<number>
  take: (at: number, old: number) => void
}

function takeSame({ before, wanted, found, free, take }: Matching): void {
  const places = new Map<string, number[]>()
  for (const old of free) {
    const print = fingerprint(before[old]!)
    places.set(print, [...(places.get(print) ?? []), old])
  }
  for (const [at, value] of wanted.entries()) {
    const old = found[at]! < 0 ? places.get(fingerprint(value))?.shift() : undefined
    if (old !== undefined) take(at, old)
  }
}

function takeAlike({ before, wanted, found, free, take }: Matching, words: (value: YamlValue) => string): void {
  const open = [...wanted.keys()].filter((at) => found[at]! < 0)
  if (open.length * free.size > mostComparisons) return
  const olds = new Map([...free].map((old) => [old, pairsOf(words(before[old]!))]))
  const scores = open.flatMap((at) => {
    const pairs = pairsOf(words(wanted[at]!))
    return [...olds].map(([old, others]) => ({ at, old, score: likeness(pairs, others) }))
  })
  scores.sort((a, b) => b.score - a.score || Math.abs(a.at - a.old) - Math.abs(b.at - b.old))
  for (const { at, old, score } of scores) {
    if (score < likeEnough) break
    if (found[at]! < 0 && free.has(old)) take(at, old)
  }
}

/** What stands between the same neighbours as before, as many as before, is what stood there, written anew. */
function takeByPlace({ before, found, free, take }: Matching): void {
  for (let at = 0; at < found.length; at++) {
    if (found[at]! >= 0) continue
    let end = at
    while (end < found.length && found[end]! < 0) end++
    const from = at === 0 ? 0 : found[at - 1]! + 1
    const to = end === found.length ? before.length : found[end]!
    const between = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
    if (between.length === end - at && between.every((old) => free.has(old))) {
      for (const [index, old] of between.entries()) take(at + index, old)
    }
    at = end
  }
}

/** The pairs of neighbouring letters of a text, each counted; of a long text those of its beginning. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const short = text.slice(0, 600)
  if (short.length === 1) pairs.set(short, 1)
  for (let at = 0; at + 1 < short.length; at++) {
    const pair = short.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** The share of pairs that two texts have in common, 0 to 1. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0]
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * common) / all
}

/** Whether entries stay where they were, each of them. */
export const isInPlace = (old: readonly number[], count: number): boolean =>
  old.length === count && old.every((one, index) => one === index)

/** For each entry of a list or map as it is wanted the one that it was, -1 for a new one. `keyOf`: its key in a map. */
export const matchParts = (
  values: readonly YamlValue[],
  keyOf: (index: number) => string,
  wanted: YamlValue,
): number[] =>
  isMap(wanted)
    ? matchKeys(
        values.map((value, index) => [keyOf(index), value]),
        [...wanted],
      )
    : matchEntries(values, wanted as readonly YamlValue[])

/**
 * For each key as it is wanted the place of the pair that it was, -1 for a new one. A pair whose key alone is another one,
 * at its place and with its value, was renamed.
 */
function matchKeys(
  before: readonly (readonly [string, YamlValue])[],
  wanted: readonly (readonly [string, YamlValue])[],
): number[] {
  const places = new Map(before.map(([key], index) => [key, index]))
  const found = wanted.map(([key]) => places.get(key) ?? -1)
  const free = new Set(before.keys())
  for (const old of found) free.delete(old)
  for (const [at, [, value]] of wanted.entries()) {
    if (found[at]! >= 0) continue
    const prior = at === 0 ? -1 : found[at - 1]!
    const renamed = [...free].find((old) => {
      const isBeside = old === prior + 1 || (at + 1 < found.length && old === found[at + 1]! - 1)
      return value !== null && sameValue(before[old]![1], value) && (isBeside || typeof value !== 'string')
    })
    if (renamed === undefined) continue
    found[at] = renamed
    free.delete(renamed)
  }
  return found
}
