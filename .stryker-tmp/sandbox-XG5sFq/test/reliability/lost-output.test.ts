// @ts-nocheck
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtCli, startNode } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { soundReport, writeFiles } from './reports.ts'
import { filesUnder } from './tree.ts'

/** Every way of calling that prints a result. */
const calls = [
  'build --json',
  'build',
  'check',
  'check --json',
  'template list',
  'template check',
  'schema',
  '--help',
  '--version',
]

describe('output that nobody takes', () => {
  const folder = suiteFolder()

  beforeAll(() => {
    writeFiles(join(folder, 'data', 'r1'), soundReport(1))
    // A section that is not listed is a warning.
    const warned = soundReport(2)
    writeFiles(join(folder, 'warned', 'r2'), { ...warned, 'report.yaml': `${warned['report.yaml']}\n章节: ["1"]\n` })
  })

  const start = async (call: string, stdio: ('ignore' | 'pipe' | number)[]) =>
    startNode([await builtCli(), ...call.split(' ')], { cwd: folder, stdio })

  test.each(calls)('a closed pipe: zongjie %s does not end with 0', async (call) => {
    const { child, ended } = await start(call, ['ignore', 'pipe', 'pipe'])
    child.stdout!.destroy()
    expectLost(await ended, /接收输出的程序已经结束/)
  })

  // Only Linux has a device that is always full.
  describe.runIf(existsSync('/dev/full'))('to a full disk', () => {
    test.each(calls)('zongjie %s does not end with 0', async (call) => {
      const full = openSync('/dev/full', 'w')
      const { ended } = await start(call, ['ignore', full, 'pipe'])
      closeSync(full)
      expectLost(await ended, /磁盘已满/)
    })

    test('warnings that are lost are a failure, yet the report is built', async () => {
      const full = openSync('/dev/full', 'w')
      const { ended } = await start('build --data warned --out warned-out', ['ignore', 'pipe', full])
      closeSync(full)
      expect((await ended).status).toBe(1)
      expect(filesUnder(join(folder, 'warned-out')).size).toBe(3)
    })
  })
})

function expectLost({ status, stderr }: { status: number | null; stderr: string }, reason: RegExp): void {
  expect(status).toBe(1)
  expect(stderr).toMatch(reason)
  expect(stderr).not.toMatch(/\n +at /)
}
