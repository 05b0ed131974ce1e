import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { folderProblem, type NewFile, writeFolder } from '../new/write-folder.ts'
import { systemCode } from '../output/disk.ts'
import { replaceFile } from '../output/replace-file.ts'

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
  if (isSame(folder, files)) return undefined
  const problem = folderProblem(folder)
  if (problem === undefined || !existsSync(folder)) return problem
  if (force && isFolder(folder)) return undefined
  return isFolder(folder)
    ? `${problem}；要用这个文件重新导入，请加上 --force（原来的数据留在“${keptName}”里）`
    : problem
}

/**
 * Writes the files of an import, a new folder in one step. Into a folder with data the files go one by one, each in one step and
 * report.yaml as the last, when what they replace has been copied.
 */
export async function writeImport(
  folder: string,
  files: readonly NewFile[],
): Promise<WrittenImport | { problem: string }> {
  if (isSame(folder, files)) return { isSame: true }
  if (!isFolder(folder) || dataIn(folder).length === 0) return (await writeFolder(folder, files)) ?? {}
  try {
    const old = [...dataIn(folder), ...replacedLedgers(folder, files)]
    const kept = freeFolder(folder)
    await mkdir(kept)
    for (const name of old) cpSync(path.join(folder, name), path.join(kept, name))
    for (const { name, content } of files.toSorted((a, b) => rank(a) - rank(b))) {
      const file = path.join(folder, ...name.split('/'))
      await mkdir(path.dirname(file), { recursive: true })
      await replaceFile(file, typeof content === 'string' ? Buffer.from(content) : content)
    }
    for (const name of old) if (!files.some((one) => one.name === name)) await rm(path.join(folder, name))
    return { kept: path.basename(kept) }
  } catch (caught) {
    const code = systemCode(caught)
    if (code === undefined) throw caught
    return { problem: `写不进文件夹“${folder}”（${code}）；原来的数据在“${keptName}”里` }
  }
}

/** A ledger that gives way to another one. */
function replacedLedgers(folder: string, files: readonly NewFile[]): string[] {
  const isLedger = (name: string): boolean => /^figures\.(?:ya?ml|xlsx|csv)$/i.test(name)
  return files.some(({ name }) => isLedger(name)) ? readdirSync(folder).filter(isLedger) : []
}

const rank = ({ name }: NewFile): number => Number(name === 'report.yaml')

function freeFolder(folder: string): string {
  for (let number = 1; ; number++) {
    const name = path.join(folder, number === 1 ? keptName : `${keptName}${number}`)
    if (!existsSync(name)) return name
  }
}

function isFolder(folder: string): boolean {
  try {
    readdirSync(folder)
    return true
  } catch (caught) {
    if (systemCode(caught) === undefined) throw caught
    return false
  }
}

const dataIn = (folder: string): string[] => readdirSync(folder).filter(isData)

/** Whether the folder holds these files, and no other data. */
function isSame(folder: string, files: readonly NewFile[]): boolean {
  if (!isFolder(folder)) return false
  const names = new Set(files.map(({ name }) => name))
  if (dataIn(folder).length === 0 || dataIn(folder).some((name) => !names.has(name))) return false
  return files.every(({ name, content }) => {
    const file = path.join(folder, ...name.split('/'))
    return existsSync(file) && readFileSync(file).equals(Buffer.from(content as string))
  })
}
