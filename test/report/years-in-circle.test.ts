import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadReport } from '../../src/node/engine.ts'
import { reportHead } from './folder.ts'

const parent = mkdtempSync(path.join(tmpdir(), 'zongjie-years-'))

/** Writes reports, each with what it names as last year's, and tells what is wrong with the first. */
async function reported(years: Record<string, string>) {
  for (const [name, before] of Object.entries(years)) {
    const folder = path.join(parent, name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'report.yaml'), `${reportHead}${before && `上年报告: ${before}\n`}`)
    writeFileSync(path.join(folder, '01.yaml'), '标题: 一\n成绩: [完成。]\n')
  }
  const { diagnostics } = await loadReport(path.join(parent, Object.keys(years)[0]!), { cwd: parent })
  return diagnostics.filter((one) => one.severity === 'error').map((one) => `${one.position?.line} ${one.message}`)
}

test.each([['.'], ['../己'], ["'../己/'"], ['../己 # 去年'], ['../別名']])(
  'a report that names itself (%s) is reported',
  async (name) => {
    if (name === '../別名') symlinkSync('己', path.join(parent, '別名'))
    expect(await reported({ 己: name })).toEqual([expect.stringMatching(/^4 上年报告“.*”就是这份报告自己$/)])
  },
)

test('a circle of reports is reported with the way round', async () => {
  expect(await reported({ 甲: '../乙', 乙: '"../丙"', 丙: '../甲' })).toEqual([
    '4 上年报告绕成了圈：“甲” → “乙” → “丙” → “甲”',
  ])
})

test('numbers are not held against themselves in a circle', async () => {
  const folder = path.join(parent, '自身')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'report.yaml'), `${reportHead}上年报告: .\n`)
  writeFileSync(path.join(folder, 'figures.yaml'), '签约: {值: 5, 单位: 人, 上年: 4}\n')
  writeFileSync(path.join(folder, '01.yaml'), '标题: 一\n成绩: ["签约{{签约}}。"]\n')
  const { diagnostics } = await loadReport(folder, { cwd: parent })
  expect(diagnostics.map((one) => one.code)).toEqual(['report/years-in-circle'])
})

test('years that follow each other are right, and a circle of others is reported of them', async () => {
  expect(await reported({ '2024': '../2023', '2023': '../2022', '2022': '../没有' })).toEqual([])
  expect(await reported({ 丁: '../戊', 戊: '../戊' })).toEqual([])
  expect(await reported({ 庚: '../没有' })).toEqual([])
})

test.each([
  ['标题', `标题: ${'工作总结'.repeat(25_000)}\n单位: 甲\n年度: 2024\n`],
  ['副标题', `${reportHead}副标题: ${'工'.repeat(301)}\n`],
  ['附件的名称', `${reportHead}附件:\n  - ${'表'.repeat(301)}\n`],
])('a %s as long as a text is reported', async (key, report) => {
  const folder = path.join(parent, `长${key}`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'report.yaml'), report)
  const { diagnostics } = await loadReport(folder)
  expect(diagnostics.map((one) => one.message)).toContainEqual(
    expect.stringMatching(new RegExp(`^${key}有\\d+个字，超过了300个字`)),
  )
})
