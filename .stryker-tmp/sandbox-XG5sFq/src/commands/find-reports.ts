// @ts-nocheck
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { compareNaturally } from '../report/natural-order.ts'

/** The report folders a command is to work on, or why there are none. */
export type FoundReports = { folders: string[] } | { problem: string }

/**
 * The folders that were named, each a path or the name of a folder under `data`; without names every folder under
 * `data` that holds something. A name that is no folder is kept beside others that are:
 * loading it says what is wrong.
 */
export function findReports(names: readonly string[], data: string): FoundReports {
  if (names.length > 0) {
    const folders = names.map((name) => (isFolder(name) ? name : underData(name, data)))
    if (!folders.some(isFolder))
      return { problem: `没有报告文件夹“${names.join('”“')}”。请检查名称，或到项目文件夹里运行` }
    return { folders: [...new Set(folders.map((folder) => path.normalize(folder).replace(/[\\/]+$/, '')))] }
  }
  if (!isFolder(data)) return { problem: `没有文件夹“${data}”。请在项目文件夹里运行，或用 --data 指明放报告的文件夹` }
  const folders = readdirSync(data)
    .filter((name) => !name.startsWith('.'))
    .map((name) => path.join(data, name))
    .filter((folder) => isFolder(folder) && readdirSync(folder).length > 0)
  if (folders.length === 0) return { problem: `“${data}”里没有报告。用 zongjie new ${data}/报告名 新建一份` }
  return { folders: folders.sort(compareNaturally) }
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory()
  } catch {
    return false
  }
}

function underData(name: string, data: string): string {
  const folder = path.join(data, name)
  return isFolder(folder) ? folder : name
}
