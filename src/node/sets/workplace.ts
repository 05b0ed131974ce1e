import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectName } from '../../engine/project/read-project.ts'
import { type Diagnostic, error } from '../../engine/text/diagnostic.ts'
import { shownPath } from '../files.ts'
import { install } from './install.ts'
import {
  type Changes,
  changesBetween,
  hasChanges,
  lockText,
  readSetsLock,
  type SetsLock,
  setsLockName,
} from './lock.ts'
import { openProject } from './project.ts'
import { newProject, withSet } from './project-text.ts'
import type { GivenSet } from './read-set.ts'
import { checksums, filesOf } from './set-files.ts'

/** Where sets are added: the folder of the project file, or of one that is yet to be made, and its templates folder. */
export interface Workplace {
  folder: string
  templates: string
  lock: SetsLock
  /** The project file; absent where it is yet to be made. */
  file?: string
}

/** The workplace of a project file, or of the working folder where there is none. */
export function workplace(file: string | undefined): Workplace {
  const opened = file === undefined ? undefined : openProject(file)
  if (!opened || 'problems' in opened) {
    const folder = path.resolve('.')
    return { folder, templates: path.join(folder, 'templates'), lock: readSetsLock(folder) }
  }
  const { folder, project } = opened
  return { folder, templates: path.resolve(folder, project.templates), lock: readSetsLock(folder), file: opened.file }
}

/** A set that stands in a workplace. */
export interface Standing {
  files: Map<string, Uint8Array>
  /** How it differs from what was added; absent where nobody knows: it was copied there. */
  changes?: Changes
}

/** The set of a name; `undefined` when there is none. */
export function standingSet({ templates, lock }: Workplace, name: string): Standing | undefined {
  const folder = path.join(templates, name)
  if (!existsSync(folder)) return undefined
  const files = filesOf(folder)
  const locked = lock.sets[name]
  return { files, ...(locked && { changes: changesBetween(locked.files, checksums(files)) }) }
}

/** Whether two contents are the same set. */
export const isSame = (one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): boolean =>
  !hasChanges(changesBetween(checksums(one), checksums(other)))

/** Puts a given set into a workplace, and says so in its project file and lock. */
export async function putSet(place: Workplace, given: GivenSet, stale: SetsLock['stale']): Promise<Diagnostic[]> {
  const { name, version, files } = given
  const project = projectText(place, name, version)
  if (project === undefined) return [unwritable(place, name, version)]
  const sets = { ...place.lock.sets, [name]: { version, files: checksums(files) } }
  const texts = { [setsLockName]: lockText({ sets, stale }), [projectName]: project }
  await install({ templates: place.templates, name, files, folder: place.folder, texts })
  return []
}

/** Takes a set out of a workplace. */
export async function takeSet(place: Workplace, name: string): Promise<Diagnostic[]> {
  const project = place.file === undefined ? '' : projectText(place, name, undefined)
  if (project === undefined) return [unwritable(place, name, undefined)]
  const { [name]: _, ...sets } = place.lock.sets
  const { [name]: __, ...stale } = place.lock.stale
  const texts = {
    [setsLockName]: lockText({ sets, stale }),
    ...(place.file !== undefined && { [projectName]: project }),
  }
  await install({ templates: place.templates, name, files: undefined, folder: place.folder, texts })
  return []
}

/** Writes what the lock of a workplace says. */
export const writeLock = (place: Workplace, lock: SetsLock): { path: string; text: string } => ({
  path: path.join(place.folder, setsLockName),
  text: lockText(lock),
})

function projectText({ file }: Workplace, name: string, version: string | undefined): string | undefined {
  if (file === undefined) return version === undefined ? '' : newProject(name, version)
  return withSet(readFileSync(file, 'utf8'), name, version)
}

function unwritable({ file, folder }: Workplace, name: string, version: string | undefined): Diagnostic {
  const shown = shownPath(file ?? path.join(folder, projectName))
  const hint = version === undefined ? `请先自己删去“采用”里的 ${name}` : `请先自己在“采用”里写上 ${name}: ${version}`
  return error('project/not-written', `${shown} 的写法特别，改不了它的“采用”`, { hint })
}
