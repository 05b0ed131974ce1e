import { dirname, join } from 'node:path'
import { type Disk, disk, ifRefused, systemCode } from './disk.ts'
import { inUseCodes } from './failure.ts'
import { temporaryName } from './temporary.ts'

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
