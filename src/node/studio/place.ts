import { lstatSync, realpathSync, type Stats } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isFilePath } from '../../engine/storage/names.ts'
import { systemCode } from '../output/disk.ts'

/** Where a path of the page really lies. */
export interface Place {
  /** The real path: no link is in it. */
  path: string
  /** Absent when no file is there yet. */
  stats?: Stats
  /** The nearest folder that is there. */
  folder: string
}

/**
 * Finds what a path of the page is on the disk; `undefined` for one that the page may not touch: a name that no folder of reports
 * holds, a link that leads out, a folder, a pipe, a device. `root` is the real path of the opened folder.
 */
export function placeOf(root: string, path: unknown): Place | undefined {
  if (!isFilePath(path)) return undefined
  const names = path.split('/')
  const folder = realFolder(root, names.slice(0, -1))
  if (folder === undefined) return undefined
  const written = join(folder.path, ...folder.missing, names.at(-1)!)
  if (folder.missing.length > 0) return { path: written, folder: folder.path }
  const entry = entryOf(written)
  if (!entry) return { path: written, folder: folder.path }
  if (entry.isFile()) return { path: written, stats: entry, folder: folder.path }
  return entry.isSymbolicLink() ? linkedPlace(root, written) : undefined
}

/** A link to a file of the opened folder is that file. */
function linkedPlace(root: string, written: string): Place | undefined {
  const real = realOf(written)
  if (real === undefined) return undefined
  const inside = insideOf(root, real)
  const stats = entryOf(real)
  return inside !== undefined && isFilePath(inside) && stats?.isFile()
    ? { path: real, stats, folder: dirname(real) }
    : undefined
}

/** The folder of a file with its links followed, and the names of what is not there yet. */
function realFolder(root: string, names: readonly string[]): { path: string; missing: string[] } | undefined {
  let path = root
  for (const [index, name] of names.entries()) {
    const next = join(path, name)
    const entry = entryOf(next)
    if (!entry) return { path, missing: names.slice(index) }
    if (entry.isDirectory()) path = next
    else {
      const real = entry.isSymbolicLink() ? realOf(next) : undefined
      const inside = real === undefined ? undefined : insideOf(root, real)
      if (real === undefined || inside === undefined || !entryOf(real)?.isDirectory()) return undefined
      // Through a link one comes to no folder that one may not enter by its name.
      if (inside !== '' && !isFilePath(`${inside}/_.md`)) return undefined
      path = real
    }
  }
  return { path, missing: [] }
}

/** A real path as the page writes it; empty for the opened folder itself, `undefined` for what lies elsewhere. */
export function insideOf(root: string, real: string): string | undefined {
  const way = relative(root, real)
  if (way === '') return ''
  return way === '..' || way.startsWith(`..${sep}`) || join(root, way) !== real || basename(way) === ''
    ? undefined
    : way.split(sep).join('/')
}

function entryOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (caught) {
    if (systemCode(caught) === 'ENOENT' || systemCode(caught) === 'ENOTDIR') return undefined
    throw caught
  }
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
