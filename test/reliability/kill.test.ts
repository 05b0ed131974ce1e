import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { lockName } from '../../src/node/output/lock.ts'
import { called } from '../command/host.ts'
import { builtCli, runCli, startNode } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience } from '../support/torture.ts'
import { soundReport, writeFiles } from './reports.ts'
import { filesUnder, isTemporary } from './tree.ts'

const kills = count(8, 500)
const reports = 8

/** Two states of the same reports, so that a run that is killed is at replacing the files of the other state. */
const states = ['before', 'after'] as const

describe('a batch that is killed', () => {
  const folder = suiteFolder()
  const undisturbed = new Map<string, Map<string, Buffer>>()
  let duration = 0

  beforeAll(async () => {
    for (const [index, state] of states.entries()) {
      for (let number = 0; number < reports; number++) {
        const files = soundReport(number)
        files['1.yaml'] += `\n  - 第${index}稿。`
        writeFiles(join(folder, state, `r${number}`), files)
      }
      const { status, milliseconds } = await build(state, state === 'before' ? '1' : '2', `whole ${state}`)
      expect(status).toBe(0)
      duration = milliseconds
      undisturbed.set(state, filesUnder(join(folder, `whole ${state}`)))
    }
  })

  const args = (state: string, jobs: string, out: string) => ['build', '--data', state, '--jobs', jobs, '--out', out]
  const build = (state: string, jobs: string, out: string) => runCli(args(state, jobs, out), { cwd: folder })

  test(`${kills} times has torn no file, and the next run mends the rest`, {
    timeout: patience(240, 3000),
  }, async () => {
    const cli = await builtCli()
    let unfinished = 0
    for (let kill = 0; unfinished < kills; kill++) {
      // A kill that comes after the end of its batch does not count; most must come before.
      expect(kill).toBeLessThan(kills * 5)
      const state = states[kill % 2]!
      const jobs = kill % 4 < 2 ? '1' : '2'
      const { child, ended } = startNode([cli, ...args(state, jobs, 'out')], { cwd: folder })
      // The golden ratio spreads the moments evenly, however many there are; before the first quarter nothing is written.
      await Promise.race([pause(duration * (0.25 + 0.8 * ((kill * 0.618034) % 1))), ended])
      child.kill('SIGKILL')
      const { status } = await ended
      if (status === null) unfinished++

      for (const [path, content] of filesUnder(join(folder, 'out'))) {
        // A lock is the killed run's claim; the next run takes it over.
        if (isTemporary(path) || basename(path) === lockName) continue
        if (path.endsWith('.json')) expect(JSON.parse(content.toString()).version).toBe(1)
        else {
          const whole = states.some((one) => undisturbed.get(one)!.get(path)?.equals(content))
          expect(whole, `${path} is torn`).toBe(true)
        }
      }

      // In a process that has built before: it begins in a moment.
      const next = await called(args(state, '1', 'out'), folder)
      expect(next.status, next.printed).toBe(0)
      expect(next.printed).not.toMatch(/错误|警告/)
      expectSame(filesUnder(join(folder, 'out')), undisturbed.get(state)!)
    }
  })
})

/** Equal names and contents; a difference is reported by the name alone. */
function expectSame(found: Map<string, Buffer>, expected: Map<string, Buffer>): void {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort())
  for (const [path, content] of found) expect(content.equals(expected.get(path)!), path).toBe(true)
}
