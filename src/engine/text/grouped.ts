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
