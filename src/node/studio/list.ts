import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import {
  isEdition,
  isFileName,
  isFolderName,
  largestFile,
  mostEntries,
  mostFiles,
  outputMark,
} from '../../engine/storage/names.ts'
import { unlessRefused } from '../output/disk.ts'
import { sha256 } from '../output/fingerprint.ts'
import { namesIn } from '../output/replace-file.ts'
import { insideOf, placeOf } from './place.ts'

/** The files of an opened folder; `tooMany` when it is none of reports, but a home folder or a disk. */
export interface Listed {
  files: { path: string; size: number; version: string }[]
  tooMany: boolean
}

/** Folders deeper than this hold no reports. */
const deepest = 11

/** What was read of each file, and how it stood then: one that did not change is not read again. */
export type Known = Map<string, { stamp: string; version: string }>

/**
 * Lists what a folder of reports holds. What a build wrote is passed over, but for the editions that it keeps; links are
 * listed where they lead to files inside.
 */
export function listFiles(root: string, known: Known = new Map()): Listed {
  const found: Listed = { files: [], tooMany: false }
  let entries = 0
  const walk = (inside: readonly string[], depth: number, isOutput: boolean): void => {
    const folder = join(root, ...inside)
    const names = namesIn(folder)
    entries += names.length
    if (entries > mostEntries) found.tooMany = true
    const written = isOutput || names.includes(outputMark)
    for (const name of names.sort()) {
      if (found.files.length > mostFiles) found.tooMany = true
      if (found.tooMany) return
      const way = [...inside, name]
      const path = join(folder, name)
      const entry = lstatSync(path, { throwIfNoEntry: false })
      if (entry?.isDirectory()) {
        if (depth < deepest && isFolderName(name)) walk(way, depth + 1, written)
      } else if (entry && isFileName(name) && (!written || isEdition(way))) {
        // Gone meanwhile, or not to be read: whoever opens it is told.
        unlessRefused(() => addFile(root, way, found, known), undefined)
      }
    }
  }
  walk([], 0, false)
  return found
}

function addFile(root: string, way: readonly string[], found: Listed, known: Known): void {
  const path = way.join('/')
  const place = placeOf(root, path)
  if (!place?.stats || place.stats.size > largestFile) return
  found.files.push({ path, size: place.stats.size, version: versionAt(place.path, place.stats, known) })
}

function versionAt(path: string, stats: Stats, known: Known): string {
  const stamp = `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`
  const before = known.get(path)
  if (before?.stamp === stamp) return before.version
  const version = sha256(readFileSync(path))
  // A file that changed within the last moments may change again within the same tick of the disk's clock.
  if (Date.now() - stats.ctimeMs > 2000) known.set(path, { stamp, version })
  return version
}

/** Whether a changed file on the disk is one that the page is told of: its path as the page writes it. */
export function listedPath(root: string, file: string): string | undefined {
  const inside = insideOf(root, file)
  if (inside === undefined || inside === '') return undefined
  const names = inside.split('/')
  return names.slice(0, -1).every(isFolderName) && isFileName(names.at(-1)!) ? inside : undefined
}
