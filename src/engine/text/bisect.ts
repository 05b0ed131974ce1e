/** How many of the first of `count` things `holds` is true for, where it is true for none behind one that it is not true for. */
export function countLeading(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const half = (low + high) >> 1
    if (holds(half)) low = half + 1
    else high = half
  }
  return low
}

/**
 * The index of the last of `count` ascending values that is at most `wanted`; 0 when the first is larger already.
 * `valueAt`: the value at an index.
 */
export const lastAtMost = (count: number, wanted: number, valueAt: (index: number) => number): number =>
  Math.max(0, countLeading(count, (index) => valueAt(index) <= wanted) - 1)
