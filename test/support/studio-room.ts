import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { builtIn } from '../../src/node/library.ts'

/** The files of a folder and of those in it, by their paths. */
export function filesOf(folder: string): Record<string, Uint8Array> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]))
}

/** The sets that the page comes with, as its build puts them in. */
export const builtInSets: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(filesOf(builtIn)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
)

/** What a file says. */
export const textIn = (bytes: Uint8Array | null | undefined): string => new TextDecoder().decode(bytes ?? undefined)
