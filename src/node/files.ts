import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { FileEntry, Files } from '../engine/host/files.ts'
import { join } from '../engine/host/paths.ts'
import * as sources from '../engine/host/sources.ts'
import type { Result } from '../engine/text/diagnostic.ts'
import type { SourceFile, Span } from '../engine/text/source.ts'

/** A path as it is shown to people: relative to the working folder, with forward slashes. */
export function shownPath(file: string, folder: string = process.cwd()): string {
  // The engine's paths are followed already.
  if (file === join(file) && file.startsWith(`${folder}/`)) return file.slice(folder.length + 1)
  const whole = path.isAbsolute(file) ? file : path.resolve(folder, file)
  return enginePath(path.relative(folder, whole) || '.')
}

/** A file as the place of a message that is about no line of it. `shown`: its path for people. */
export const wholeFile = (shown: string): Span => ({
  source: { path: shown, text: '', lineNames: [''] },
  start: 0,
  end: 0,
})

/** A path as the engine has it: with forward slashes, which Node.js takes on every system. */
export const enginePath = (file: string): string => (path.sep === '/' ? file : file.split(path.sep).join('/'))

/**
 * The disk, as the engine reads it. `folder`: what shown paths are relative to; the working folder when absent. Files are
 * read synchronously: a report has a handful of small ones, and handing each to another thread takes longer.
 */
export const diskFiles = (folder?: string): Files => ({
  stat: (file) => attempt(() => entryOf(statSync(file))),
  list: (file) =>
    attempt(() =>
      readdirSync(file, { withFileTypes: true }).map((one) => ({
        name: one.name,
        kind: one.isSymbolicLink() ? 'link' : entryOf(one).kind,
      })),
    ),
  read: (file) => attempt(() => readFileSync(file)),
  real(file) {
    try {
      return enginePath(realpathSync(file))
    } catch {
      return undefined
    }
  },
  shown: (file) => shownPath(file, folder),
})

function entryOf(found: { isFile(): boolean; isDirectory(): boolean; size?: number }): FileEntry {
  return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size ?? 0 }
}

function attempt<T>(read: () => T): T | { failed: string } {
  try {
    return read()
  } catch (cause) {
    return { failed: cause instanceof Error && 'code' in cause ? String(cause.code) : '' }
  }
}

const disk = diskFiles()

/** `readSource` of the engine (src/engine/host/sources.ts), from the disk. */
export const readSource = (file: string, shown?: string): Result<SourceFile | undefined> =>
  sources.readSource(disk, file, shown)

/** `readBytes` of the engine, from the disk. */
export const readBytes = (file: string, shown: string, most: number): Result<Uint8Array | undefined> =>
  sources.readBytes(disk, file, shown, most)

/** `readInside` of the engine, from the disk. */
export const readInside = (root: string, file: string): Result<SourceFile | undefined> =>
  sources.readInside(disk, root, file)

/** `leadsOut` of the engine, on the disk. */
export const leadsOut = (root: string, file: string): boolean => sources.leadsOut(disk, root, file)
