import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Disk, entryAt, ifRefused, refusalCode } from './disk.ts'
import { discard, isRunning, machine, temporaryName } from './replace-file.ts'

/** The lock's file name, in the folder that one run at a time writes to. */
export const lockName = '.zongjie.lock'

/** Milliseconds between two looks at a lock that another run holds. */
const pause = 20
/** Older than this, in milliseconds, a lock is nobody's: writing a report takes a part of a second. */
const abandonedAfter = 30 * 1000
/** A lock without its word is being made, or its run was killed just then. */
const unfinishedAfter = 500

/** The locks that this process holds: any other of its number is one of a process that is no more. */
const held = new Set<string>()

/**
 * Does something while no other run does it in the same folder. A lock whose run was killed is taken over. Where no lock
 * can be made (a read-only folder), it is done without: what is wrong then shows in the writing itself.
 */
export async function withLock<T>(folder: string, on: Disk, action: () => Promise<T>): Promise<T> {
  const path = join(folder, lockName)
  const word = await acquire(path, folder, on)
  try {
    return await action()
  } finally {
    if (word !== undefined) await release(path, word, on)
  }
}

/** The word that stands in the lock; `undefined` when there is none to be had. */
async function acquire(path: string, folder: string, on: Disk): Promise<string | undefined> {
  const word = `${machine} ${process.pid} ${randomBytes(6).toString('hex')}`
  for (let waited = 0; waited <= abandonedAfter; waited += pause) {
    held.add(word)
    try {
      const file = await on.create(path, 0o666)
      try {
        await file.write(Buffer.from(word))
      } catch (caught) {
        await file.close()
        await discard(path, on)
        throw caught
      }
      await file.close()
      // A run that stood still before its word was written has lost the lock to another.
      if (await says(path, word, on)) return word
      held.delete(word)
    } catch (caught) {
      held.delete(word)
      const code = refusalCode(caught)
      if (code !== 'EEXIST') return undefined
    }
    if (await takenOver(path, folder, on)) continue
    await on.wait(pause)
  }
  return undefined
}

/** Puts a lock away that nobody holds any more; true when there is none now. */
async function takenOver(path: string, folder: string, on: Disk): Promise<boolean> {
  try {
    const entry = await entryAt(on, path)
    if (!entry) return true
    if (entry.kind !== 'file') return false
    const word = textOf(await on.readFile(path))
    if (!isAbandoned(word, Date.now() - entry.modified)) return false
    // Moved before it is removed: of two runs that see it only one gets it.
    const away = join(folder, temporaryName())
    await on.rename(path, away)
    const another = textOf(await on.readFile(away)) !== word
    // In that instant another run had made its own.
    if (another) await on.link(away, path)
    await discard(away, on)
    return !another
  } catch (caught) {
    const code = refusalCode(caught)
    return code === 'ENOENT'
  }
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 100)).toString('latin1')

function isAbandoned(word: string, age: number): boolean {
  if (age > abandonedAfter) return true
  const [, madeOn, madeBy] = /^([0-9a-f]{8}) ([0-9]+) [0-9a-f]{12}$/.exec(word) ?? []
  if (madeOn === undefined) return age > unfinishedAfter
  if (madeOn !== machine) return false
  return Number(madeBy) === process.pid ? !held.has(word) : !isRunning(Number(madeBy))
}

/** Whether the lock that is there has a word. */
async function says(path: string, word: string, on: Disk): Promise<boolean> {
  const bytes = await on.readFile(path).catch(ifRefused(undefined))
  return bytes !== undefined && textOf(bytes) === word
}

/** A lock that was taken over meanwhile is not ours to remove. */
async function release(path: string, word: string, on: Disk): Promise<void> {
  held.delete(word)
  if (await says(path, word, on)) await on.unlink(path).catch(ifRefused(undefined))
}
