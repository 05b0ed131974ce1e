import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { readLog } from '../../src/engine/corrections/log-text.ts'
import { correct } from '../../src/node/corrections/correct.ts'
import { journalName, readCorrectionLog } from '../../src/node/corrections/write.ts'
import { type Disk, disk } from '../../src/node/output/disk.ts'
import { lockName } from '../../src/node/output/lock.ts'
import { bundle, start } from '../output/child.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count } from '../support/torture.ts'
import { ledgerFolder, request } from './folder.ts'

const kills = count(10, 200)

const numberIn = (folder: string): number => {
  const [, digits] =
    /^收购量: \{值: (\d+), 单位: 吨\}\r\n$/.exec(readFileSync(join(folder, 'figures.yaml'), 'utf8')) ?? []
  expect(digits, 'the ledger is torn').toBeDefined()
  return Number(digits)
}

/** The log goes from the first number to the ledger's, step by step. */
async function expectAgreement(folder: string, from: number): Promise<void> {
  const text = await readCorrectionLog(folder)
  expect(typeof text === 'object').toBe(false)
  const { entries, unread } = readLog((text as string | undefined) ?? '')
  expect(unread).toEqual([])
  const now = numberIn(folder)
  const steps = Array.from({ length: now - from }, (_, at) => `${from + at}吨 ${from + at + 1}吨`)
  expect(entries.map((one) => `${one.old} ${one.new}`)).toEqual(steps)
}

describe('a correction that is killed', () => {
  const folder = suiteFolder()
  const program = bundle('../corrections/killed-program.ts')

  test(`${kills} times leaves ledger and log whole and in agreement`, { timeout: 60_000 + kills * 4000 }, async () => {
    const report = ledgerFolder(join(folder, 'killed'), ['收购量'])
    for (let kill = 0; kill < kills; kill++) {
      const { child, ended } = start(process.execPath, [program, report, String(numberIn(report))])
      await Promise.race([once(child.stdout!, 'data'), ended])
      await pause(60 * ((kill * 0.618034) % 1))
      child.kill('SIGKILL')
      expect((await ended).stderr).toBe('')
      const ours = /^(?:report\.yaml|figures\.yaml|更正记录\.txt|\.zongjie.*)$/
      expect(readdirSync(report).filter((name) => !ours.test(name))).toEqual([])
      readLog(readFileSync(join(report, 'report.yaml'), 'utf8'))
      await expectAgreement(report, 1000)
    }
    expect(numberIn(report)).toBeGreaterThan(1000)
  })

  test('at each of its steps on the disk leaves nothing undone or half told', async () => {
    let steps = 0
    for (let step = 1; ; step++) {
      const report = ledgerFolder(join(folder, `step ${step}`), ['收购量'])
      let done = 0
      const ends = new Error('killed')
      const stopping = new Proxy(disk, {
        get:
          (real, name: keyof Disk) =>
          (...given: unknown[]) => {
            if (++done > step) throw ends
            return (real[name] as (...all: unknown[]) => unknown).apply(real, given)
          },
      })
      const killed = await correct([{ folder: report, wanted: [request('收购量', 1001, 1000)] }], stopping).catch(
        (caught) => {
          expect(caught).toBe(ends)
        },
      )
      await expectAgreement(report, 1000)
      expect(readdirSync(report)).not.toContain(journalName)
      // The next one comes through, whatever was left.
      const next = numberIn(report)
      expect(await correct([{ folder: report, wanted: [request('收购量', next + 1)] }])).toHaveLength(1)
      await expectAgreement(report, 1000)
      expect(readdirSync(report).filter((name) => name === journalName || name === lockName)).toEqual([])
      steps = step
      if (killed) break
    }
    expect(steps).toBeGreaterThan(10)
  })
})
