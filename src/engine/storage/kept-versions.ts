/** So many former contents of a file are kept. */
export const mostVersions = 30

/** Contents that follow each other within so many milliseconds are one burst of typing: its first is kept. */
const burst = 60 * 1000

/**
 * Whether a content that is replaced now has to be kept. Each change is saved at once, so that most contents are a few letters
 * of a sentence; `last` is when a content was last put away.
 */
export const isWorthKeeping = (last: number | undefined, now: number): boolean =>
  last === undefined || now - last >= burst || now < last

/**
 * Which of the kept contents, by their times from the oldest, is to go when there are too many: the one that leaves the
 * smallest gap, seen from now. So the last minutes stand close together, and the first day is still there.
 */
export function leastMissed(times: readonly number[], now: number): number {
  let least = 0
  let smallest = Number.POSITIVE_INFINITY
  for (let index = 1; index < times.length - 1; index++) {
    const gap = (times[index + 1]! - times[index - 1]!) / (now - times[index - 1]! + 1)
    if (gap >= smallest) continue
    smallest = gap
    least = index
  }
  return least
}
