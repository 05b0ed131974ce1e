import { join } from 'node:path'
import { type Edition, type EditionOutput, formatEdition } from '../../engine/editions/edition-text.ts'
import type { Snapshot } from '../../engine/editions/types.ts'
import { type Diagnostic, error, type Result } from '../../engine/text/diagnostic.ts'
import { type Disk, disk, entryAt, ifRefused } from '../output/disk.ts'
import { failure } from '../output/failure.ts'
import { longestName, nameKey, safeFileName } from '../output/file-name.ts'
import { fingerprintOf } from '../output/fingerprint.ts'
import { withLock } from '../output/lock.ts'
import type { OutputFolder } from '../output/plan.ts'
import { createFile, isLeft, temporaryName } from '../output/replace-file.ts'
import { editionFile, editionsFolder } from './folder.ts'
import { readEditions } from './read.ts'

/** What is kept of a report. */
export interface WantedEdition {
  name: string
  snapshot: Snapshot
  /** The files by their names. */
  outputs: readonly { file: string; content: Uint8Array }[]
}

/** What is wrong with a name of an edition: it becomes that of a folder. */
export function checkEditionName(written: string): Diagnostic | undefined {
  const name = written.normalize('NFC')
  if (name.trim() === '') return error('editions/name', '存档的名称是空的', { hint: '请起一个名称，如 送审稿、定稿' })
  const safe = safeFileName(name)
  if (safe === name && Buffer.byteLength(name) <= longestName / 2) return undefined
  const hint = Buffer.byteLength(safe) <= longestName / 2 ? `请换一个，例如“${safe}”` : '请换一个短的，如 送审稿'
  const message = `“${written}”不能作存档的名称：它要作文件夹的名称，在 Windows 等系统上不能用，或者太长`
  return error('editions/name', message, { hint })
}

/**
 * Keeps an edition: all its files in a folder that appears in one step, so that a kill at any moment leaves the edition whole
 * or none. An edition is never written over. The value is the edition; `undefined` with an error.
 */
export async function writeEdition(
  target: OutputFolder,
  wanted: WantedEdition,
  on: Disk = disk,
): Promise<Result<Edition | undefined>> {
  const name = wanted.name.normalize('NFC')
  const problem = checkEditionName(name)
  if (problem) return { value: undefined, diagnostics: [problem] }
  const { path, shown } = editionsFolder(target)
  try {
    await on.mkdir(path)
    return await withLock(target.path, on, async () => {
      await sweepFolders(path, on)
      const taken = (await on.readdir(path)).find((one) => nameKey(one) === nameKey(name))
      if (taken !== undefined) return { value: undefined, diagnostics: [isTaken(shown, taken)] }
      const { value: before, diagnostics: unread } = await readEditions(target, wanted.snapshot.folder, on)
      // One that cannot be read has a number, too.
      const number = Math.max(before.length + unread.length, ...before.map((one) => one.number)) + 1
      const outputs = wanted.outputs.map(({ file, content }): EditionOutput => ({ file, ...fingerprintOf(content) }))
      const edition: Edition = { name, number, outputs, snapshot: wanted.snapshot }
      await writeFolder(
        path,
        name,
        [...wanted.outputs, { file: editionFile, content: Buffer.from(formatEdition(edition)) }],
        on,
      )
      return { value: edition, diagnostics: [] }
    })
  } catch (caught) {
    return { value: undefined, diagnostics: [failure(caught, `${shown}/${name}`)] }
  }
}

const isTaken = (shown: string, name: string): Diagnostic =>
  error('editions/taken', `已经有存档“${name}”（${shown}/${name}），没有覆盖它`, {
    hint: '请换一个名称，如在后面加上 2；不要旧的了，就删去那个文件夹',
  })

/** Writes files into a folder of a temporary name, and gives it its own when all of them have reached the device. */
async function writeFolder(path: string, name: string, files: WantedEdition['outputs'], on: Disk): Promise<void> {
  const temporary = join(path, temporaryName())
  try {
    await on.mkdir(temporary)
    for (const { file, content } of files) await createFile(join(temporary, file), content, on)
    await on.rename(temporary, join(path, name))
  } catch (caught) {
    await removeFolder(temporary, on)
    throw caught
  }
}

/** Removes the folders that killed runs left behind. */
async function sweepFolders(path: string, on: Disk): Promise<void> {
  for (const name of await on.readdir(path)) {
    if (isLeft(name) && (await entryAt(on, join(path, name)))?.kind === 'folder')
      await removeFolder(join(path, name), on)
  }
}

/** Removes a folder of ours with its files as far as possible: what stays is swept by a later run. */
async function removeFolder(path: string, on: Disk): Promise<void> {
  const remove = async (): Promise<void> => {
    for (const name of await on.readdir(path)) await on.unlink(join(path, name))
    await on.rmdir(path)
  }
  await remove().catch(ifRefused(undefined))
}
