import { countLeading } from './bisect.ts'

/** The places of the longest row of values, in their order, each of which is larger than the one before it. */
export function longestRising(values: readonly number[]): number[] {
  // Of each length the row with the least end, and how it was come to.
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, value] of values.entries()) {
    const length = countLeading(ends.length, (at) => values[ends[at]!]! < value)
    before[index] = ends[length - 1]
    ends[length] = index
  }
  const found: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) found.push(at)
  return found.reverse()
}
