import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { createVitest } from 'vitest/node'
import { slowFiles, turnOf } from './slow.ts'

const onDisk = (readdirSync('test', { recursive: true }) as string[])
  .filter((name) => /\.(?:test|spec)\.\w+$/.test(name))
  .map((name) => join('test', name).split(sep).join('/'))
  .sort()

/** The files that vitest finds by a config, from the root. */
async function filesOf(config: string): Promise<string[]> {
  const vitest = await createVitest('test', { config, watch: false, globalSetup: [] })
  try {
    const found = await vitest.globTestSpecifications()
    return found.map(({ moduleId }) => moduleId.slice(moduleId.indexOf('/test/') + 1)).sort()
  } finally {
    await vitest.close()
  }
}

test('every test file is run by npm test, also those that npm run test:fast leaves out', async () => {
  const [all, fast] = [await filesOf('vitest.config.ts'), await filesOf('vitest.fast.config.ts')]
  expect(all).toEqual(onDisk)
  const left = all.filter((file) => !fast.includes(file))
  expect(all.filter((file) => turnOf(file) < turnOf('another'))).toEqual(left)
})

test.each(slowFiles)('%s is there', (path) => {
  expect(onDisk.some((file) => file === path || file.startsWith(path.replace(/\*\*$/, '')))).toBe(true)
})
