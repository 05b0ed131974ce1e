/** Nobody misspells a name of so many characters: it is a text that landed in the wrong place. */
const longest = 100

/**
 * The known name that a person most likely meant, or `undefined` when none is near: at most a third of the longer
 * name may differ (one character of a two-character name), counted as insertions, deletions, changes and swaps. Of
 * equally near names the one of the same length is nearer.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  if (written.length > longest) return undefined
  const from = [...written.toLowerCase()]
  for (const name of known) {
    const to = [...name.toLowerCase()]
    const longer = Math.max(from.length, to.length)
    const difference = Math.abs(from.length - to.length)
    const allowed = Math.max(1, Math.floor(longer / 3))
    if (difference > allowed) continue
    const steps = distance(from, to)
    // A one-character name is near to every other one: only sharing a character makes names alike.
    if (steps > allowed || steps === longer) continue
    const rank = steps + difference / (longer + 1)
    if (rank < least) [best, least] = [name, rank]
  }
  return best
}

/** Optimal string alignment distance. */
function distance(from: readonly string[], to: readonly string[]): number {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      let steps = Math.min(change, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        steps = Math.min(steps, before[j - 2]! + 1)
      }
      row.push(steps)
    }
    before = last
    last = row
  }
  return last[to.length]!
}
