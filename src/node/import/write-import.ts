import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { folderProblem, type NewFile, writeFolder } from '../new/write-folder.ts'
import { disk, refusalCode, unlessRefused } from '../output/disk.ts'
import { freePath } from '../output/free-path.ts'
import { withLock } from '../output/lock.ts'
import { createFile, moveOver } from '../output/replace-file.ts'
import { goBack, newFolder, newUndoName, oldFolder, rank, recoverImport, running, type Undo, undoFile } from './undo.ts'

/** What became of the folder. */
export interface WrittenImport {
  /** The folder holds these very files already. */
  isSame?: true
  /** Where what stood there before is kept. */
  kept?: string
}

/** Where the files that an import replaces are kept, in the folder itself: reports are read without looking into folders. */
const keptName = '导入前'

/** The files of a report's data that an import makes anew; ledgers, pictures and whatever else stay. */
const isData = (name: string): boolean => /\.ya?ml$/i.test(name) && !/^figures\.ya?ml$/i.test(name)

/** Why the files cannot be written there; `force`: what stands there may be replaced. */
export function importProblem(folder: string, files: readonly NewFile[], force: boolean): string | undefined {
  recoverImport(folder)
  if (isSame(folder, files)) return undefined
  const problem = folderProblem(folder)
  if (problem === undefined || !existsSync(folder)) return problem
  if (force && isFolder(folder)) return undefined
  return isFolder(folder)
    ? `${problem}；要用这个文件重新导入，请加上 --force（原来的数据留在“${keptName}”里）`
    : problem
}

/**
 * Writes the files of an import, all of them or none. Into a folder with data they go when all are written and what they replace
 * has been moved away; a run that is killed meanwhile is undone by whoever opens the folder next.
 */
export async function writeImport(
  folder: string,
  files: readonly NewFile[],
): Promise<WrittenImport | { problem: string }> {
  if (isSame(folder, files)) return { isSame: true }
  if (!isFolder(folder) || (dataIn(folder).length === 0 && !files.some(({ name }) => isThere(folder, name))))
    return (await writeFolder(folder, files)) ?? {}
  try {
    return await withLock(folder, disk, async () => {
      recoverImport(folder)
      return { kept: await replaceData(folder, files) }
    })
  } catch (caught) {
    const code = refusalCode(caught)
    return { problem: `写不进文件夹“${folder}”（${code}），里面的数据没有改动` }
  }
}

/** Puts the files in the place of the data that are there; the name of the folder that keeps those. */
async function replaceData(folder: string, files: readonly NewFile[]): Promise<string> {
  const old = [...new Set([...dataIn(folder), ...replacedLedgers(folder, files), ...replacedPictures(folder, files)])]
  const undo = path.join(folder, newUndoName())
  running.add(path.basename(undo))
  try {
    const made = files.map(({ name }) => name).filter((name) => isTop(name) && !isThere(folder, name))
    for (const { name, content } of files) await write(path.join(undo, newFolder, ...name.split('/')), content)
    await write(path.join(undo, undoFile), JSON.stringify({ made } satisfies Undo))
    // From here on it is begun, and with the move of this folder it is done.
    await mkdir(path.join(undo, oldFolder))
    for (const name of old.toSorted((a, b) => rank(b) - rank(a))) {
      await moveOver(path.join(folder, name), path.join(undo, oldFolder, name))
    }
    for (const { name } of files.toSorted((a, b) => rank(a.name) - rank(b.name))) {
      const file = path.join(folder, ...name.split('/'))
      await mkdir(path.dirname(file), { recursive: true })
      await moveOver(path.join(undo, newFolder, ...name.split('/')), file)
    }
    const kept = await freePath((number) => path.join(folder, `${keptName}${number}`))
    await moveOver(path.join(undo, oldFolder), kept)
    await rm(undo, { recursive: true, force: true })
    return path.basename(kept)
  } catch (caught) {
    if (existsSync(undo)) goBack(folder, undo)
    throw caught
  } finally {
    running.delete(path.basename(undo))
  }
}

/** Schemas lie in a folder of their own and are the same for all. */
const isTop = (name: string): boolean => !name.includes('/')

async function write(place: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true })
  await createFile(place, Buffer.from(content as string))
}

/** A ledger that gives way to another one. */
function replacedLedgers(folder: string, files: readonly NewFile[]): string[] {
  const isLedger = (name: string): boolean => /^figures\.(?:ya?ml|xlsx|csv)$/i.test(name)
  return files.some(({ name }) => isLedger(name)) ? readdirSync(folder).filter(isLedger) : []
}

/** Pictures that give way to others of their names. */
const replacedPictures = (folder: string, files: readonly NewFile[]): string[] =>
  files.flatMap((file) =>
    isThere(folder, file.name) && /\.(?:png|jpg)$/.test(file.name) && !isWritten(folder, file) ? [file.name] : [],
  )

const isThere = (folder: string, name: string): boolean => isTop(name) && existsSync(path.join(folder, name))

/** Whether the folder holds a file as it is to be. */
function isWritten(folder: string, { name, content }: NewFile): boolean {
  const file = path.join(folder, ...name.split('/'))
  return existsSync(file) && readFileSync(file).equals(Buffer.from(content as string))
}

const isFolder = (folder: string): boolean => unlessRefused(() => readdirSync(folder), undefined) !== undefined

const dataIn = (folder: string): string[] => readdirSync(folder).filter(isData)

/** Whether the folder holds these files, and no other data. */
function isSame(folder: string, files: readonly NewFile[]): boolean {
  if (!isFolder(folder)) return false
  const names = new Set(files.map(({ name }) => name))
  if (dataIn(folder).length === 0 || dataIn(folder).some((name) => !names.has(name))) return false
  return files.every((file) => isWritten(folder, file))
}
