import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtCli, runCli, startNode } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience } from '../support/torture.ts'
import { soundReport, writeFiles } from './reports.ts'
import { filesUnder, isTemporary, namesUnder } from './tree.ts'

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const
const rounds = count(2, 50)
const reports = 60

// Windows has no signals that a program could send: there Ctrl+C of a terminal is the only one.
describe.runIf(process.platform !== 'win32')('a program that is reported to end', () => {
  const folder = suiteFolder()
  let whole: Map<string, Buffer>

  beforeAll(async () => {
    for (let number = 0; number < reports; number++) writeFiles(join(folder, 'data', `r${number}`), soundReport(number))
    expect((await runCli(['build', '--out', 'whole'], { cwd: folder })).status).toBe(0)
    whole = filesUnder(join(folder, 'whole'))
  })

  test.each(signals)(
    'by %s during a batch ends with %i, and nothing is torn',
    { timeout: patience(60, 600) },
    async (signal, status) => {
      const cli = await builtCli()
      for (let round = 0; round < rounds; round++) {
        const out = `out ${signal} ${round}`
        const { child, ended } = startNode([cli, 'build', '--out', out, '--jobs', String(1 + (round % 2))], {
          cwd: folder,
        })
        while (namesUnder(join(folder, out)).length < 8 + round) await pause(2)
        const reported = performance.now()
        child.kill(signal)
        const end = await ended
        expect(end.status).toBe(status)
        expect(performance.now() - reported).toBeLessThan(2000)
        expect(end.stderr).toMatch(/已中断：处理了\d+份报告，还有\d+份没有处理\n$/)

        const files = filesUnder(join(folder, out))
        expect([...files.keys()].filter(isTemporary)).toEqual([])
        for (const [path, content] of files) expect(content.equals(whole.get(path)!), path).toBe(true)
        expect(files.size).toBeLessThan(whole.size)
      }
    },
  )

  test.each(signals)('by %s while it waits for changes ends with %i', async (signal, status) => {
    const args = [await builtCli(), 'build', 'r0', '--watch', '--out', `watch ${signal}`]
    const { child, ended } = startNode(args, { cwd: folder })
    await new Promise<void>((resolve) => {
      child.stderr!.on('data', (text: string) => {
        if (text.includes('正在等待')) resolve()
      })
    })
    const reported = performance.now()
    child.kill(signal)
    expect((await ended).status).toBe(status)
    expect(performance.now() - reported).toBeLessThan(2000)
  })
})
