/** Less alike than this, two things have nothing to do with each other: one taken out and one put in read better. */
export const leastAlike = 0.3

/** How often each thing comes. */
export function countsOf(things: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of things) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** The share of things that two bags have in common, from 0 to 1 (Dice); of two empty ones all. */
export function inCommon(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [both, all] = [0, 0]
  for (const [thing, count] of one) {
    both += Math.min(count, other.get(thing) ?? 0)
    all += count
  }
  for (const count of other.values()) all += count
  return all === 0 ? 1 : (2 * both) / all
}

/**
 * The places of two lists, in order, whose things are alike most in all, no pair crossing another. `alike`: how much two
 * are alike, from 0 to 1. The work is the product of the two lengths.
 */
export function mostAlike<A, B>(
  before: readonly A[],
  after: readonly B[],
  alike: (one: A, other: B) => number,
): [before: number, after: number][] {
  const [rows, columns] = [before.length, after.length]
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const at = (row: number, column: number): number => best[row * width + column]!
  const likes = before.map((one) => after.map((other) => alike(one, other)))
  const paired = (row: number, column: number): number => {
    const like = likes[row]![column]!
    return like < leastAlike ? -1 : like + at(row + 1, column + 1)
  }
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--)
      best[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), paired(row, column))
  }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    if (at(row, column) === paired(row, column)) pairs.push([row++, column++])
    else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return pairs
}
