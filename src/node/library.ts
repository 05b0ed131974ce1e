import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Library, openLibrary as openFolders } from '../engine/library.ts'
import { diskFiles, enginePath } from './files.ts'
import { packageFolder } from './package-folder.ts'

/** The templates that come with zongjie. */
const builtIn = path.join(packageFolder, 'templates')

/** The templates folder of a working folder, which need not be there. */
const defaultFolder = 'templates'

/**
 * Opens a templates folder; without one, `templates` of the working folder if there is such a folder. Sets, shared
 * templates and layouts that it does not have are those that come with zongjie, so an agency's folder holds only what is
 * its own. Throws when the named folder is none: that is a mistake of the program that names it.
 */
export function openLibrary(folder?: string): Library {
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`没有模板文件夹“${folder}”`)
  }
  const folders = foldersOf(folder ?? defaultFolder).map(enginePath)
  return openFolders(diskFiles(), folders, enginePath(builtIn))
}

/** The folder and the one that comes with zongjie, once when they are the same. */
function foldersOf(folder: string): string[] {
  if (!existsSync(folder) || !existsSync(builtIn)) return [folder, builtIn].filter((one) => existsSync(one))
  return realpathSync(folder) === realpathSync(builtIn) ? [builtIn] : [folder, builtIn]
}
