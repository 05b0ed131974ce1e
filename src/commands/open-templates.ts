import { statSync } from 'node:fs'
import { type Library, openLibrary } from '../library.ts'

/** Opens the templates of `--templates`; one that was named must be a folder. */
export async function openTemplates(folder: string | undefined): Promise<Library | { problem: string }> {
  const problem = folder === undefined ? undefined : folderProblem(folder)
  return problem === undefined ? openLibrary(folder) : { problem }
}

function folderProblem(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) return `没有模板文件夹“${folder}”`
  if (found.isDirectory()) return undefined
  if (/\.(?:zip|rar|7z|tgz|tar|gz|xz)$/i.test(folder)) {
    return `“${folder}”是压缩包：请先解压，再让 --templates 指向解压出来的文件夹`
  }
  return `“${folder}”是一个文件，不是模板文件夹`
}
