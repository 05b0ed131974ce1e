import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Files } from '../engine/host/files.ts'
import { type Library, openLibrary as openFolders, type SetGuard } from '../engine/library.ts'
import type { SetLayer } from '../engine/template/types.ts'
import type { Diagnostic } from '../engine/text/diagnostic.ts'
import { diskFiles, enginePath, shownPath } from './files.ts'
import { packageFolder } from './package-folder.ts'
import { recoverSets } from './sets/install.ts'
import { changedSince, notLocked, readSetsLock, setsLockName } from './sets/lock.ts'
import { openProject } from './sets/project.ts'

/** The templates that come with zongjie. */
export const builtIn: string = path.join(packageFolder, 'templates')

/** The templates folder of a working folder, which need not be there. */
const defaultFolder = 'templates'

/** What a library is opened with beside its folder. */
export interface LibraryOptions {
  /** The path of a project file (zongjie.yaml): its sets have to be there in the versions that it says, as they were added. */
  project?: string | undefined
}

/**
 * Opens a templates folder; without one, `templates` of the working folder if there is such a folder. Sets, shared
 * templates and layouts that it does not have are those that come with zongjie, so an agency's folder holds only what is
 * its own. Throws when the named folder is none: that is a mistake of the program that names it.
 */
export function openLibrary(folder?: string, { project }: LibraryOptions = {}): Library {
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`没有模板文件夹“${folder}”`)
  }
  recoverSets(folder ?? defaultFolder)
  const folders = foldersOf(folder ?? defaultFolder).map(enginePath)
  return openFolders(diskFiles(), folders, enginePath(builtIn), project === undefined ? undefined : guardOf(project))
}

/** What a project file asks of the sets that are used. */
function guardOf(file: string): SetGuard | undefined {
  const opened = openProject(file)
  if ('problems' in opened) return undefined
  const lock = readSetsLock(opened.folder)
  const lockFile = shownPath(path.join(opened.folder, setsLockName))
  const examined = new Map<string, Diagnostic[]>()
  const adopted = opened.project.sets
  // A set of one's own that the project file names has no publisher who could ask what became of it.
  const isAdopted = ({ name, publisher }: SetLayer): boolean => adopted.has(name) && publisher !== undefined
  const examineLayer = (layer: SetLayer): Diagnostic[] => {
    if (lock.isDamaged || layer.name in lock.sets) return changedSince(layer, lock, lockFile)
    return isAdopted(layer) ? [notLocked(layer)] : []
  }
  return {
    adopted,
    examine(layer) {
      const found = examined.get(layer.folder) ?? (isOurs(layer.folder) ? [] : examineLayer(layer))
      examined.set(layer.folder, found)
      return found
    },
  }
}

const isOurs = (folder: string): boolean => path.dirname(folder) === builtIn

/** Opens a library in which a set of a templates folder is another one: what a set that is to be added would come to. */
export const openLibraryWith = (files: Files, templates: string, guard?: SetGuard): Library =>
  openFolders(files, [templates, enginePath(builtIn)], enginePath(builtIn), guard)

/** The folder and the one that comes with zongjie, once when they are the same. */
function foldersOf(folder: string): string[] {
  if (!existsSync(folder) || !existsSync(builtIn)) return [folder, builtIn].filter((one) => existsSync(one))
  return realpathSync(folder) === realpathSync(builtIn) ? [builtIn] : [folder, builtIn]
}
