// @ts-nocheck
import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

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
  const cachedData = readCache(cacheOf(file))
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: {} as T }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  return { exports: module.exports, script }
}

/** Without a cache the program only starts more slowly. */
function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
