import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/cli/commands/check/check.ts'
import { proofreadFiles } from '../../src/cli/commands/proofread/proofread.ts'
import { machine } from '../../src/node/output/replace-file.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { captured } from './captured.ts'

const folder = suiteFolder()
let count = 0

const report = '标题: 甲局2023年工作总结\n单位: 甲局\n年度: 2023\n引言: 略。\n署名: 甲局\n成文日期: 2023-12-20\n'

/** A report folder with this section file (and others). */
function reportWith(section: string, more: Record<string, string> = {}): string {
  const own = join(folder, String(count++))
  mkdirSync(own)
  for (const [name, text] of Object.entries({ 'report.yaml': report, '01.yaml': section, ...more })) {
    writeFileSync(join(own, name), text)
  }
  return own
}

const fix = (own: string) => captured(() => check([own], { data: 'data', out: 'output', fix: true }))
const mend = async (section: string): Promise<string> => {
  const own = reportWith(section)
  await fix(own)
  return readFileSync(join(own, '01.yaml'), 'utf8')
}

describe('check --fix', () => {
  test('mends the syntax of a file that does not load, and then the text; everything else stays as it is', async () => {
    const section =
      '\uFEFF标题：重点工作 # 注释\r\n成绩:\r\n\t- 小标题： 甲\r\n\t  正文: 第一段,有序推进。。\r\n\t- 小标题：乙\r\n\t  正文: {{签约}}，增长。\r\n'
    const own = reportWith(section, { 'figures.yaml': '签约：｛值：12，单位：人｝ # 台账\n' })
    const { stdout, status } = await fix(own)
    expect(status, stdout).toBe(0)
    expect(readFileSync(join(own, '01.yaml'), 'utf8')).toBe(
      "\uFEFF标题: 重点工作 # 注释\r\n成绩:\r\n  - 小标题: 甲\r\n    正文: 第一段，有序推进。\r\n  - 小标题: 乙\r\n    正文: '{{签约}}，增长。'\r\n",
    )
    expect(readFileSync(join(own, 'figures.yaml'), 'utf8')).toBe('签约: {值: 12, 单位: 人} # 台账\n')
  })

  test('writes pasted paragraphs as a block text, with the line ends of the file', async () => {
    expect(
      await mend('标题: 一\r\n成绩:\r\n  - 小标题: 甲\r\n    正文: 第一段。\r\n第二段，没有缩进\r\n又折了行。\r\n'),
    ).toBe(
      '标题: 一\r\n成绩:\r\n  - 小标题: 甲\r\n    正文: |\r\n      第一段。\r\n\r\n      第二段，没有缩进\r\n      又折了行。\r\n',
    )
  })

  test.each([
    ['成绩:\n  - 小标题: 甲\n   正文: 乙乙乙。\n', '成绩:\n  - 小标题: 甲\n    正文: 乙乙乙。\n'],
    ['成绩:\n  -　甲甲甲。\n  - 乙乙乙。\n', '成绩:\n  - 甲甲甲。\n  - 乙乙乙。\n'],
    ['成绩:\n  -甲甲甲。\n  -乙乙乙。\n', '成绩:\n  - 甲甲甲。\n  - 乙乙乙。\n'],
    ['成绩:\n  - 正文: 要求: 抓实抓细。\n', '成绩:\n  - 正文: 要求：抓实抓细。\n'],
    ['成绩:\n  - 正文: %比率上升。\n', "成绩:\n  - 正文: '%比率上升。'\n"],
    ['成绩: [甲甲甲。, 乙乙乙。】\n', '成绩: [甲甲甲。, 乙乙乙。]\n'],
    ['成绩:\n　　- 小标题: 甲\n　　　　正文: 乙乙乙。\n', '成绩:\n    - 小标题: 甲\n      正文: 乙乙乙。\n'],
  ])('mends %j', async (wrong, right) => {
    expect(await mend(`标题: 一\n${wrong}`)).toBe(`标题: 一\n${right}`)
  })

  test.each([
    '成绩:\n  - 小标题 甲\n    正文: 乙\n',
    '成绩:\n  - 正文: "甲" 乙\n',
    '成绩:\n  - 正文: *甲\n',
    '成绩:\n  - 本年: 甲\n',
    '<<<<<<< HEAD\n引言: 甲\n=======\n引言: 乙\n>>>>>>> b\n',
  ])('leaves alone what a person has to decide: %j', async (wrong) => {
    expect(await mend(`标题: 一\n${wrong}`)).toBe(`标题: 一\n${wrong}`)
  })

  test.skipIf(process.platform === 'win32')('keeps permissions, and refuses a file that is read-only', async () => {
    const own = reportWith('标题：一\n成绩: [甲。]\n', { '02.yaml': '标题：二\n成绩: [乙。]\n' })
    chmodSync(join(own, '01.yaml'), 0o600)
    chmodSync(join(own, '02.yaml'), 0o444)
    const { stderr, status } = await fix(own)
    expect(status).toBe(1)
    expect(stderr).toContain('02.yaml”是只读的，没有改它')
    expect(statSync(join(own, '01.yaml')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(own, '01.yaml'), 'utf8')).toMatch(/^标题: 一/)
    expect(readFileSync(join(own, '02.yaml'), 'utf8')).toMatch(/^标题：二/)
  })

  test.skipIf(process.platform === 'win32')('writes through a link inside the folder, and not out of it', async () => {
    const own = reportWith('', { '草稿.txt': '标题：一\n成绩: [甲。]\n' })
    const outside = join(folder, `外面${count}.yaml`)
    writeFileSync(outside, '标题：二\n成绩: [乙。]\n')
    writeFileSync(join(own, '01.yaml'), '标题: 零\n成绩: [甲。]\n')
    symlinkSync('草稿.txt', join(own, '02.yaml'))
    symlinkSync(outside, join(own, '03.yaml'))
    const { stderr } = await fix(own)
    expect(stderr).toContain('03.yaml”是一个链接')
    expect(readFileSync(outside, 'utf8')).toMatch(/^标题：二/)
    expect(readFileSync(join(own, '草稿.txt'), 'utf8')).toMatch(/^标题: 一/)
    for (const name of ['02.yaml', '03.yaml']) expect(lstatSync(join(own, name)).isSymbolicLink()).toBe(true)
  })
})

describe.skipIf(process.platform === 'win32')('proofread --fix', () => {
  const text = '工作总结\n2023年,各项工作有序推进。。\n'
  const fixText = (file: string) => captured(() => proofreadFiles([file], { fix: true }))

  test('keeps permissions, also those of the copy', async () => {
    const file = join(reportWith(''), 'a.txt')
    writeFileSync(file, text)
    chmodSync(file, 0o600)
    await fixText(file)
    expect(readFileSync(file, 'utf8')).toContain('2023年，')
    for (const one of [file, `${file}.bak`]) expect(statSync(one).mode & 0o777).toBe(0o600)
  })

  test('refuses a file that is read-only and leaves no copy', async () => {
    const file = join(reportWith(''), 'a.txt')
    writeFileSync(file, text)
    chmodSync(file, 0o444)
    expect((await fixText(file)).stderr).toContain('只读')
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(() => statSync(`${file}.bak`)).toThrow()
  })
})

test('what a killed --fix left is swept by the next one, and nothing else', async () => {
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  const left = `.zongjie-${machine}-${gone}-0123456789ab.tmp`
  const stays = [
    `.zongjie-${machine}-${process.pid}-0123456789ab.tmp`,
    `.zongjie-${machine === '00000000' ? '00000001' : '00000000'}-${gone}-0123456789ab.tmp`,
    '.zongjie-notes.tmp',
  ]
  const own = reportWith(
    '标题: 一\n成绩: [完成任务。]\n',
    Object.fromEntries([left, ...stays].map((name) => [name, ''])),
  )
  await fix(own)
  expect([left, ...stays].map((name) => existsSync(join(own, name)))).toEqual([false, true, true, true])
})
