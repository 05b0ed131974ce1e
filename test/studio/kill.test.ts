import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Storage } from '../../src/studio/storage/types.ts'
import { randomOf } from '../support/random.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience } from '../support/torture.ts'
import { startStudio } from './start-studio.ts'

const around = suiteFolder()
const kills = count(10, 200)
const paths = ['report.yaml', '章/01-工作.yaml', 'figures.csv']
const encoder = new TextEncoder()

/** A text that shows by itself whether all of it is there. */
const textOf = (number: number): string => `开头${number}\n${'一年来的工作。\n'.repeat(number % 400)}结尾${number}\n`
const isWhole = (text: string): boolean => {
  const number = Number(/^开头(\d+)\n/.exec(text)?.[1])
  return text === textOf(number)
}

/** Writes on and on until the server is gone; what was acknowledged last, and what was on its way. */
async function type(
  storage: Storage,
  path: string,
  first: number,
  begun: () => void,
): Promise<{ acknowledged: number; sent: number }> {
  // It may be gone before it has said a word.
  const before = await storage.read(path).catch(() => undefined)
  let version = before?.version ?? null
  let acknowledged = 0
  for (let number = first; ; number++) {
    const written = await storage.write(path, encoder.encode(textOf(number)), version)
    if (written.kind !== 'written') return { acknowledged, sent: number }
    version = written.version
    acknowledged = number
    begun()
  }
}

test(
  `of ${kills} kills at random moments of writing none costs an acknowledged change, and none tears a file`,
  async () => {
    const folder = join(around, '甲局')
    mkdirSync(join(folder, '章'), { recursive: true })
    for (const path of paths) writeFileSync(join(folder, path), textOf(1))
    const random = randomOf(15)
    let caught = 0
    for (let round = 1; round <= kills; round++) {
      const { child, ended, storage } = await startStudio(folder)
      const typing: ReturnType<typeof type>[] = []
      // A machine with much to do may be long about the first.
      await new Promise<void>((begun) => {
        for (const [index, path] of paths.entries())
          typing.push(type(storage, path, round * 100_000 + index * 137, begun))
      })
      await new Promise((done) => setTimeout(done, random.below(150)))
      child.kill('SIGKILL')
      await ended
      const typed = await Promise.all(typing)
      for (const [index, { acknowledged, sent }] of typed.entries()) {
        const found = readFileSync(join(folder, paths[index]!), 'utf8')
        const number = Number(/^开头(\d+)\n/.exec(found)?.[1])
        expect(isWhole(found), `${paths[index]} is torn: ${found.slice(0, 50)}`).toBe(true)
        if (acknowledged === 0) continue
        expect([acknowledged, sent]).toContain(number)
        caught++
      }
    }
    expect(caught).toBeGreaterThanOrEqual(kills)
    // What kills left behind is swept with the next start.
    const { child, ended, storage } = await startStudio(folder)
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.tmp'))
    expect(files).toEqual([])
    for (const path of paths) {
      for (const { id } of await storage.versions(path)) {
        const former = new TextDecoder().decode(await storage.readVersion(path, id))
        expect(isWhole(former), `a former ${path} is torn`).toBe(true)
      }
    }
    child.kill('SIGINT')
    await ended
  },
  patience(120, 900),
)
