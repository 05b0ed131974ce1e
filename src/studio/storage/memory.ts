import { turns } from '../../engine/storage/turns.ts'
import type { KeptVersion, Storage, Stored, StoredFile, Written } from './types.ts'
import { type Former, withFormer } from './version-list.ts'
import { versionOf } from './version-of.ts'

/** Files in memory: for what is opened from an archive, and for tests. `now` gives the time. */
export function memoryStorage(
  name: string,
  files: Readonly<Record<string, Uint8Array>> = {},
  now: () => number = Date.now,
): Storage {
  const held = new Map(Object.entries(files))
  const formers = new Map<string, Former[]>()
  const watchers = new Set<(paths: readonly string[]) => void>()
  const tell = (path: string): void => {
    for (const changed of watchers) changed([path])
  }
  const current = async (path: string): Promise<Stored | undefined> => {
    const bytes = held.get(path)
    return bytes && { bytes: bytes.slice(), version: await versionOf(bytes) }
  }
  const putAway = (path: string, bytes: Uint8Array, always: boolean): void => {
    formers.set(path, withFormer(formers.get(path) ?? [], bytes, now(), always))
  }
  const inTurn = turns()

  const write = async (path: string, bytes: Uint8Array, base: string | null): Promise<Written> => {
    const kept = bytes.slice()
    const version = await versionOf(kept)
    const before = await current(path)
    if (before?.version === version) return { kind: 'written', version }
    if ((before?.version ?? null) !== base) return { kind: 'clash', current: before }
    if (before) putAway(path, before.bytes, false)
    held.set(path, kept)
    tell(path)
    return { kind: 'written', version }
  }
  const remove = async (path: string, base: string): Promise<Written> => {
    const before = await current(path)
    if (!before) return { kind: 'written', version: '' }
    if (before.version !== base) return { kind: 'clash', current: before }
    putAway(path, before.bytes, true)
    held.delete(path)
    tell(path)
    return { kind: 'written', version: '' }
  }
  return {
    name,
    list: () =>
      Promise.all(
        [...held].sort(byPath).map(
          async ([path, bytes]): Promise<StoredFile> => ({
            path,
            size: bytes.length,
            version: await versionOf(bytes),
          }),
        ),
      ),
    read: current,
    write: (path, bytes, base) => inTurn(() => write(path, bytes, base)),
    remove: (path, base) => inTurn(() => remove(path, base)),
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    versions: async (path) => (formers.get(path) ?? []).map(toldOf).reverse(),
    readVersion: async (path, id) =>
      formers
        .get(path)
        ?.find((one) => one.id === id)
        ?.bytes.slice(),
  }
}

const byPath = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0

const toldOf = ({ id, when, size }: Former): KeptVersion => ({ id, when, size })
