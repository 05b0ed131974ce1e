// @ts-nocheck
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a watched process did that a template must not make it do. */
export interface Deeds {
  /** Every path that was opened, read or listed. */
  read: string[]
  /** Programs started, code made from text. */
  run: string[]
  /** Properties that prototypes of the language have and did not have at the start. */
  polluted: string[]
  /** The global names of the process. */
  globals: string[]
}

/**
 * Watches a Node process from inside: the flags to start it with, and a function that reads what it did once it has
 * ended. `folder` is where both are kept.
 */
export function watchDeeds(folder: string): { flags: string[]; deeds: () => Deeds } {
  const preload = join(folder, 'watch-deeds.mjs')
  const result = join(folder, 'deeds.json')
  writeFileSync(
    preload,
    `import childProcess from 'node:child_process'
     import fs from 'node:fs'
     import { syncBuiltinESMExports } from 'node:module'
     import vm from 'node:vm'
     const read = [], run = []
     const note = (owner, names, list) => {
       for (const name of names) {
         const real = owner[name]
         owner[name] = function (...args) {
           list.push(String(args[0]))
           return real.apply(this, args)
         }
       }
     }
     note(fs, ['open', 'openSync', 'readFile', 'readFileSync', 'readdir', 'readdirSync', 'createReadStream'], read)
     note(fs.promises, ['open', 'readFile', 'readdir'], read)
     note(childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'], run)
     note(vm, ['runInThisContext', 'runInNewContext', 'runInContext', 'compileFunction'], run)
     syncBuiltinESMExports()
     const prototypes = { Object, Array, String, Function, Number, Boolean, Map, Set }
     const properties = () =>
       Object.entries(prototypes).flatMap(([name, { prototype }]) =>
         Reflect.ownKeys(prototype).map((key) => name + '.' + String(key)))
     const before = new Set(properties())
     const write = fs.writeFileSync
     process.on('exit', () => {
       const polluted = properties().filter((one) => !before.has(one))
       write(${JSON.stringify(result)}, JSON.stringify({ read, run, polluted, globals: Object.getOwnPropertyNames(globalThis) }))
     })`,
  )
  return { flags: ['--import', pathToFileURL(preload).href], deeds: () => JSON.parse(readFileSync(result, 'utf8')) }
}
