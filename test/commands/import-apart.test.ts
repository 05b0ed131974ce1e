import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inThread } from '../../src/cli/commands/import/import-apart.ts'
import { doImport, type ImportTask } from '../../src/cli/commands/import/import-task.ts'
import { centred, p, run, table, word } from '../import/word-parts.ts'
import { packagedCli } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const home = suiteFolder()
const limits = { mostMegabytes: 160, mostMilliseconds: 120_000 }

const task = (bytes: Uint8Array, file = '去年.docx'): ImportTask => ({
  file,
  bytes,
  language: 'zh',
  today: new Date(2026, 0, 10),
  figures: { figures: true },
  templates: resolve('templates'),
})

const summary = word(
  p('青山县水利局2024年工作总结', centred) +
    p('一、主要工作') +
    p('（一）加固堤防。全年加固堤防12公里，比上年增加3公里。') +
    table([
      ['灌区', '渠道'],
      ['东风', '18'],
    ]) +
    p('二、存在的问题') +
    p('基层水利人员不足。'),
)

const worker = async () => pathToFileURL(join(dirname(await packagedCli()), 'worker.js'))
const messages = (answer: Awaited<ReturnType<typeof doImport>>) =>
  answer.kind === 'refused' ? answer.diagnostics.map(({ message }) => message) : [answer.kind]

describe('an import in a thread of its own', { timeout: 120_000 }, () => {
  it('makes what it makes without one', async () => {
    const apart = await inThread(task(summary), await worker(), limits)
    expect(apart).toEqual(await doImport(task(summary)))
    expect(apart.kind).toBe('made')
  })

  it('refuses what it would refuse without one', async () => {
    const broken = task(Uint8Array.from([0x50, 0x4b, 3, 4]))
    const apart = await inThread(broken, await worker(), limits)
    expect(apart.kind).toBe('refused')
    expect(apart).toEqual(await doImport(broken))
  })

  const long = Buffer.from(`青山县民政局2024年工作总结\n${'（一）完成检查12次，整改问题若干个。\n'.repeat(9000)}`)

  it('that wants more memory than there is ends in a sentence', async () => {
    const answer = await inThread(task(long, '长文.txt'), await worker(), { ...limits, mostMegabytes: 24 })
    expect(messages(answer)).toEqual(['内容太多或太乱，读它要的内存太多'])
  })

  it('that takes too long ends in a sentence', async () => {
    const answer = await inThread(task(long, '长文.txt'), await worker(), { ...limits, mostMilliseconds: 200 })
    expect(messages(answer)).toEqual(['读了0.2秒还没有读完，不再读了'])
  })
})

/** Files that a bound refuses before anything is made of them. */
const monsters: readonly [string, string, () => Uint8Array, string][] = [
  [
    '450,000 lines',
    '长文.txt',
    () => Buffer.from(`总结\n${'甲乙\n'.repeat(450_000)}`),
    '行数太多（450001行，最多20000行）',
  ],
  [
    '190,000 paragraphs',
    '长文.docx',
    () => word(Array.from({ length: 190_000 }, (_, at) => p(`甲${at}`)).join('')),
    '段落太多',
  ],
  [
    '190,000 empty paragraphs',
    '空行.docx',
    () => word(p('总结') + Array.from({ length: 190_000 }, (_, at) => `<w:p w:rsidR="${at}"/>`).join('')),
    '段落太多',
  ],
  [
    'notes without number at one place',
    '脚注.docx',
    () =>
      word(
        p(
          run('总结') +
            Array.from({ length: 90_000 }, (_, at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>`).join(''),
        ),
        {
          footnotes: Array.from({ length: 30_000 }, (_, at) => `注${at}`),
        },
      ),
    '段落太多',
  ],
]

it.each(monsters.map(([what, name, bytes, words]) => ({ what, name, bytes, words })))(
  'the command refuses $what within 256 MB',
  { timeout: 120_000 },
  async ({ name, bytes, words }) => {
    const folder = mkdtempSync(join(home, 'a'))
    writeFileSync(join(folder, name), bytes())
    const peak = join(folder, 'peak')
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--require',
        resolve('bench/peak-memory.cjs'),
        await packagedCli(),
        'import',
        name,
        '--templates',
        resolve('templates'),
      ],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, PEAK_FILE: peak, NODE_V8_COVERAGE: '' } },
    )
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(stderr.match(/错误：/g)).toHaveLength(1)
    expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(256 * 1024 * 1024)
  },
)
