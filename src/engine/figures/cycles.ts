/**
 * The cycles among figures that are worked out from each other, each once, from its first member in the order of the
 * ledger. A figure that only leads to a cycle is no part of it.
 */
export function cyclesOf(uses: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  for (const start of uses.keys()) {
    if (done.has(start)) continue
    // The way from the start, each with the uses that are still to be followed: no recursion, chains may be long.
    const way: { name: string; left: string[] }[] = [{ name: start, left: [...(uses.get(start) ?? [])] }]
    while (way.length > 0) {
      const here = way.at(-1)!
      const next = here.left.shift()
      if (next === undefined) {
        done.add(here.name)
        way.pop()
        continue
      }
      const from = way.findIndex((one) => one.name === next)
      if (from >= 0) cycles.push(way.slice(from).map((one) => one.name))
      else if (!done.has(next) && uses.has(next)) way.push({ name: next, left: [...(uses.get(next) ?? [])] })
    }
  }
  return cycles
}
