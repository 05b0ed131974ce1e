/** Puts a thing behind the others of its key. */
export function putUnder<K, T>(groups: Map<K, T[]>, key: K, one: T): void {
  const group = groups.get(key)
  if (group) group.push(one)
  else groups.set(key, [one])
}

/** Things by what they have in common, in the order in which they come. */
export function grouped<K, T>(things: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of things) putUnder(groups, keyOf(one), one)
  return groups
}

/** Things in stretches: one goes on as long as each thing belongs to the one before it. */
export function stretches<T>(things: Iterable<T>, belongs: (last: T, one: T, stretch: readonly T[]) => boolean): T[][] {
  const all: T[][] = []
  for (const one of things) {
    const stretch = all.at(-1)
    if (stretch && belongs(stretch.at(-1)!, one, stretch)) stretch.push(one)
    else all.push([one])
  }
  return all
}
