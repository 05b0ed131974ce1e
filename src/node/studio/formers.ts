import { linkSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { isWorthKeeping, leastMissed, mostVersions } from '../../engine/storage/kept-versions.ts'
import { keptFolder } from '../../engine/storage/names.ts'
import { disk, ifRefused, makeFolders, systemCode, unlessRefused } from '../output/disk.ts'
import { sha256 } from '../output/fingerprint.ts'
import { discard, moveOver, namesIn, replaceFile, temporaryName, writeTemporary } from '../output/replace-file.ts'
import type { Replaced } from './replaced.ts'

/** A former content on the disk. */
export interface FormerFile {
  id: string
  when: string
  size: number
}

/** 20260108T093015123Z: sorted by name they are sorted by time, on every system. */
const form = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/

/** All former contents of one file, in bytes. */
const mostBytes = 128 * 1024 * 1024

/**
 * Where the former contents of a file lie: `.zongjie/versions/<path>/<time>.<ending>`, each a plain file that anybody can
 * open. No content is ever written there a second time.
 */
const folderOf = (root: string, path: string): string => join(root, keptFolder, 'versions', ...path.split('/'))

/** The former contents of a file, the latest first. */
export function formersOf(root: string, path: string): FormerFile[] {
  const folder = folderOf(root, path)
  return idsIn(folder, path)
    .reverse()
    .flatMap((id) => {
      const entry = statSync(join(folder, id + extname(path)), { throwIfNoEntry: false })
      return entry?.isFile() ? [{ id, when: new Date(timeOf(id)).toISOString(), size: entry.size }] : []
    })
}

/** A former content by its id; `undefined` when there is none. */
export function formerContent(root: string, path: string, id: string): Uint8Array | undefined {
  if (!form.test(id)) return undefined
  return unlessRefused(() => readFileSync(join(folderOf(root, path), id + extname(path))), undefined)
}

/** A content that is about to be replaced, held by a second name. */
export interface Held {
  /** SHA-256 of what was replaced: another one than was compared when an editor wrote into the file in that instant. */
  fingerprint(): string
  /**
   * Puts it among the former contents, unless it is one of a burst of typing, and drops what is too many. Somebody may still write
   * into what is not kept: then it is, after all. `expected`: the fingerprint that was seen last.
   */
  keep(always: boolean, expected?: string): Promise<void>
  /** Moves it back over the file. */
  restore(file: string): Promise<void>
}

/**
 * Gives a content that is about to be replaced a second name, so that what really was replaced can be looked at, kept and moved
 * back: between comparing and replacing an editor may have written. `bytes` are copied where a disk knows no second names.
 */
export async function hold(
  root: string,
  path: string,
  file: string,
  bytes: Uint8Array,
  replaced: Replaced,
): Promise<Held> {
  const folder = folderOf(root, path)
  prepare(root, folder)
  const held = await secondName(dirname(folder), file, bytes)
  const fingerprint = (): string => sha256(readFileSync(held))
  return {
    fingerprint,
    restore: (place) => moveOver(held, place),
    keep: async (always, expected = fingerprint()) => {
      const last = idsIn(folder, path).at(-1)
      const isKept = always || isWorthKeeping(last === undefined ? undefined : timeOf(last), Date.now())
      if (isKept) return settle(folder, path, held)
      replaced.later(async () => {
        await (fingerprint() === expected ? discard(held) : settle(folder, path, held))
      })
    },
  }
}

/** Puts a content among the former ones of a file. */
export async function addFormer(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const folder = folderOf(root, path)
  prepare(root, folder)
  await settle(folder, path, await writeTemporary(dirname(folder), bytes))
}

/** Moves a content of a temporary name among the former ones, and drops what is too many. */
async function settle(folder: string, path: string, held: string): Promise<void> {
  const now = Date.now()
  makeFolders(folder)
  await disk.rename(held, join(folder, freeId(idsIn(folder, path), now) + extname(path)))
  await dropTooMany(folder, path, now)
}

async function secondName(folder: string, file: string, bytes: Uint8Array): Promise<string> {
  const held = join(folder, temporaryName())
  try {
    linkSync(file, held)
    return held
  } catch (caught) {
    // EXDEV, EPERM, ENOTSUP: a disk without second names (exFAT, some network drives).
    if (systemCode(caught) === undefined) throw caught
    return writeTemporary(folder, bytes)
  }
}

/** Makes the hidden folder; version control is told to pass it over. */
function prepare(root: string, folder: string): void {
  if (makeFolders(dirname(folder)) === join(root, keptFolder)) {
    void replaceFile(join(root, keptFolder, '.gitignore'), Buffer.from('*\n')).catch(ifRefused(undefined))
  }
}

async function dropTooMany(folder: string, path: string, now: number): Promise<void> {
  const ids = idsIn(folder, path)
  const sizes = new Map(ids.map((id) => [id, statSync(join(folder, id + extname(path))).size]))
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  while (ids.length > mostVersions || (ids.length > 1 && bytes > mostBytes)) {
    const [gone] = ids.splice(leastMissed(ids.map(timeOf), now), 1)
    bytes -= sizes.get(gone!)!
    await discard(join(folder, gone! + extname(path)))
  }
}

function idsIn(folder: string, path: string): string[] {
  const ending = extname(path)
  const names = namesIn(folder).filter((name) => name.endsWith(ending))
  return names
    .map((name) => name.slice(0, name.length - ending.length))
    .filter((id) => form.test(id))
    .sort()
}

function freeId(ids: readonly string[], now: number): string {
  const last = ids.length > 0 ? timeOf(ids.at(-1)!) : 0
  // A clock that was set back must not put a content before older ones.
  return new Date(Math.max(now, last + 1)).toISOString().replace(/[-:.]/g, '')
}

const timeOf = (id: string): number => Date.parse(id.replace(form, '$1-$2-$3T$4:$5:$6.$7Z'))
