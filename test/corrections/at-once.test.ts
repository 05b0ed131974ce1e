import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLog } from '../../src/engine/corrections/log-text.ts'
import { lockName } from '../../src/node/output/lock.ts'
import { bundle, start } from '../output/child.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count } from '../support/torture.ts'
import { ledgerFolder } from './folder.ts'

const times = count(4, 50)

describe('two processes at once', () => {
  const program = bundle('../corrections/rival-program.ts')
  const folder = suiteFolder()
  const both = (report: string, figures: readonly [string, string], how: string) =>
    Promise.all(figures.map((figure) => start(process.execPath, [program, report, figure, how]).ended))

  test('that correct different figures lose none', { timeout: 60_000 }, async () => {
    const report = ledgerFolder(join(folder, 'a'), ['收购量', '出库量'])
    const ended = await both(report, ['收购量', '出库量'], String(times))
    expect(ended.map(({ stdout, stderr }) => stdout + stderr)).toEqual(['', ''])
    expect(readFileSync(join(report, 'figures.yaml'), 'utf8')).toBe(
      `收购量: {值: ${1000 + times}, 单位: 吨}\r\n出库量: {值: ${1000 + times}, 单位: 吨}\r\n`,
    )
    const { entries, unread } = readLog(readFileSync(join(report, '更正记录.txt'), 'utf8'))
    expect([entries.length, unread]).toEqual([2 * times, []])
  })

  test('that correct one figure with its old number: exactly one is refused', { timeout: 60_000 }, async () => {
    for (let turn = 0; turn < 4; turn++) {
      const report = ledgerFolder(join(folder, `b${turn}`), ['收购量'])
      const ended = await both(report, ['收购量', '收购量'], '1')
      expect(ended.map(({ stdout }) => stdout).sort()).toEqual([
        '',
        '“收购量”的“值”在台账里是1001吨，不是1000吨，没有改\n',
      ])
      expect(readLog(readFileSync(join(report, '更正记录.txt'), 'utf8')).entries).toHaveLength(1)
    }
  })

  test('a lock of a process that is no more is taken over', { timeout: 60_000 }, async () => {
    const report = ledgerFolder(join(folder, 'c'), ['收购量'])
    const { child, ended } = start(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const { machine } = await import('../../src/node/output/replace-file.ts')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(report, lockName), `${machine} ${child.pid} 0123456789ab`)
    child.kill('SIGKILL')
    await ended
    const started = performance.now()
    const one = await start(process.execPath, [program, report, '收购量', '1']).ended
    expect(one.stdout + one.stderr).toBe('')
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
