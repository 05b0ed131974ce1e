import { turns } from '../../engine/storage/turns.ts'
import type { KeptVersion, Storage, Stored, Written } from './types.ts'
import { type Former, withFormer } from './version-list.ts'
import { versionOf } from './version-of.ts'
import { watchers } from './watchers.ts'

/** Files in memory: for what is opened from an archive, and for tests. `now` gives the time. */
export function memoryStorage(
  name: string,
  files: Readonly<Record<string, Uint8Array>> = {},
  now: () => number = Date.now,
): Storage {
  const held = new Map(Object.entries(files))
  const formers = new Map<string, Former[]>()
  const { watch, tell } = watchers()
  const current = async (path: string): Promise<Stored | undefined> => {
    const bytes = held.get(path)
    return bytes && { bytes: bytes.slice(), version: await versionOf(bytes) }
  }
  const inTurn = turns()

  /** Without bytes the file goes. */
  const exchange = async (path: string, next: Uint8Array | undefined, base: string | null): Promise<Written> => {
    const version = next ? await versionOf(next) : ''
    const before = await current(path)
    if ((before?.version ?? '') === version) return { kind: 'written', version }
    if ((before?.version ?? null) !== base) return { kind: 'clash', current: before }
    if (before) formers.set(path, withFormer(formers.get(path) ?? [], before.bytes, now(), !next))
    if (next) held.set(path, next)
    else held.delete(path)
    tell(path)
    return { kind: 'written', version }
  }
  return {
    name,
    list: () =>
      Promise.all(
        [...held].sort(byPath).map(async ([path, bytes]) => {
          return { path, size: bytes.length, version: await versionOf(bytes) }
        }),
      ),
    read: current,
    write: (path, bytes, base) => inTurn(() => exchange(path, bytes.slice(), base)),
    remove: (path, base) => inTurn(() => exchange(path, undefined, base)),
    watch,
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
