import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'
import { nodeCompression } from '../node/compression.ts'

/** A CommonJS file that was loaded, and what it was compiled from. */
export interface Compiled<T> {
  exports: T
  script: Script
}

/** Where the code of a file is kept as V8 compiled it. */
export const cacheOf = (file: string): string => file.replace(/\.js$/, '.cache')

/**
 * Loads a CommonJS file of ASCII characters like `require`, with the code that V8 compiled when the package was built: to read and compile
 * it anew takes half of a short run. Another version of Node refuses that code, and then compiles the file itself.
 * (Node 22 could keep such a cache by itself, but only in a folder of the user's; Node 20 cannot.)
 */
export function loadCompiled<T>(file: string): Compiled<T> {
  const { text, room, seal } = readWrapped(file)
  const cachedData = readCache(cacheOf(file), room, seal)
  const script = new Script(text, { filename: file, ...(cachedData && { cachedData }) })
  const module = { exports: {} as T }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  return { exports: module.exports, script }
}

/** What Node puts around a CommonJS file. */
const [before = '', after = ''] = Module.wrap('\0').split('\0')

/**
 * A file as V8 is handed it, the memory that it was read to and its checksum. What Node puts around a file is written
 * around its bytes: V8 would make a copy of two texts that are put together.
 */
function readWrapped(file: string): { text: string; room: Buffer; seal: number } {
  const room = Buffer.allocUnsafeSlow(Math.max(sizeOf(file) + before.length + after.length, sizeOf(cacheOf(file))))
  const content = readBetween(file, before.length, after.length, room)
  content.write(before, 0, 'latin1')
  content.write(after, content.length - after.length, 'latin1')
  const source = content.subarray(before.length, content.length - after.length)
  return { text: content.toString('latin1'), room, seal: nodeCompression.crc32(source) }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** The content of a file in a piece of memory, which is taken once for both files: the system hands it out page by page, which takes time. */
function readBetween(file: string, front: number, behind: number, room: Buffer): Buffer {
  const opened = openSync(file, 'r')
  try {
    const end = front + fstatSync(opened).size
    const content = end + behind <= room.length ? room : Buffer.allocUnsafeSlow(end + behind)
    let at = front
    for (let read = -1; at < end && read !== 0; at += read) read = readSync(opened, content, at, end - at, null)
    return content.subarray(0, at + behind)
  } finally {
    closeSync(opened)
  }
}

/** The content of a cache file: compiled code behind the seal of it and of the source that it was compiled from. */
export function sealed(source: Uint8Array, code: Uint8Array): Uint8Array {
  return Buffer.concat([sealOf(nodeCompression.crc32(source), code), code])
}

/** A checksum of each: it takes a third of the time of a hash, and tells damage, which nobody makes on purpose, as surely. */
function sealOf(source: number, code: Uint8Array): Buffer {
  const seal = Buffer.alloc(sealBytes)
  for (const [index, sum] of [source, nodeCompression.crc32(code)].entries()) seal.writeUInt32LE(sum, index * 4)
  return seal
}

/** V8 reads code where it lies if it begins at a multiple of eight bytes, and copies it otherwise. */
const sealBytes = 8

/**
 * The compiled code of a source. V8 itself looks only at the source's length and runs whatever code it is handed, a
 * damaged one or another program's too; so code without the right seal is not used. Without a cache the program only
 * starts more slowly.
 */
function readCache(file: string, room: Buffer, source: number): Buffer | undefined {
  try {
    const content = readBetween(file, 0, 0, room)
    const code = content.subarray(sealBytes)
    return sealOf(source, code).equals(content.subarray(0, sealBytes)) ? code : undefined
  } catch {
    return undefined
  }
}
