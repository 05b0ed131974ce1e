import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { recoverSets } from '../../src/node/sets/install.ts'
import { bundle, start } from '../output/child.ts'
import { newFolder } from '../output/new-folder.ts'
import { count } from '../support/torture.ts'
import { installed } from './installed.ts'

const kills = count(8, 300)
const mostKills = kills * 10
/** Milliseconds after the first word: putting a set takes about a fifth of this. */
const longestLife = 60

describe('a set that is being replaced when the run is killed', () => {
  const program = bundle('../sets/killed-program.ts')

  it(`${kills} times is whole, the old one or the new one, and the files beside say which`, {
    timeout: 10_000 + mostKills * 2_000,
  }, async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'zongjie.yaml'), '采用: {}\n')
    let undone = 0
    // Where a kill falls is chance: it is gone on with until one has fallen into the work.
    for (let kill = 0; kill < kills || (undone === 0 && kill < mostKills); kill++) {
      const { child, ended } = start(process.execPath, [program, folder, String(kill * 1000 + 1)])
      await Promise.race([once(child.stdout!, 'data'), ended])
      await pause(longestLife * ((kill * 0.618034) % 1))
      child.kill('SIGKILL')
      const { stdout, stderr } = await ended
      expect(stderr).toBe('')
      const last = Number(stdout.trim().split('\n').at(-1)!.replace('put ', ''))
      undone += readdirSync(join(folder, 'templates')).filter((name) => name.startsWith('.zongjie-undo-')).length

      // What the next command that opens the templates does first.
      recoverSets(join(folder, 'templates'))
      const { set, lock, project } = installed(folder)
      expect([`1.${last}.0`, `1.${last + 1}.0`]).toContain(set)
      expect({ lock, project }).toEqual({ lock: set, project: set })
    }
    expect(undone).toBeGreaterThan(0)
    expect(readdirSync(join(folder, 'templates')).filter((name) => name.startsWith('.zongjie-undo-'))).toEqual([])
  })
})
