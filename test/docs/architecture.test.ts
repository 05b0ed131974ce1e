import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readDocument } from './markdown.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const document = readDocument('ARCHITECTURE.md')

test.each(['src', 'src/engine', 'src/studio', 'src/node', 'src/cli'])(
  'ARCHITECTURE.md has a line for every folder and file of %s',
  (folder) => {
    const [, table = ''] = document.split(`| in ${folder}/ | what it is |`)
    const rows = table.slice(0, table.indexOf('\n\n'))
    const listed = [...rows.matchAll(/^\| `([^`]+)` \| [^|]+ \|$/gm)].map((match) => match[1])
    const entries = readdirSync(join(repository, folder), { withFileTypes: true })
    const there = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    expect(listed.sort()).toEqual(there.sort())
  },
)

test('every path that ARCHITECTURE.md names is there', () => {
  const named = [...document.matchAll(/`((?:src|test|templates|data|docs)\/[\w./-]*)`/g)].map((match) => match[1]!)
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((path) => !existsSync(join(repository, path)))).toEqual([])
})
