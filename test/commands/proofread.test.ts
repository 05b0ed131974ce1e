import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/cli/commands/check/check.ts'
import { proofreadFiles } from '../../src/cli/commands/proofread/proofread.ts'
import { writers } from '../../src/node/engine.ts'
import { toGbk } from '../command/gbk.ts'
import { docx, p, r } from '../comments/sample.ts'
import { assertValidDocx } from '../gate/index.ts'
import { builtCli, startNode } from '../support/cli.ts'
import { body, documentOf } from '../support/document.ts'
import { partsOf, textsOf } from '../support/docx.ts'
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

describe('proofread --comments', () => {
  const word = docx([p(r('工作总结')), p(r('截止目'), r('前，办结1260件,满意率98%。'))].join(''))

  test('writes a copy with a comment for each finding, and never over what is there', async () => {
    const path = file(word, '材料.docx')
    const [first, second] = [await json([path], { comments: true }), await json([path], { comments: true })]
    const copies = readdirSync(dirname(path)).filter((name) => name.includes('核校'))
    expect(copies.sort()).toEqual(['材料（核校）.docx', '材料（核校2）.docx'].sort())
    expect(first.files[0]).toMatchObject({ comments: { placed: first.files[0]!.findings.length, unplaced: 0 } })
    expect(JSON.stringify(second.files[0])).toMatch(/材料（核校2）\.docx"/)
    expect(readFileSync(path).equals(word)).toBe(true)
    const copy = readFileSync(join(dirname(path), '材料（核校）.docx'))
    const said = partsOf(copy)['word/comments.xml']!
    expect(said).toContain('警告：“截止”应为“截至”')
    expect(said).toContain('→ 请改成全角')
    await assertValidDocx(copy, 'copy.docx')
  })

  test('says of a text that it takes no comments, and writes none for a document without findings', async () => {
    const text = await run([file(good)], { comments: true })
    expect([text.status, text.stderr]).toEqual([0, expect.stringContaining('不是 Word 文档，不能加批注')])
    const path = file(docx(p(r('工作总结')) + p(r('全年办结12件。'))), 'a.docx')
    expect((await run([path], { comments: true })).stdout).toContain('没有发现问题')
    expect(readdirSync(dirname(path))).toEqual(['a.docx'])
  })
})

describe('proofread --report', () => {
  test('writes a table of all findings, the same bytes each time, beside one that is there', async () => {
    const [text, word] = [
      file(`${good}截止目前无投诉。\n`),
      file(docx(p(r('总结')) + p(r('办结12件,满意。'))), 'b.docx'),
    ]
    const wanted = join(dirname(text), '核校意见.docx')
    for (let time = 0; time < 2; time++) await run([text, word], { report: wanted })
    const [first, second] = ['核校意见.docx', '核校意见2.docx'].map((name) => readFileSync(join(dirname(text), name)))
    expect(first!.equals(second!)).toBe(true)
    const rows = textsOf(first!)
    expect(rows).toEqual(expect.arrayContaining(['核校意见', '第3行', '截止', '警告：“截止”应为“截至”']))
    expect(rows).toEqual(expect.arrayContaining(['第2段', ',', '请改成全角，如“，”']))
    await assertValidDocx(first!, '核校意见.docx')
  })

  test('is refused for another kind of file', async () => {
    const { status, stderr } = await run([file(good)], { report: '意见.xlsx' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('应以 .docx 结尾')])
  })
})

test('proofread - reads the standard input, text or Word document, and writes nothing', async () => {
  const own = join(folder, String(count++))
  mkdirSync(own)
  const read = async (input: string | Uint8Array, ...more: string[]) => {
    const { child, ended } = startNode([await builtCli(), 'proofread', '-', ...more], { cwd: own, stdio: 'pipe' })
    child.stdin!.end(input)
    return ended
  }
  const text = await read(`${good}截止目前无投诉。\n`, '--fix')
  expect([text.status, text.stdout]).toEqual([
    0,
    expect.stringContaining('标准输入：可以改正1处，见上，标准输入没有文件可改'),
  ])
  const word = await read(docx(p(r('总结')) + p(r('截止目前。'))), '--comments', '--json')
  expect(JSON.parse(word.stdout).files[0]).toMatchObject({ file: '标准输入', comments: { placed: 0 } })
  expect((await read('')).status).toBe(2)
  expect(readdirSync(own)).toEqual([])
})
