/** So many readings are kept: a long run of a program that builds for others shall not grow. */
const most = 1000

/** A reading of short texts (units, labels, names), each of which is read once: the same few are asked for again and again. */
export function keptByText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { found: T }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.found
    if (known.size >= most) known.clear()
    const found = read(text)
    known.set(text, { found })
    return found
  }
}

/** What is worked out of a value that does not change (a table of rows, a tag of a template), once for each. */
export function keptByValue<K extends object, T>(make: (value: K) => T): (value: K) => T {
  const known = new WeakMap<K, { found: T }>()
  return (value) => {
    const before = known.get(value)
    if (before) return before.found
    const found = make(value)
    known.set(value, { found })
    return found
  }
}
