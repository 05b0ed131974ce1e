import { decodeLoosely } from '../text/decode.ts'

/**
 * Where the engine reads from: a disk, or texts in memory. Paths are parted by forward slashes. What cannot be read is a
 * value, with the code of POSIX for it (ENOENT, EACCES, EISDIR …).
 */
export interface Files {
  /** What is at a path; links are followed. */
  stat(path: string): FileEntry | FileFailure
  /** What a folder holds, in no order. A link to a folder is no folder here. */
  list(folder: string): FolderEntry[] | FileFailure
  read(path: string): Uint8Array | FileFailure
  /** The text of a file that is held as one, so that it need not be made bytes to be read. */
  text?(path: string): string | undefined
  /** The path with every link followed; `undefined` for what is not there. */
  real(path: string): string | undefined
  /** The path as messages name it. */
  shown(path: string): string
  /** Only some of the files of a report are here (those that an editor has open): of others nothing is known. */
  readonly isPartial?: true
}

/** What is at a path, links followed. */
export interface FileEntry {
  /** `other`: a pipe or a device, which is never read. */
  kind: 'file' | 'folder' | 'other'
  /** Bytes. */
  size: number
}

/** An entry of a folder as it is there: a link is called one. */
export interface FolderEntry {
  name: string
  kind: FileEntry['kind'] | 'link'
}

/** Why something cannot be read. */
export interface FileFailure {
  failed: string
}

export const hasFailed = <T extends object>(found: T | FileFailure): found is FileFailure => 'failed' in found

/** Whether there is a folder at a path. */
export function isFolder(files: Files, path: string): boolean {
  const found = files.stat(path)
  return !hasFailed(found) && found.kind === 'folder'
}

/** Whether there is anything at a path. */
export const exists = (files: Files, path: string): boolean => !hasFailed(files.stat(path))

/** The names in a folder; none of one that cannot be read. */
export function namesIn(files: Files, folder: string): string[] {
  const found = files.list(folder)
  return hasFailed(found) ? [] : found.map(({ name }) => name)
}

/** The text of a file of at most so many bytes; `undefined` for a larger one, and for what cannot be read. */
export function smallText(files: Files, path: string, most: number): string | undefined {
  const found = files.stat(path)
  if (hasFailed(found) || found.kind !== 'file' || found.size > most) return undefined
  const bytes = files.read(path)
  return hasFailed(bytes) ? undefined : decodeLoosely(bytes)
}
