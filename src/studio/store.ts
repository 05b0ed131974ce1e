import { useEffect, useState } from 'preact/hooks'

/** A value that the page shows, and who wants to know when it changes. */
export interface Store<T> {
  get(): T
  set(change: Partial<T>): void
  subscribe(told: () => void): () => void
}

export function store<T extends object>(first: T): Store<T> {
  let value = first
  const all = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      value = { ...value, ...change }
      for (const told of all) told()
    },
    subscribe: (told) => {
      all.add(told)
      return () => all.delete(told)
    },
  }
}

/** The value of a store in a component, which is drawn again when it changes. */
export function useStore<T extends object>(of: Store<T>): T {
  const [value, setValue] = useState(of.get())
  useEffect(() => {
    setValue(of.get())
    return of.subscribe(() => setValue(of.get()))
  }, [of])
  return value
}
