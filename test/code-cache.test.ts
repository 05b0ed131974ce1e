import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { templateTrees } from '../build.mjs'
import { cacheOf, loadCompiled, sealed } from '../src/cli/code-cache.ts'
import { packagedCli, startNode } from './support/cli.ts'

const dist = dirname(await packagedCli())
/** Beside the other, so that the program finds the templates above itself. */
const copy = mkdtempSync(`${dist}-`)
cpSync(dist, copy, { recursive: true })
afterAll(() => rmSync(copy, { recursive: true }))

const programs = ['main.js', 'build.js']
const cache = cacheOf(join(copy, 'main.js'))
const whole = readFileSync(cache)
const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

/** V8 checks the head of its code for its own version. */
function ofAnotherNode(): Uint8Array {
  const code = Buffer.concat([Buffer.from('XXXXXXXX'), whole.subarray(16)])
  return sealed(readFileSync(join(copy, 'main.js')), code)
}

describe('The program starts', () => {
  test.each(programs)('with the code that was compiled when the package was built: %s', (name) => {
    expect(loadCompiled(join(copy, name)).script.cachedDataRejected).toBe(false)
  })

  test('for `build` from a file of its own, where no other command is', async () => {
    const [main, aside] = [join(copy, 'main.js'), join(copy, 'aside.js')]
    expect(readFileSync(join(copy, 'build.js')).length).toBeLessThan(readFileSync(main).length * 0.85)
    const tell = async (...args: string[]) => (await startNode([join(copy, 'cli.js'), ...args]).ended).status
    renameSync(main, aside)
    try {
      expect([await tell('build', '--help'), await tell('check', '--help')]).toEqual([0, 1])
    } finally {
      renameSync(aside, main)
    }
    expect(await tell('check', '--help')).toBe(0)
  })

  test.each([
    ['none is there', undefined],
    ['it is torn', whole.subarray(0, whole.length / 2)],
    ['it is of another version of Node', ofAnotherNode()],
    [
      'a block of it was zeroed',
      Buffer.concat([whole.subarray(0, 40_000), Buffer.alloc(4096), whole.subarray(44_096)]),
    ],
    ['it has no seal', whole.subarray(8)],
    ['it is empty', Buffer.alloc(0)],
  ])('all the same when %s', async (_, bytes) => {
    if (bytes) writeFileSync(cache, bytes)
    else rmSync(cache)
    expect(existsSync(cache)).toBe(bytes !== undefined)
    const { stdout, stderr, status } = await startNode([join(copy, 'cli.js'), '--version']).ended
    expect({ stdout, stderr, status }).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 })
  })
})

describe('Compiled code is used only for the very source that it was made from', () => {
  const rejected = () => loadCompiled(join(copy, 'main.js')).script.cachedDataRejected

  test.each([0, 7, 8, 9, 50_000, whole.length - 1])('and not with a bit of byte %d turned', (at) => {
    const damaged = Buffer.from(whole)
    damaged[at]! ^= 0x10
    writeFileSync(cache, damaged)
    // Neither accepted nor rejected: V8 was not handed it.
    expect(rejected()).toBeUndefined()
  })

  test('and not for another source of the same length', () => {
    writeFileSync(cache, whole)
    const file = join(copy, 'main.js')
    const source = readFileSync(file)
    try {
      expect(rejected()).toBe(false)
      writeFileSync(file, source.toString('latin1').replace('--format', '--farmot'), 'latin1')
      expect(readFileSync(file).length).toBe(source.length)
      expect(rejected()).toBeUndefined()
    } finally {
      writeFileSync(file, source)
    }
  })
})

test.each(programs)('The program is ASCII, which is what it is read as: %s', (name) => {
  expect(readFileSync(join(dist, name), 'latin1')).not.toMatch(/[^\0-\x7f]/)
})

test.each(programs)('A crash does not print half of the program: %s', (name) => {
  const longest = Math.max(
    ...readFileSync(join(dist, name), 'latin1')
      .split('\n')
      .map((line) => line.length),
  )
  expect(longest).toBeLessThan(10_000)
})

test.each(programs)('The templates that come along are in the program as trees: %s', (name) => {
  const trees = readFileSync(join(dist, name), 'latin1').match(/\{"type":"Program","body"/g) ?? []
  expect(trees.length).toBeGreaterThanOrEqual(templateTrees().length)
})

test.skipIf(process.platform === 'win32')('The command can be started by its path, as npx does', () => {
  const built = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
  if (!existsSync(built)) throw new Error('dist/cli.js is not there: npm run build')
  expect(execFileSync(built, ['--version'], { encoding: 'utf8' })).toBe(`${version}\n`)
})

test('Of the languages of libraries only those come along that are spoken', () => {
  // Each language of zod has a table of its own of how sizes are told.
  expect(readFileSync(join(dist, 'main.js'), 'latin1').match(/\bfile:\s*\{\s*unit:/g)).toHaveLength(1)
})
