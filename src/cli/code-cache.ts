import { readFileSync } from 'node:fs'
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
  const source = readFileSync(file)
  const cachedData = readCache(cacheOf(file), source)
  const script = new Script(Module.wrap(source.toString('latin1')), {
    filename: file,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: {} as T }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  return { exports: module.exports, script }
}

/** The content of a cache file: compiled code behind the seal of it and of the source that it was compiled from. */
export function sealed(source: Uint8Array, code: Uint8Array): Uint8Array {
  return Buffer.concat([sealOf(source, code), code])
}

/** A checksum of each: it takes a third of the time of a hash, and tells damage, which nobody makes on purpose, as surely. */
function sealOf(source: Uint8Array, code: Uint8Array): Buffer {
  const seal = Buffer.alloc(sealBytes)
  for (const [index, bytes] of [source, code].entries()) seal.writeUInt32LE(nodeCompression.crc32(bytes), index * 4)
  return seal
}

/** V8 reads code where it lies if it begins at a multiple of eight bytes, and copies it otherwise. */
const sealBytes = 8

/**
 * The compiled code of a source. V8 itself looks only at the source's length and runs whatever code it is handed, a
 * damaged one or another program's too; so code without the right seal is not used. Without a cache the program only
 * starts more slowly.
 */
function readCache(file: string, source: Uint8Array): Buffer | undefined {
  try {
    const content = readFileSync(file)
    const code = content.subarray(sealBytes)
    return sealOf(source, code).equals(content.subarray(0, sealBytes)) ? code : undefined
  } catch {
    return undefined
  }
}
