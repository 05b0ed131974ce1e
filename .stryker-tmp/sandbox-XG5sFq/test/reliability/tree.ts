// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under a folder: its path, with forward slashes, and its content. A folder that is not there has none. */
export function filesUnder(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of entriesOf(folder)) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path))
  }
  return files
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw problem
  }
}

/** The names of everything under a folder, which a program may be writing to. */
export const namesUnder = (folder: string): string[] => entriesOf(folder).map((entry) => entry.name)

/** A temporary file that a run left behind. */
export const isTemporary = (path: string): boolean => path.endsWith('.tmp')
