import { type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs'
import path from 'node:path'
import { say } from '../console/streams.ts'

/**
 * Calls back for each YAML file and template in the folders that is made, changed or removed. Each folder is watched by
 * itself, and those around them, so that they may be renamed, deleted, made again or replaced. What a system tells of a
 * change differs from one to the next, and a watched file is lost once another one is moved over it: an event only makes
 * this look again, and what differs from the last look has changed.
 */
export function follow(folders: readonly string[], changed: (file: string) => void): void {
  const roots = [...new Set(folders.map((folder) => path.resolve(folder)))]
  const watchers = new Map<string, Watched>()
  let known = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined

  const look = () => {
    const seen: Seen = { files: new Map(), folders: new Map() }
    for (const root of roots) {
      const around = statOf(path.dirname(root))
      if (around) seen.folders.set(path.dirname(root), around.ino)
      walk(root, seen)
    }
    watchAll(seen.folders)
    const before = known
    known = seen.files
    return new Set([...before.keys(), ...known.keys()].filter((file) => before.get(file) !== known.get(file)))
  }
  const watchAll = (now: ReadonlyMap<string, number>) => {
    for (const [folder, { watcher, number }] of watchers) {
      if (now.get(folder) === number) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const [folder, number] of now) {
      if (watchers.has(folder)) continue
      const watcher = watchFolder(folder, () => {
        clearTimeout(timer)
        timer = setTimeout(again, settled)
      })
      if (watcher) watchers.set(folder, { watcher, number })
    }
  }
  const again = () => {
    for (const file of look()) changed(file)
  }
  look()
}

/** Moves that belong together follow each other within so many milliseconds. */
const settled = 100

/** A folder that is watched; `number`: its number on its disk, by which another one in its place is known. */
interface Watched {
  watcher: FSWatcher
  number: number
}

/** What a look has found: files, each with what changes when it does, and folders with their numbers. */
interface Seen {
  files: Map<string, string>
  folders: Map<string, number>
}

/** A linked folder that leads to one above it makes paths without end. */
const longestPath = 1000

function walk(folder: string, seen: Seen): void {
  const entry = statOf(folder)
  if (!entry?.isDirectory() || folder.length > longestPath) return
  seen.folders.set(folder, entry.ino)
  for (const name of namesIn(folder)) {
    if (/^\.|^node_modules$/.test(name)) continue
    const place = path.join(folder, name)
    if (watchedFile.test(name)) {
      const file = statOf(place)
      if (file?.isFile()) seen.files.set(place, `${file.ino} ${file.size} ${file.mtimeMs} ${file.ctimeMs}`)
      else if (file?.isDirectory()) walk(place, seen)
    } else if (!path.extname(name) || statOf(place)?.isDirectory()) walk(place, seen)
  }
}

const watchedFile = /\.(?:ya?ml|hbs)$/i

function watchFolder(folder: string, told: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, told)
    // A folder that is deleted is seen by the one around it.
    watcher.on('error', () => told())
    return watcher
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    if (code !== 'ENOENT') say(watchProblem(folder, code))
    return undefined
  }
}

function statOf(place: string): Stats | undefined {
  try {
    return statSync(place)
  } catch {
    return undefined
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Whether a path is a folder or in it. */
export function isInside(folder: string, file: string): boolean {
  const inside = path.relative(path.resolve(folder), path.resolve(file))
  return !path.isAbsolute(inside) && inside.split(path.sep)[0] !== '..'
}

/** Each system allows so many watched folders. */
function watchProblem(folder: string, code: string): string {
  const tooMany = ['ENOSPC', 'EMFILE', 'ENFILE'].includes(code)
  return `“${folder}”的改动看不到（${code}）${tooMany ? '：系统允许监视的文件夹不够，请写明只生成哪几份报告' : ''}`
}
