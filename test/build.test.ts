import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareReport, renderReport } from '../src/node/engine.ts'
import { openLibrary } from '../src/node/library.ts'

const library = openLibrary('templates')

/** What is said of a report with these lines in report.yaml, as `file:line code`. */
async function said(lines: string, section = '标题: 一\n成绩: [甲]\n', files: Record<string, string> = {}) {
  const folder = join(mkdtempSync(join(tmpdir(), 'zongjie-')), '例')
  mkdirSync(folder)
  const head = '标题: 总结\n单位: 某局\n年度: 2023\n署名: 某局\n成文日期: 2023-12-20\n'
  const all = { 'report.yaml': head + lines, '01-应急.yaml': section, ...files }
  for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content)
  const { diagnostics } = await prepareReport(folder, library)
  return diagnostics.map(({ code, position: at }) => `${basename(at?.file ?? '')}:${at?.line} ${code}`)
}

describe('a mistake elsewhere does not hide', () => {
  it.each([
    // A key that resembles none may be one of the set's own, which nobody knows here.
    [
      'an unknown set',
      '引言: 甲\n模板: standrad\n不知: 1\n成文日其: 2024-12-20\n',
      ['7 template/unknown-set', '9 data/unknown-key'],
    ],
    ['an unknown layout', '引言: 甲\n版式: gbt970\n盖章: 1\n', ['7 layout/unknown-profile', '8 data/invalid-value']],
    [
      'a wrong setting of the layout',
      '版式: {页边距: 40}\n引言: 有{{没有}}\n',
      ['6 data/invalid-value', '7 figures/unknown-figure'],
    ],
    [
      'a layout that cannot be printed',
      '版式: {行距: 10}\n引言: 有{{没有}}\n',
      ['6 layout/unprintable', '6 layout/off-standard', '7 figures/unknown-figure'],
    ],
    ['what the set requires', '引言: 甲\n模板: briefing\n不知: 1\n', ['1 template/required-key', '8 data/unknown-key']],
    [
      'the settings of an unknown set’s report',
      '模板: standrad\n版式: {页边距: 40}\n',
      ['6 template/unknown-set', '7 data/invalid-value'],
    ],
    [
      'one wrong setting beside another',
      '引言: 甲\n版式: {页边: 1, 加粗: {标题: 甲}}\n',
      ['7 data/unknown-key', '7 data/invalid-value'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await said(lines)).toEqual(expected.map((one) => `report.yaml:${one}`))
  })
})

describe('a mistake is not reported once more as something else', () => {
  it.each([
    ['a misspelt required key', '模板: briefing\n引言: 甲\n称呼: 各位委员：\n', ['8 data/unknown-key']],
    ['a required key with a mistake', '模板: briefing\n引言: 甲\n称谓: [甲\n', ['8 yaml/unclosed-bracket']],
    ['a misspelt key of the set', '模版: briefing\n引言: 甲\n', ['6 data/unknown-key']],
    ['a set that is no name', '模板: [briefing]\n', ['6 data/wrong-type']],
    [
      'settings that only a misspelt one makes unprintable',
      '引言: 甲\n版式: {行距: 15, 字浩: {正文: 五号}}\n',
      ['7 data/unknown-key'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await said(lines)).toEqual(expected.map((one) => `report.yaml:${one}`))
  })

  it('a misspelt name in the list of sections: no file counts as not listed', async () => {
    const other = { '02-服务.yaml': '标题: 二\n成绩: [乙]\n' }
    expect(await said('引言: 甲\n章节: [01-应及]\n', undefined, other)).toEqual([
      'report.yaml:7 report/section-not-found',
    ])
  })
})

describe('what a set requires', () => {
  it.each(['', '称谓:\n', '称谓: ~\n'])('is missing when report.yaml has %j', async (line) => {
    expect(await said(`模板: briefing\n引言: 甲\n${line}`)).toEqual(['report.yaml:1 template/required-key'])
  })
})

describe('a report of texts in memory', () => {
  const folder = 'data/jinghu-2023'
  const texts = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

  it('is what the folder with these files is', async () => {
    const fromFolder = renderReport(await prepareReport(folder, library), ['docx', 'md'])
    const fromTexts = renderReport(await prepareReport(folder, library, { texts }), ['docx', 'md'])
    expect(fromTexts).toEqual(fromFolder)
  })

  it('may have marks and line ends of Windows, and names its mistakes by the folder', async () => {
    const windows = Object.entries(texts).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`])
    const added = { ...Object.fromEntries(windows), 'report.yaml': `${texts['report.yaml']}不知: 1\n` }
    const { diagnostics } = await prepareReport('甲/乙', library, { texts: added })
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    const line = texts['report.yaml']!.split('\n').length
    expect(errors.map(({ code, position: at }) => [code, at?.file, at?.line])).toEqual([
      ['data/unknown-key', '甲/乙/report.yaml', line],
    ])
  })

  it('without report.yaml is reported so', async () => {
    const { diagnostics } = await prepareReport('甲', library, { texts: { '01-应急.yaml': '标题: 一\n' } })
    expect(diagnostics.map((one) => one.code)).toEqual(['report/no-report-file'])
  })
})
