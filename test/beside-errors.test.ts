import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../src/cli/commands/check/check.ts'
import { examine } from '../src/engine/examine.ts'
import { checkReport, prepareReport, renderReport } from '../src/node/engine.ts'
import { openLibrary } from '../src/node/library.ts'
import { captured } from './commands/captured.ts'

const library = openLibrary('templates')

const head =
  '标题: 区水务局2023年工作总结\n单位: 区水务局\n年度: 2023\n署名: 区水务局\n成文日期: 2023-12-20\n引言: 今年供水有序。\n'
const ledger = "供水量: {值: 62.5, 单位: 万立方米, 上年: 60}\n合格率: {值: 91.5, 单位: '%', 上年: 90}\n"

function written(files: Record<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'zongjie-')), '例')
  mkdirSync(folder)
  const all = { 'report.yaml': head, 'figures.yaml': ledger, '01.yaml': '标题: 一\n成绩: [甲]\n', ...files }
  for (const [name, content] of Object.entries(all)) {
    if (content !== undefined) writeFileSync(join(folder, name), content)
  }
  return folder
}

/** What is said of a report, as `file:line code`. */
async function said(files: Record<string, string>): Promise<string[]> {
  const { diagnostics } = await checkReport(written(files), library)
  return diagnostics.map(({ code, position: at }) => `${basename(at?.file ?? '')}:${at?.line} ${code}`)
}

/** What is wrong in this section hangs on no reference. */
const section = `标题: 供水
成绩:
  - 全年供水{{供水量}}万立方米。
  - 供水量增长{{供水量.同比}}。
  - 水质{合格率}，供水量66万立方米。
  - 投资,到位。全面推进工程建设（含管网。
`
const inSection = (file: string) => [
  `${file}:3 figures/unit-twice`,
  `${file}:4 figures/direction-twice`,
  `${file}:5 figures/other-braces`,
  `${file}:5 figures/contradiction`,
  `${file}:6 proofread/half-width-mark`,
  `${file}:6 proofread/unbalanced`,
]

describe('everything around figures is reported beside', () => {
  it.each([
    ['an unknown figure', '结语: 共{{没有}}。\n', '7 figures/unknown-figure'],
    ['an unknown form', '结语: 共{{供水量.翻番}}。\n', '7 figures/unknown-form'],
    ['a form that the ledger has no number for', '结语: 完成{{供水量.完成率}}。\n', '7 figures/form-needs'],
    ['braces that are not closed', '结语: 共{{供水量。\n', '7 text/unclosed-reference'],
    ['braces that are closed by half', '结语: 共{{供水量}。\n', '7 text/unclosed-reference'],
    ['Chinese braces', '结语: 共｛｛供水量｝｝。\n', '7 text/bad-reference'],
    ['three braces', '结语: 共{{{供水量}}}。\n', '7 text/bad-reference'],
    ['a figure twice', '结语: 共{{供水量}}万立方米。\n', '7 figures/unit-twice'],
    ['an unknown key', '不知: 1\n', '7 data/unknown-key'],
    ['another unknown key', '称呼: 好\n', '7 data/unknown-key'],
    ['an unknown set', '模板: standrad\n', '7 template/unknown-set'],
  ])('%s', async (_, lines, expected) => {
    const found = await said({ 'report.yaml': head + lines, '01.yaml': section })
    const around = inSection('01.yaml').filter(
      (one) => !expected.includes('unknown-set') || / figures\/(?!contra)/.test(one),
    )
    expect(found).toEqual([...around, `report.yaml:${expected}`])
  })

  it('an error in another section, in the same section, and in the ledger', async () => {
    const found = await said({
      '01.yaml': section,
      '02.yaml': `${section}不知: 1\n`,
      'figures.yaml': `${ledger}投资: {值: 约3, 单位: 万元}\n`,
    })
    expect(found.filter((one) => !one.endsWith('repeated-paragraph'))).toEqual([
      ...inSection('01.yaml'),
      ...inSection('02.yaml'),
      '02.yaml:7 data/unknown-key',
      'figures.yaml:3 figures/not-a-number',
    ])
  })

  it('a key that the set requires', async () => {
    const found = await said({ 'report.yaml': `${head}模板: briefing\n`, '01.yaml': section })
    expect(found).toEqual([...inSection('01.yaml'), 'report.yaml:1 template/required-key'])
  })
})

describe('what only follows from an error is not reported', () => {
  it.each([
    ['words that run together without the number', '供水增长{{没有}}，{{也没有}}，{{供水量}}。', 2],
    ['a unit behind what was meant for a reference', '供水{{供水量}万立方米，好。', 1],
    ['brackets around it', '供水（{{供水量｝）。', 1],
    ['a sum of which a part is missing', '共供水62.5万立方米，其中甲厂{{没有}}、乙厂30万立方米。', 1],
    ['what is printed twice', '供水{{供水量}}万立方米万立方米。', 1],
  ])('%s', async (_, words, errors) => {
    const found = await said({ '01.yaml': `标题: 一\n成绩: ['${words}']\n` })
    expect(found.filter((one) => !one.endsWith('figures/typed'))).toHaveLength(errors)
  })

  it.each([
    ['a signature that could not be read', { 'report.yaml': head.replace('署名: 区水务局', '署名: {甲: 乙}') }],
    ['a title that could not be read', { 'report.yaml': head.replace('标题: 区水务局2023年工作总结', '标题: [甲]') }],
    ['a year that could not be read', { 'report.yaml': head.replace('年度: 2023', '年度: 二三') }],
    ['problems that could not be read', { '01.yaml': '标题: 一\n成绩: [甲。]\n问题: {甲: 乙}\n计划: [丙。]\n' }],
  ])('%s', async (_, files) => {
    expect((await said(files)).filter((one) => !/ data\//.test(one))).toEqual([])
  })

  it('that a unit is missing which could not be read', async () => {
    const found = await said({ 'figures.yaml': `${ledger}树: {值: 3, 单位: 1893株}\n` })
    expect(found).toEqual(['figures.yaml:3 figures/number-in-unit'])
  })

  it('leftovers of a figure that cannot be read', async () => {
    const folder = written({
      '01.yaml': '标题: 一\n成绩: [供水62.5万立方米。]\n',
      'figures.yaml': ledger.replace('值: 62.5', '值: 约62.5'),
    })
    const past = { stated: new Map([['供水量', new Map([['', '62.5万立方米']])]]) }
    const { diagnostics, leftovers } = await examine(await prepareReport(folder, library), past)
    expect(diagnostics.map(({ code }) => code)).toEqual(['figures/not-a-number'])
    expect(leftovers).toEqual([])
  })
})

it('leftovers are reported beside an error in a text', async () => {
  const folder = written({ '01.yaml': '标题: 一\n成绩: [全年供水量60.5万立方米。, "甲{{没有}}。"]\n' })
  const past = { stated: new Map([['供水量', new Map([['', '60.5万立方米']])]]) }
  const { leftovers } = await examine(await prepareReport(folder, library), past)
  expect(leftovers).toHaveLength(1)
})

it('no document is made of a report with an error', async () => {
  const prepared = await prepareReport(written({ 'report.yaml': `${head}结语: 共{{没有}}。\n` }), library)
  expect(prepared.document).toBeUndefined()
  expect(renderReport(prepared, ['md'])).toBeUndefined()
})

it('check --fix mends what it can in the same run', async () => {
  const folder = written({ 'report.yaml': `${head}结语: 共{{没有}}。\n`, '01.yaml': section })
  await captured(() => check([folder], { data: 'data', out: 'output', fix: true }))
  expect(readFileSync(join(folder, '01.yaml'), 'utf8')).toBe(`标题: 供水
成绩:
  - 全年供水{{供水量}}。
  - 供水量{{供水量.同比}}。
  - 水质{{合格率}}，供水量66万立方米。
  - 投资，到位。全面推进工程建设（含管网。
`)
})

describe('a ledger that could not be read', () => {
  const csv = (text: string, report = head) =>
    said({
      'report.yaml': report,
      'figures.yaml': undefined as never,
      'figures.csv': text,
      '01.yaml': '标题: 一\n成绩:\n  - 供水{{供水量}}，合格率{{合格率}}。\n',
    })

  it('is reported alone, without all that it was to give', async () => {
    const table = `${head}附件: [主要指标完成情况表]\n`
    expect(await csv('供水,62.5,万立方米\n合格率,91.5,%\n', table)).toEqual(['figures.csv:1 sheet/no-head'])
  })

  it('for want of the column of its numbers is reported alone, too', async () => {
    const table = '指标,2021年,单位,公式\n供水量,62.5,万立方米,\n合格率,91.5,%,\n'
    const found = await csv(table)
    expect(found.filter((one) => !one.includes('column-not-read'))).toEqual(['figures.csv:1 sheet/no-value'])
  })

  it('that could is reported of what it lacks', async () => {
    expect(await csv('指标,值,单位\n供水量,62.5,万立方米\n')).toEqual(['01.yaml:3 figures/unknown-figure'])
  })
})
