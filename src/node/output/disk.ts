import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Every operation on files that the output stage does, as one object, so that a test can make any of them fail.
 * All reject with Node's system errors (`code` ENOSPC and the like).
 */
export interface Disk {
  /** What is at a path, links not followed. */
  lstat(path: string): Promise<DiskEntry>
  readFile(path: string): Promise<Uint8Array>
  /** The names in a folder. */
  readdir(path: string): Promise<string[]>
  /** Makes a folder and those above it; one that is there already is no error. */
  mkdir(path: string): Promise<void>
  /** Opens a new file for writing; EEXIST when there is anything of that name. */
  create(path: string, mode: number): Promise<NewFile>
  /** A second name for a file; EEXIST when the name is taken. */
  link(path: string, name: string): Promise<void>
  /** Moves a file, in one step and over what is there. */
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Removes an empty folder. */
  rmdir(path: string): Promise<void>
  wait(milliseconds: number): Promise<void>
}

/** A new file, open for writing. */
export interface NewFile {
  write(bytes: Uint8Array): Promise<void>
  /** Waits until the bytes have reached the device. */
  sync(): Promise<void>
  chmod(mode: number): Promise<void>
  close(): Promise<void>
}

/** What `lstat` tells. */
export interface DiskEntry {
  kind: 'file' | 'folder' | 'link' | 'other'
  bytes: number
  /** Permission bits. */
  mode: number
  /** Milliseconds since 1970. */
  modified: number
}

/** Node's file system. Each step is short, so that handing it to another thread would take longer. */
export const disk: Disk = {
  lstat: async (path) => entryOf(lstatSync(path)),
  readFile: async (path) => readFileSync(path),
  readdir: async (path) => readdirSync(path),
  mkdir: async (path) => {
    makeFolders(path)
  },
  create: async (path, mode) => newFile(openSync(path, 'wx', mode)),
  link: async (path, name) => linkSync(path, name),
  rename: async (from, to) => renameSync(from, to),
  unlink: async (path) => unlinkSync(path),
  rmdir: async (path) => rmdirSync(path),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
}

/**
 * Makes a folder and those above it; the first that was made. Node's own way goes on without end in a folder like /proc,
 * where nothing can be made and the system says that the folder above is missing.
 */
export function makeFolders(path: string): string | undefined {
  const missing: string[] = []
  for (let place = resolve(path); !isThere(place); place = dirname(place)) {
    missing.unshift(place)
    if (dirname(place) === place) break
  }
  // Of a file in the way the system tells by itself; of a folder that another run has just made it need not.
  for (const place of missing.length > 0 ? missing : [path]) makeFolder(place)
  return missing[0]
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (caught) {
    if (systemCode(caught) !== 'EEXIST' || !statSync(path).isDirectory()) throw caught
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

function newFile(file: number): NewFile {
  return {
    write: async (bytes) => {
      // A device that is nearly full may take less than it was given.
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    },
    sync: async () => fsyncSync(file),
    chmod: async (bits) => fchmodSync(file, bits),
    close: async () => closeSync(file),
  }
}

function entryOf(stats: Stats): DiskEntry {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other',
    bytes: stats.size,
    mode: stats.mode & 0o777,
    modified: stats.mtimeMs,
  }
}

/** What is at a path, links not followed; `undefined` when nothing is. */
export async function entryAt(disk: Disk, path: string): Promise<DiskEntry | undefined> {
  try {
    return await disk.lstat(path)
  } catch (caught) {
    if (systemCode(caught) === 'ENOENT') return undefined
    throw caught
  }
}

/** For `catch`: a value in the place of what the system refused; any other error is our own mistake and is thrown on. */
export const ifRefused =
  <T>(instead: T) =>
  (caught: unknown): T => {
    if (systemCode(caught) === undefined) throw caught
    return instead
  }

/** The same for what is done at once. */
export function unlessRefused<T, E>(action: () => T, instead: E): T | E {
  try {
    return action()
  } catch (caught) {
    return ifRefused(instead)(caught)
  }
}

/** The code of an error of the operating system (`ENOSPC`); any other error is our own mistake and has none. */
export function systemCode(caught: unknown): string | undefined {
  if (!(caught instanceof Error)) return undefined
  const { code, syscall } = caught as NodeJS.ErrnoException
  return syscall === undefined ? undefined : code
}

/** The same where there has to be one: our own mistake is thrown on. */
export function refusalCode(caught: unknown): string {
  const code = systemCode(caught)
  if (code === undefined) throw caught
  return code
}
