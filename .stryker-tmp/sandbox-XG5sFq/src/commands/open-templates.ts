// @ts-nocheck
import { existsSync } from 'node:fs'
import { type Library, openLibrary } from '../library.ts'

/** The templates folder of the working folder, which need not be there: the sets that come with zongjie always are. */
const usualFolder = 'templates'

/** Opens the templates of `--templates`; one that was named must exist. */
export async function openTemplates(folder: string | undefined): Promise<Library | { problem: string }> {
  if (folder !== undefined && !existsSync(folder)) return { problem: `没有模板文件夹“${folder}”` }
  return openLibrary(folder ?? usualFolder)
}
