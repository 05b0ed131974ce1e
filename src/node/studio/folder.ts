import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { largestFile } from '../../engine/storage/names.ts'
import { turns } from '../../engine/storage/turns.ts'
import { disk, makeFolders, systemCode } from '../output/disk.ts'
import { sha256 } from '../output/fingerprint.ts'
import { withLock } from '../output/lock.ts'
import { discard, moveOver, whileInUse, writeTemporary } from '../output/replace-file.ts'
import type { Content } from './content.ts'
import { failedToWrite, isReadOnly, notAllowed } from './failed.ts'
import { type FormerFile, formerContent, formersOf, hold } from './formers.ts'
import { type Known, type Listed, listFiles } from './list.ts'
import { ownWrites } from './own-writes.ts'
import { type Place, placeOf } from './place.ts'
import { type Replaced, replacedContents } from './replaced.ts'

/** What came of a write, as src/studio/storage/types.ts has it. */
export type Outcome =
  | { kind: 'written'; version: string }
  | { kind: 'clash'; current: Content | undefined }
  | { kind: 'failed'; message: string }

/** The opened folder on the disk, as the page may use it. */
export interface OpenedFolder {
  name: string
  /** The real path. */
  root: string
  list(): Listed
  read(path: string): Content | undefined
  write(path: string, bytes: Uint8Array, base: string | null): Promise<Outcome>
  remove(path: string, base: string): Promise<Outcome>
  versions(path: string): FormerFile[]
  version(path: string, id: string): Uint8Array | undefined
  /** A file was changed on the disk, by whomever: what was written here stays to go back to. */
  noticed(path: string): Promise<void>
  /** Ends what is left to be looked after. */
  close(): Promise<void>
}

/** Opens a folder. Rejects with the system's error where it cannot be looked at. */
export function openFolder(folder: string): OpenedFolder {
  const root = realpathSync(folder)
  const known: Known = new Map()
  const own = ownWrites(root)
  const replaced = replacedContents()
  const inTurn = turns()
  const attempt = (path: string, action: (place: Place) => Promise<Outcome>): Promise<Outcome> =>
    inTurn(async () => {
      try {
        return await locked(root, path, action)
      } catch (caught) {
        return failedToWrite(caught, path)
      }
    })
  return {
    name: basename(root) || root,
    root,
    list: () => listFiles(root, known),
    read: (path) => contentAt(placeOf(root, path)),
    write: (path, bytes, base) =>
      attempt(path, async (place) => {
        if (bytes.length > largestFile) return tooLarge(path)
        await own.compare(path, contentAt(place))
        const outcome = await write({ root, path, place, replaced }, bytes, base)
        if (outcome.kind === 'written') own.remember(path, { bytes, version: outcome.version })
        return outcome
      }),
    remove: (path, base) => attempt(path, (place) => remove({ root, path, place, replaced }, base)),
    versions: (path) => (placeOf(root, path) ? formersOf(root, path) : []),
    version: (path, id) => (placeOf(root, path) ? formerContent(root, path, id) : undefined),
    noticed: (path) =>
      inTurn(async () => {
        const place = placeOf(root, path)
        if (place) await own.compare(path, contentAt(place))
      }),
    close: () => inTurn(() => replaced.close()),
  }
}

/** Does something with a place while no other run of zongjie writes in its folder. */
async function locked(root: string, path: string, action: (place: Place) => Promise<Outcome>): Promise<Outcome> {
  const before = placeOf(root, path)
  if (!before) return notAllowed(path)
  // The opened folder itself is never made anew: it was moved away, and its files with it.
  lstatSync(root)
  if (!before.stats) makeFolders(dirname(before.path))
  return withLock(dirname(before.path), disk, async () => {
    // Somebody may have put a link there while we waited.
    const place = placeOf(root, path)
    return place ? action(place) : notAllowed(path)
  })
}

/** The file that is written. */
interface Target {
  root: string
  path: string
  place: Place
  replaced: Replaced
}

async function write(target: Target, bytes: Uint8Array, base: string | null): Promise<Outcome> {
  const { root, path, place, replaced } = target
  const current = contentAt(place)
  const version = sha256(bytes)
  if (current?.version === version) return { kind: 'written', version }
  if ((current?.version ?? null) !== base) return { kind: 'clash', current }
  if (!current) return create(place, bytes, version)
  const mode = place.stats!.mode & 0o7777
  if ((mode & 0o222) === 0) return isReadOnly(path)
  const temporary = await writeTemporary(dirname(place.path), bytes, mode)
  try {
    const held = await hold(root, path, place.path, current.bytes, replaced)
    if (!stillThere(place)) {
      await held.keep(false, current.version)
      await discard(temporary)
      return { kind: 'clash', current: contentAt(placeOf(root, path)) }
    }
    await moveOver(temporary, place.path)
    await disk.wait(lateWriters)
    if (held.fingerprint() === base) {
      await held.keep(false, base)
      return { kind: 'written', version }
    }
    // An editor wrote into the file between our look and our move: what it wrote goes back, unless it was written on.
    const ours = await hold(root, path, place.path, bytes, replaced)
    if (fileAt(place.path)?.version === version) await held.restore(place.path)
    else await held.keep(true)
    await ours.keep(ours.fingerprint() !== version, version)
    return { kind: 'clash', current: contentAt(placeOf(root, path)) }
  } catch (caught) {
    await discard(temporary)
    throw caught
  }
}

/** An editor that had opened the file when it was replaced has written into the old one by then, in milliseconds. */
const lateWriters = 5

/** A new file: another that appears in that instant is not written over. */
async function create(place: Place, bytes: Uint8Array, version: string): Promise<Outcome> {
  const temporary = await writeTemporary(dirname(place.path), bytes)
  try {
    await disk.link(temporary, place.path)
  } catch (caught) {
    if (systemCode(caught) === undefined) throw caught
    // What is there has come just now; else it is a disk without second names.
    if (lstatSync(place.path, { throwIfNoEntry: false })) return { kind: 'clash', current: fileAt(place.path) }
    await moveOver(temporary, place.path)
  } finally {
    await discard(temporary)
  }
  return { kind: 'written', version }
}

async function remove({ root, path, place, replaced }: Target, base: string): Promise<Outcome> {
  const current = contentAt(place)
  if (!current) return { kind: 'written', version: '' }
  if (current.version !== base) return { kind: 'clash', current }
  if ((place.stats!.mode & 0o222) === 0) return isReadOnly(path)
  const held = await hold(root, path, place.path, current.bytes, replaced)
  await held.keep(true)
  await whileInUse(() => disk.unlink(place.path), disk)
  return { kind: 'written', version: '' }
}

/** Whether the file that was compared is still the one in its place, as far as looking at it tells. */
function stillThere({ path, stats }: Place): boolean {
  const now = lstatSync(path, { throwIfNoEntry: false })
  return now?.ino === stats?.ino && now?.mtimeMs === stats?.mtimeMs && now?.size === stats?.size
}

/** What a place holds; `undefined` for one without a file, and for a file that is too large. */
const contentAt = (place: Place | undefined): Content | undefined =>
  place?.stats && place.stats.size <= largestFile ? fileAt(place.path) : undefined

function fileAt(path: string): Content | undefined {
  try {
    const bytes = readFileSync(path)
    return { bytes, version: sha256(bytes) }
  } catch (caught) {
    if (systemCode(caught) === 'ENOENT') return undefined
    throw caught
  }
}

const tooLarge = (path: string): Outcome => ({
  kind: 'failed',
  message: `“${path}”没有存上：它超过了 ${largestFile / 1024 / 1024} MB。请把图片压缩后再放进来`,
})
