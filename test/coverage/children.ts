import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { Profiler } from 'node:inspector'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mergeProcessCovs } from '@bcoe/v8-coverage'

/** Where Node itself writes what each program ran (`NODE_V8_COVERAGE`, set by vitest.coverage.config.ts). */
export const childrenFolder = fileURLToPath(new URL('../../node_modules/.cache/zongjie-coverage', import.meta.url))

/** The counts of one file of the bundle that tests run. */
export type ScriptCounts = Profiler.ScriptCoverage

/** Forgets what the programs of an earlier run did. */
export function emptyChildren(): void {
  rmSync(childrenFolder, { recursive: true, force: true })
  mkdirSync(childrenFolder, { recursive: true })
}

/** What all programs together ran of the bundles of `builtCli`. */
export function childrenCounts(): ScriptCounts[] {
  let all: { result: ScriptCounts[] } = { result: [] }
  for (const name of readdirSync(childrenFolder)) {
    const result = scriptsIn(join(childrenFolder, name))
    all = mergeProcessCovs([all, { result: result.filter(isCounted) }])
  }
  return all.result
}

/** A file of `countedBundle`, the only ones with maps to their sources. */
const isCounted = ({ url }: ScriptCounts): boolean =>
  url.includes('/.cache/zongjie-test/') && existsSync(`${fileURLToPath(url)}.map`)

/** A program that was killed while it wrote its counts leaves half of them: it counts for nothing. */
function scriptsIn(file: string): ScriptCounts[] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { result: ScriptCounts[] }).result
  } catch (problem) {
    if (problem instanceof SyntaxError) return []
    throw problem
  }
}
