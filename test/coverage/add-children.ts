import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import convert from 'ast-v8-to-istanbul'
import { parseAstAsync } from 'vitest/node'
import { childrenCounts } from './children.ts'

interface Place {
  start: { line: number; column: number }
}

/** The counts of a source file: each branch with its arms, functions and statements. */
interface FileCounts {
  branchMap: Record<string, { type: string; locations: unknown[] }>
  b: Record<string, number[]>
  fnMap: Record<string, { loc: Place }>
  f: Record<string, number>
  statementMap: Record<string, Place>
  s: Record<string, number>
}

/** What vitest counted. */
interface Coverage {
  files(): string[]
  fileCoverageFor(file: string): { data: FileCounts }
}

/**
 * Adds what the programs ran to what vitest counted. What there is to cover stays as vitest says: a count is added to the
 * branch, function or statement that it belongs to, and to nothing else.
 */
export async function addChildren(coverage: Coverage): Promise<void> {
  const known = new Set(coverage.files())
  for (const { url, functions } of childrenCounts()) {
    const script = fileURLToPath(url)
    const code = readFileSync(script, 'utf8')
    const sourceMap = JSON.parse(readFileSync(`${script}.map`, 'utf8'))
    const ast = await parseAstAsync(code)
    const counts = await convert({ code, ast, sourceMap, coverage: { url, functions } })
    for (const [file, ran] of Object.entries(counts)) {
      if (known.has(file)) add(coverage.fileCoverageFor(file).data, ran as FileCounts, file)
    }
  }
}

function add(counts: FileCounts, ran: FileCounts, file: string): void {
  // One syntax tree, read in one order: the n-th branch is the same in both, though the two compilers place `else` apart.
  if (branchesOf(counts) !== branchesOf(ran)) throw new Error(`The bundle has other branches than ${file}`)
  for (const [branch, arms] of Object.entries(counts.b)) {
    counts.b[branch] = arms.map((count, arm) => count + ran.b[branch]![arm]!)
  }
  addAt(counts.s, counts.statementMap, ran.s, ran.statementMap)
  const placesOf = (all: FileCounts) =>
    Object.fromEntries(Object.entries(all.fnMap).map(([key, { loc }]) => [key, loc]))
  addAt(counts.f, placesOf(counts), ran.f, placesOf(ran))
}

const branchesOf = ({ branchMap }: FileCounts): string =>
  Object.values(branchMap)
    .map(({ type, locations }) => `${type} ${locations.length}`)
    .join()

type Counts = Record<string, number>
type Places = Record<string, Place>

/** Adds counts that begin at the same place. */
function addAt(counts: Counts, places: Places, ran: Counts, ranPlaces: Places): void {
  const nameOf = ({ start }: Place) => `${start.line}:${start.column}`
  const keys = new Map(Object.entries(places).map(([key, place]) => [nameOf(place), key]))
  for (const [key, place] of Object.entries(ranPlaces)) {
    const same = keys.get(nameOf(place))
    if (same !== undefined) counts[same]! += ran[key]!
  }
}
