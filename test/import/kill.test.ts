import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { recoverImport } from '../../src/node/import/undo.ts'
import { writeImport } from '../../src/node/import/write-import.ts'
import type { NewFile } from '../../src/node/new/write-folder.ts'
import { bundle, start } from '../output/child.ts'
import { newFolder } from '../output/new-folder.ts'
import { count } from '../support/torture.ts'
import { filesOf } from './killed-files.ts'

const kills = count(8, 200)
const mostKills = kills * 10
/** Milliseconds after the first word: an import takes about a fifth of this. */
const longestLife = 40

const isData = (name: string) => name.endsWith('.yaml')

/** The data of a folder by their names. */
const dataIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter(isData)
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const asData = (files: readonly NewFile[]) =>
  Object.fromEntries(files.filter(({ name }) => isData(name)).map(({ name, content }) => [name, content]))

const undosIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.zongjie-import-'))

describe('an import into a folder with data', () => {
  const program = bundle('../import/killed-program.ts')
  const asOther = bundle('../import/other-user-program.ts')

  it(`that is killed ${kills} times leaves the old data or the new, and what it replaced`, {
    timeout: 10_000 + mostKills * 2000,
  }, async () => {
    const folder = newFolder()
    await writeImport(folder, filesOf(0))
    writeFileSync(join(folder, '图.png'), 'stays')
    let undone = 0
    // Where a kill falls is chance: it is gone on with until one has fallen into the work.
    for (let kill = 0; kill < kills || (undone === 0 && kill < mostKills); kill++) {
      const first = kill * 1000 + 1
      const { child, ended } = start(process.execPath, [program, folder, String(first)])
      await Promise.race([once(child.stdout!, 'data'), ended])
      await pause(longestLife * ((kill * 0.618034) % 1))
      child.kill('SIGKILL')
      const { stdout, stderr } = await ended
      expect(stderr).toBe('')
      const last = Number(stdout.trim().split('\n').at(-1)!.replace('put ', ''))
      if (undosIn(folder).some((name) => readdirSync(join(folder, name)).includes('old'))) undone++

      // What the next command that opens the folder does first.
      recoverImport(folder)
      expect(undosIn(folder)).toEqual([])
      expect([asData(filesOf(last)), asData(filesOf(last + 1))]).toContainEqual(dataIn(folder))
      expect(readFileSync(join(folder, '图.png'), 'utf8')).toBe('stays')
      for (const name of readdirSync(folder).filter((one) => one.startsWith('导入前'))) {
        const [, number] = /青山县(\d+)年/.exec(readFileSync(join(folder, name, 'report.yaml'), 'utf8'))!
        expect(dataIn(join(folder, name))).toEqual(asData(filesOf(Number(number))))
      }
    }
    expect(undone).toBeGreaterThan(0)
  })

  it('that fails half way leaves the data as they were', async () => {
    const folder = newFolder()
    await writeImport(folder, filesOf(1))
    // A folder stands where a file of the same name is to come.
    mkdirSync(join(folder, '05-双.yaml', 'x'), { recursive: true })
    const before = readdirSync(folder).sort()
    const failing = [...filesOf(2), { name: `${'长'.repeat(200)}.yaml`, content: '' }]
    expect(await writeImport(folder, failing)).toMatchObject({ problem: expect.stringContaining('没有改动') })
    expect(readdirSync(folder).sort()).toEqual(before)
    expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('青山县1年')
  })

  it('that may not be written says so and leaves the data as they were', async () => {
    const folder = newFolder()
    await writeImport(folder, filesOf(1))
    chmodSync(folder, 0o555)
    const { ended } = start(process.execPath, [asOther, folder])
    const { stdout, stderr } = await ended
    chmodSync(folder, 0o755)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ problem: expect.stringContaining('没有改动') })
    expect(dataIn(folder)).toEqual(asData(filesOf(1)))
  })
})
