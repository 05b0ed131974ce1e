import type { StoredFile } from './types.ts'

type Told = (paths: readonly string[]) => void

/** Those who want to know of changed files. */
export function watchers(): { watch(told: Told): () => void; tell(path: string): void } {
  const all = new Set<Told>()
  return {
    watch: (told) => {
      all.add(told)
      return () => all.delete(told)
    },
    tell: (path) => {
      for (const told of all) told([path])
    },
  }
}

/** The versions of files by their paths. */
export const versionsOf = (files: readonly StoredFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, version }) => [path, version]))

/** The files that came, went or changed between two looks. */
export function changedBetween(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...now.keys()])
  return [...paths].filter((path) => before.get(path) !== now.get(path)).sort()
}
