import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/cli/commands/check.ts'
import { proofreadFiles } from '../../src/cli/commands/proofread.ts'
import { writers } from '../../src/node/engine.ts'
import { toGbk } from '../command/gbk.ts'
import { builtCli, startNode } from '../support/cli.ts'
import { body, documentOf } from '../support/document.ts'
import { layoutWith } from '../support/layouts.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { captured } from './captured.ts'

const folder = suiteFolder()
let count = 0

/** A file with this content in a folder of its own. */
function file(content: string | Uint8Array, name = 'a.txt'): string {
  const own = join(folder, String(count++))
  mkdirSync(own)
  writeFileSync(join(own, name), content)
  return join(own, name)
}

const run = (files: string[], options = {}) => captured(() => proofreadFiles(files, options))
const json = async (files: string[], options = {}) => {
  const { stdout, status } = await run(files, { json: true, ...options })
  return { status, files: JSON.parse(stdout).files as { file: string; findings: Record<string, unknown>[] }[] }
}
const good = '工作总结\n全年办结12件。\n'

describe('proofread', () => {
  test('ends well on warnings, with 1 when a file cannot be read, with 2 when none can', async () => {
    const [sound, odd, empty] = [file(`${good}截止目前无投诉。\n`), file(Buffer.alloc(99)), file('')]
    expect((await run([sound])).status).toBe(0)
    expect((await run([sound, odd])).status).toBe(1)
    expect((await run([odd, empty, join(folder, 'none.txt'), folder])).status).toBe(2)
  })

  test('ends at once at a signal, in the middle of a long text', async () => {
    const sums = '全年检查500户，其中甲120户、乙230户、丙147户，比上年增长3.2%。'.repeat(25_000)
    const { child, ended } = startNode([await builtCli(), 'proofread', file(`工作总结\n${sums}\n`)])
    await new Promise((turn) => setTimeout(turn, 1200))
    const before = performance.now()
    child.kill('SIGTERM')
    expect((await ended).status).not.toBe(0)
    expect(performance.now() - before).toBeLessThan(1000)
  })

  test('prints as JSON what the contract says, and nothing else', async () => {
    const { files } = await json([file('工作总结\n投诉8463件，较去年同类问题增长3689件，同比增长95.13%。\n')])
    expect(files).toHaveLength(1)
    expect(files[0]!.findings).toEqual([
      {
        code: 'figures/year-on-year',
        severity: 'warning',
        message: expect.stringContaining('77.27%'),
        line: 2,
        column: expect.any(Number),
        text: '95.13%',
        relation: { kind: 'year-on-year', stated: '95.13%', computed: '77.27%' },
      },
    ])
  })

  test('says in JSON why a file was not read', async () => {
    const { status, files } = await json([join(folder, 'none.txt')])
    expect(status).toBe(2)
    expect(files[0]!.findings).toEqual([
      expect.objectContaining({ code: 'file/not-found', line: 1, column: 1, text: '' }),
    ])
  })

  test('shows the line of a file in another encoding', async () => {
    const { stderr } = await run([file(toGbk(`${good}截止目前无投诉。`))])
    expect(stderr).toContain('3 | 截止目前无投诉。')
    expect(stderr).toContain('GBK')
  })
})

describe('proofread --fix', () => {
  test('mends a file in place with its line breaks and its mark, and keeps every old copy', async () => {
    const path = file('\uFEFF工作总结\r\n截止目前,办结12件。\r\n')
    const { stdout } = await run([path], { fix: true })
    expect(readFileSync(path, 'utf8')).toBe('\uFEFF工作总结\r\n截至目前，办结12件。\r\n')
    expect(readFileSync(`${path}.bak`, 'utf8')).toContain('截止目前,')
    expect(stdout).toContain('-截止目前,办结12件。\n+截至目前，办结12件。')
    writeFileSync(path, good.replace('件。', '件。。'))
    await run([path], { fix: true })
    expect(readFileSync(path, 'utf8')).toBe(good)
    expect(readFileSync(`${path}.bak2`, 'utf8')).toContain('。。')
  })

  test('leaves a file with nothing to mend as it is', async () => {
    const path = file(good)
    await run([path], { fix: true })
    expect(readFileSync(path, 'utf8')).toBe(good)
    expect(existsSync(`${path}.bak`)).toBe(false)
  })

  test('saves another encoding as UTF-8 that Windows knows by its mark', async () => {
    const path = file(toGbk(`${good}截止目前无投诉。`))
    await run([path], { fix: true })
    expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${good}截至目前无投诉。`)
  })

  test('only shows what to mend in a .docx', async () => {
    const bytes = writers.docx(documentOf([body('工作总结'), body('截止目前，办结12件。')]), layoutWith())
    const path = file(bytes, 'a.docx')
    const { stdout, status } = await run([path], { fix: true })
    expect(status).toBe(0)
    expect(stdout).toMatch(/@@ -\d+ \+\d+ @@\n-截止目前，办结12件。\n\+截至目前，办结12件。/)
    expect(Buffer.from(bytes).equals(readFileSync(path))).toBe(true)
  })
})

describe('check --fix', () => {
  const report = [
    '\uFEFF# 草稿',
    '标题: 甲局2023年工作总结',
    '单位: 甲局',
    '年度: 2023   # 报告的年份',
    '引言: |',
    '  2023年,完成{{办件, 数}}。。',
    '  截止2023年底,',
    '  wins 1 place',
    '  over a line.',
    '',
    '  截止目前,"一窗受理"全覆盖.   ',
    '指标: {"办件, 数": {值: 12, 单位: 件}}',
    '',
  ]
  const section =
    '标题: 全部工作\n成绩:\n  - "截止\\u0032023年底,办结12件" # 转义\n  - {小标题: \'抓,培训\', 正文: 增长 5 %。} # 留着\n'

  function reportFolder(): string {
    const path = file(report.join('\r\n'), 'report.yaml')
    writeFileSync(join(path, '..', '01.yaml'), section)
    return join(path, '..')
  }

  const fix = (path: string, options = {}) =>
    captured(() => check([path], { data: 'data', out: 'output', fix: true, ...options }))

  test('mends texts alone: keys, comments, line breaks, references and escapes stay', async () => {
    const path = reportFolder()
    const { stdout } = await fix(path)
    expect(readFileSync(join(path, 'report.yaml'), 'utf8').split('\r\n')).toEqual([
      ...report.slice(0, 5),
      '  2023年，完成{{办件, 数}}。',
      '  截至2023年底,',
      '  wins 1 place',
      '  over a line.',
      '',
      '  截至目前，“一窗受理”全覆盖。   ',
      ...report.slice(11),
    ])
    expect(stdout).toContain('-  2023年,完成{{办件, 数}}。。')
    const mended = readFileSync(join(path, '01.yaml'), 'utf8')
    expect(mended).toContain("{小标题: '抓，培训', 正文: 增长5%。} # 留着")
    expect(mended).toContain('- "截止\\u0032023年底,办结12件" # 转义')
  })

  test('mends nothing twice', async () => {
    const path = reportFolder()
    await fix(path)
    const once = readFileSync(join(path, 'report.yaml'), 'utf8')
    const { stdout } = await fix(path, { json: true })
    expect(JSON.parse(stdout).reports[0].fixed).toEqual({ places: 0, diff: '' })
    expect(readFileSync(join(path, 'report.yaml'), 'utf8')).toBe(once)
  })

  test('mends beside an error what does not hang on it', async () => {
    const path = reportFolder()
    writeFileSync(join(path, '01.yaml'), '成就: [截止目前,完成]\n')
    const { status } = await fix(path)
    expect(status).toBe(1)
    const mended = readFileSync(join(path, 'report.yaml'), 'utf8')
    expect(mended).toContain('  2023年，完成{{办件, 数}}。\r\n  截至2023年底,')
    expect(readFileSync(join(path, '01.yaml'), 'utf8')).toBe('成就: [截止目前,完成]\n')
  })
})
