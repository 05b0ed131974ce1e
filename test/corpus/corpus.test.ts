import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpusCommand, measureFolder } from './command.ts'
import { type Summary, summarise } from './report.ts'
import { readTable } from './table.ts'

/** Real documents with a table of their relations; they are not ours to publish, so they stand beside the repository. */
const folder = join('..', 'shared', 'corpus')
const present = existsSync(join(folder, 'relations.tsv'))

describe('on real documents', () => {
  if (!present) {
    test('the corpus is not here, so nothing is measured', () => {
      expect(process.env.ZONGJIE_FORBID_SKIP, `缺少 ${folder}，而这里不允许跳过测量`).not.toBe('1')
    })
    return
  }

  let summary: Summary
  beforeAll(async () => {
    summary = summarise(await measureFolder(folder, await readTable(join(folder, 'relations.tsv')), undefined, 1))
  }, 300_000)

  test('every wrong relation of the table is found', () => {
    expect(summary.all.wrong).toBeGreaterThan(0)
    expect(summary.all.found).toBe(summary.all.wrong)
  })

  test('at least 85 % of the holding ones are recognised', () => {
    expect(summary.all.recognised / summary.all.holding).toBeGreaterThanOrEqual(0.85)
  })

  test('there is at most one false warning in 50,000 characters, and one false info in 10,000', () => {
    expect(summary.rate).toBeLessThanOrEqual(0.2)
    expect(summary.infoRate).toBeLessThanOrEqual(1)
  })

  test('of mistyped numbers at least 75 % are warned of, and at most 10 % are passed over', () => {
    const { warning, info, nothing } = summary.trials.get('total')!
    const all = warning + info + nothing
    expect(all).toBeGreaterThan(60)
    expect(warning / all).toBeGreaterThanOrEqual(0.75)
    expect(nothing / all).toBeLessThanOrEqual(0.1)
  })
})

describe('the command', () => {
  let made: string
  beforeAll(async () => {
    made = await mkdtemp(join(tmpdir(), 'corpus-'))
    await mkdir(join(made, 'texts'))
    const rows = [
      'document\trelation\tverdict\twhat\tsentence',
      'texts/a.txt\tsum\tholds\t58所=41+17 (computed 58, stated 58)\t',
      'texts/a.txt\tyear on year\twrong\t120件 +20 stated 25% (computed 20, stated 25)\t',
      'texts/a.txt\tshare\tholds\t7/9=77.8\t',
    ]
    await writeFile(join(made, 'relations.tsv'), rows.join('\n'))
    await writeFile(
      join(made, 'texts', 'a.txt'),
      '全区共有学校58所，分为公办41所、民办17所。\n全年立案120件，比上年增加20件，同比增长25%。\n会员由90人增加到80人。',
    )
  })
  afterAll(() => rm(made, { recursive: true }))

  const run = async (...args: string[]): Promise<{ status: number; out: string; err: string }> => {
    const [out, err]: string[][] = [[], []]
    const status = await corpusCommand(args, { log: (line) => out!.push(line), error: (line) => err!.push(line) })
    return { status, out: out!.join('\n'), err: err!.join('\n') }
  }

  test('it counts what was recognised, found, missed and raised in vain', async () => {
    const { status, out } = await run('--verbose', made)
    expect(status).toBe(0)
    expect(out).toMatch(/^total +成立 +1\/2 +50% +错误 +1\/1 +100%/m)
    expect(out).toMatch(/^未识别 texts\/a\.txt share/m)
    expect(out).toMatch(/^误报 texts\/a\.txt direction/m)
    expect(out).toMatch(/^误报 警告 1 条/m)
  })

  test('wrong use is reported with the usage', async () => {
    expect((await run()).status).toBe(2)
    expect((await run(join(made, 'texts'))).err).toContain('relations.tsv')
    expect((await run('--unknown', made)).err).toContain('用法')
    expect((await run('--documents', '[', made)).status).toBe(2)
  })
})
