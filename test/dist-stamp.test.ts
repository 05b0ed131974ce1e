import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { isBuilt, noteBuilt, sourcesHash } from '../dist-stamp.mjs'
import { suiteFolder } from './support/suite-folder.ts'

const root = join(suiteFolder(), 'root')
const write = (name: string, content: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), content)
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  const sources = ['build.mjs', 'studio.mjs', 'dist-stamp.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']
  for (const name of [...sources, 'src/a/b.ts', 'templates/set/template.yaml', 'data/yunling-2023/report.yaml'])
    write(name, 'before')
  for (const name of ['dist/cli.js', 'dist/studio/studio.js']) write(name, 'built')
})

test('what was never built is not there, and what was built is', () => {
  expect(isBuilt(root)).toBe(false)
  noteBuilt(root, sourcesHash(root))
  expect(isBuilt(root)).toBe(true)
})

test('sources that changed while they were built are built again', () => {
  const before = sourcesHash(root)
  write('src/a/b.ts', 'after')
  noteBuilt(root, before)
  expect(isBuilt(root)).toBe(false)
})

test.each([
  ['a source', () => write('src/a/b.ts', 'after')],
  ['a new source', () => write('src/a/c.ts', '')],
  ['a source that is gone', () => rmSync(join(root, 'src/a/b.ts'))],
  ['a source of another name', () => renameSync(join(root, 'src/a/b.ts'), join(root, 'src/a/c.ts'))],
  ['a template', () => write('templates/set/template.yaml', 'after')],
  ['the report that is built to compile ahead', () => write('data/yunling-2023/report.yaml', 'after')],
  ['the build', () => write('build.mjs', 'after')],
  ['a library', () => write('package-lock.json', 'after')],
  ['a file of dist/', () => write('dist/studio/studio.js', 'torn')],
  ['a file of dist/ that is gone', () => rmSync(join(root, 'dist/cli.js'))],
  ['a file in dist/ that nobody built', () => write('dist/other.js', '')],
  ['all of dist/', () => rmSync(join(root, 'dist'), { recursive: true })],
])('%s makes the next build build', (_, change) => {
  noteBuilt(root, sourcesHash(root))
  change()
  expect(isBuilt(root)).toBe(false)
})

test('types beside what was built, and reports that no build reads, change nothing', () => {
  noteBuilt(root, sourcesHash(root))
  write('dist/types/index.d.ts', 'export {}')
  write('data/other/report.yaml', 'other')
  expect(isBuilt(root)).toBe(true)
})
