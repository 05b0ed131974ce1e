import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { compareNaturally } from '../report/natural-order.ts'

/** The report folders a command is to work on, or why there are none. */
export type FoundReports = { folders: string[] } | { problem: string }

/**
 * The folders that were named, each a path or the name of a folder under `data`; without names every folder under
 * `data` that holds something. A name that is no folder is kept beside others that are:
 * loading it says what is wrong.
 */
export async function findReports(names: readonly string[], data: string): Promise<FoundReports> {
  if (names.length > 0) {
    const folders: string[] = []
    for (const name of names) folders.push((await isFolder(name)) ? name : await underData(name, data))
    const there = await Promise.all(folders.map(isFolder))
    if (!there.includes(true))
      return { problem: `没有报告文件夹“${names.join('”“')}”。请检查名称，或到项目文件夹里运行` }
    return { folders: [...new Set(folders.map((folder) => path.normalize(folder).replace(/[\\/]+$/, '')))] }
  }
  if (!(await isFolder(data)))
    return { problem: `没有文件夹“${data}”。请在项目文件夹里运行，或用 --data 指明放报告的文件夹` }
  const entries = await readdir(data, { withFileTypes: true })
  const folders: string[] = []
  for (const entry of entries) {
    const folder = path.join(data, entry.name)
    if (!entry.name.startsWith('.') && (await isFolder(folder)) && (await readdir(folder)).length > 0)
      folders.push(folder)
  }
  if (folders.length === 0) return { problem: `“${data}”里没有报告。用 zongjie new ${data}/报告名 新建一份` }
  return { folders: folders.sort(compareNaturally) }
}

async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function underData(name: string, data: string): Promise<string> {
  const folder = path.join(data, name)
  return (await isFolder(folder)) ? folder : name
}
