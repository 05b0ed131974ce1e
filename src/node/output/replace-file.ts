import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { lstat, realpath, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { type Diagnostic, error, type Result, warning } from '../../engine/text/diagnostic.ts'
import { type Disk, disk, entryAt, ifRefused, refusalCode, systemCode, unlessRefused } from './disk.ts'
import { inUseCodes } from './failure.ts'

/** How long to wait, in milliseconds, for a virus scanner or an index service to let go of a file. */
const pauses = [20, 50, 100, 200, 400]

/** What a file system says that keeps no permissions. */
const noModes: ReadonlySet<string | undefined> = new Set(['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'])

/**
 * Gives a file a new content in one step: whoever looks sees the old content or the new one, and a kill or a full
 * disk leaves the old one whole. A link is replaced, not followed. Rejects with the error of the operating system,
 * and then leaves nothing behind. (The folder itself is not flushed: what a power cut does is not promised.)
 */
export async function replaceFile(path: string, content: Uint8Array, mode?: number, on: Disk = disk): Promise<void> {
  const temporary = await writeTemporary(dirname(path), content, mode, on)
  try {
    await moveOver(temporary, path, on)
  } catch (caught) {
    await discard(temporary, on)
    throw caught
  }
}

/** Writes a new temporary file into a folder, down to the device; the value is its path. */
export async function writeTemporary(
  folder: string,
  content: Uint8Array,
  mode?: number,
  on: Disk = disk,
): Promise<string> {
  const path = join(folder, temporaryName())
  try {
    const file = await on.create(path, mode ?? 0o666)
    try {
      await file.write(content)
      if (mode !== undefined) await file.chmod(mode).catch(ignoreIf(noModes))
      await file.sync()
    } catch (caught) {
      await file.close().catch(ifRefused(undefined))
      throw caught
    }
    // A network drive may report only now that there was no room.
    await file.close()
  } catch (caught) {
    await discard(path, on)
    throw caught
  }
  return path
}

/** Writes a new file, down to the device. */
export async function createFile(path: string, content: Uint8Array, on: Disk = disk): Promise<void> {
  const file = await on.create(path, 0o666)
  try {
    await file.write(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Moves a temporary file into its place, over what is there. */
export function moveOver(temporary: string, path: string, on: Disk = disk): Promise<void> {
  return whileInUse(() => on.rename(temporary, path), on)
}

/** Removes a temporary file as far as possible: what stays is swept by a later run. */
export async function discard(temporary: string, on: Disk = disk): Promise<void> {
  await on.unlink(temporary).catch(ifRefused(undefined))
}

/** Tries again for a while when a file is held open by somebody (on Windows), and then gives up. */
export async function whileInUse<T>(action: () => Promise<T>, on: Disk): Promise<T> {
  for (const pause of pauses) {
    try {
      return await action()
    } catch (caught) {
      if (!inUseCodes.has(systemCode(caught))) throw caught
      await on.wait(pause)
    }
  }
  return action()
}

const ignoreIf =
  (codes: ReadonlySet<string | undefined>) =>
  (caught: unknown): void => {
    if (!codes.has(systemCode(caught))) throw caught
  }

/** Which machine a temporary file is of: on a shared drive a process number alone says nothing. */
export const machine: string = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

const temporary = /^\.zongjie-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}\.tmp$/

/** Older than this, in milliseconds, a temporary file is nobody's: no file takes an hour to write. */
const abandonedAfter = 60 * 60 * 1000

/** A name for a temporary file that nobody else uses: `.zongjie-<machine>-<process>-<random>.tmp`. */
export function temporaryName(): string {
  return `.zongjie-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`
}

/**
 * Removes the temporary files that a killed run left in a folder: those of a process of this machine that is no
 * more, and those older than an hour. Those of a run that still goes on stay. The value is how many were removed;
 * a file that cannot be removed is a warning. `folder` is the path, `shown` the path as people see it.
 */
export async function sweepLeftovers(folder: string, shown: string, on: Disk = disk): Promise<Result<number>> {
  let removed = 0
  const diagnostics: Diagnostic[] = []
  // A folder that cannot be listed has nothing to sweep: what is wrong with it shows when it is written to.
  const names = await on.readdir(folder).catch(ifRefused([]))
  for (const name of names.filter((one) => temporary.test(one))) {
    try {
      if (!(await abandoned(join(folder, name), name, on))) continue
      await on.unlink(join(folder, name))
      removed++
    } catch (caught) {
      const code = refusalCode(caught)
      // ENOENT: another run was quicker.
      if (code !== 'ENOENT') diagnostics.push(leftover(`${shown}/${name}`, code))
    }
  }
  return { value: removed, diagnostics }
}

async function abandoned(path: string, name: string, on: Disk): Promise<boolean> {
  if (isLeft(name)) return true
  const entry = await entryAt(on, path)
  return entry !== undefined && Date.now() - entry.modified > abandonedAfter
}

/** True for a temporary name whose run, on this machine, is no more; it does not say so of another machine's. */
export function isLeft(name: string): boolean {
  const [, madeOn, madeBy] = temporary.exec(name) ?? []
  return madeOn === machine && !isRunning(Number(madeBy))
}

/** Whether a process of this machine goes on. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (caught) {
    // EPERM: it runs, as somebody else.
    return systemCode(caught) === 'EPERM'
  }
}

function leftover(file: string, code: string): Diagnostic {
  return warning('output/leftover', `上次中断时留下的临时文件“${file}”删不掉（${code}）`, {
    hint: '可以手动删除，不影响生成的文档',
  })
}

/** The names in a folder; none where the system does not give them (it is not there, or may not be read). */
export const namesIn = (folder: string): string[] => unlessRefused(() => readdirSync(folder), [])

/** A file that may be given a new content: where it really lies, and its permissions, which stay. */
export interface Writable {
  path: string
  mode: number
}

/**
 * Whether a file that is there may be changed, as `--fix` does: not one that is set to read-only, and through a link only
 * one in the same folder. `shown` is its name for people.
 */
export async function writable(file: string, shown: string): Promise<Writable | { refused: Diagnostic }> {
  const place = await realpath(file)
  const isLink = (await lstat(file)).isSymbolicLink()
  if (isLink && dirname(place) !== (await realpath(dirname(file)))) {
    return refused('file/link-out', `“${shown}”是一个链接，指向别的文件夹，没有改它`, '请直接改它指向的文件')
  }
  const { mode } = await stat(place)
  // Whoever may write everything (an administrator) is to keep to it, too.
  if ((mode & 0o222) === 0) {
    return refused('file/read-only', `“${shown}”是只读的，没有改它`, '请在文件属性里去掉“只读”再试')
  }
  return { path: place, mode: mode & 0o7777 }
}

const refused = (code: string, message: string, hint: string): { refused: Diagnostic } => ({
  refused: error(code, message, { hint }),
})
