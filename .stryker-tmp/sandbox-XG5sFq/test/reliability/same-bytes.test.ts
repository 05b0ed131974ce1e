// @ts-nocheck
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience, torture } from '../support/torture.ts'
import { soundReport, writeFiles } from './reports.ts'
import { filesUnder } from './tree.ts'

const rounds = count(1, 20)
const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns']
const languages = ['C', 'zh_CN.UTF-8', 'tr_TR.UTF-8']
const samples = ['jinghu-2023', 'xiushan-2004']
const names = [...samples, ...Array.from({ length: 6 }, (_, index) => `r${index}`)]

interface Circumstances {
  zone: string
  language: string
  place: string
  jobs: string
  /** How far the reports are rotated: each stands at another place of the batch. */
  shift: number
}

/** Every mixture; in `npm test` six in which each value of each circumstance occurs. */
function circumstances(): Circumstances[] {
  const all = zones.flatMap((zone) =>
    languages.flatMap((language) =>
      ['one', '另一个 place'].flatMap((place) =>
        ['1', '2'].flatMap((jobs) => [0, 3].map((shift) => ({ zone, language, place, jobs, shift }))),
      ),
    ),
  )
  return torture ? all : [0, 14, 21, 35, 50, 71].map((index) => all[index]!)
}

describe('the same reports', () => {
  const folder = suiteFolder()

  beforeAll(() => {
    for (const place of ['one', '另一个 place']) {
      mkdirSync(join(folder, place))
      for (const name of samples) cpSync(join('data', name), join(folder, place, 'data', name), { recursive: true })
      for (let number = 0; number < 6; number++)
        writeFiles(join(folder, place, 'data', `r${number}`), soundReport(number))
    }
  })

  test(`give the same bytes, ${rounds} times in ${circumstances().length} circumstances`, {
    timeout: patience(60, 3600),
  }, async () => {
    const hashes = new Map<string, Set<string>>()
    let runs = 0
    for (let round = 0; round < rounds; round++) {
      for (const { zone, language, place, jobs, shift } of circumstances()) {
        const first = (shift + round) % names.length
        const order = [...names.slice(first), ...names.slice(0, first)]
        const out = join(folder, `out ${runs++}`)
        const { status, stderr } = await runCli(['build', ...order, '--jobs', jobs, '--out', out], {
          cwd: join(folder, place),
          env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
        })
        expect(status, stderr).toBe(0)
        const files = filesUnder(out)
        expect(files.size).toBe(names.length * 3)
        for (const [path, content] of files) {
          const hash = createHash('sha256').update(content).digest('hex')
          hashes.set(path, (hashes.get(path) ?? new Set()).add(hash))
        }
      }
    }
    const differing = [...hashes].filter(([, all]) => all.size > 1).map(([path]) => path)
    expect(differing).toEqual([])
    // The records of two reports may be alike, their documents not.
    expect(hashes.size).toBe(names.length * 3)
  })
})
