import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareFollowing, timeFrom, unreadNotes } from '../../src/cli/commands/set/following-reports.ts'
import { set } from '../../src/cli/commands/set/set.ts'
import { planJobs } from '../../src/node/corrections/correct.ts'
import { openLibrary } from '../../src/node/library.ts'
import { captured } from './captured.ts'

/** Forty-four bureaus in folders of counties take the number of one, and each has a copy of it typed in its text. */

const [counties, bureaus] = [4, 11]
const usual = process.cwd()
let place = ''
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'zongjie-following-'))
  process.chdir(place)
  const head = (unit: string) => `标题: ${unit}2024年工作总结\n单位: ${unit}\n年度: 2024\n署名: ${unit}\n引言: `
  report('市局', `${head('市局')}全市签约{{签约人数}}。\n`, '签约人数: {值: 87.7, 单位: 万人}\n')
  for (let county = 1; county <= counties; county++) {
    for (let bureau = 1; bureau <= bureaus; bureau++) {
      const text = `${head(`${county}县${bureau}局`)}全市签约{{全市签约}}，其中签约人数87.7万人均已建档。\n`
      report(`${county}县/${bureau}局`, text, '全市签约: {取自: {报告: ../../市局, 指标: 签约人数}}\n')
    }
  }
})
afterAll(() => {
  process.chdir(usual)
  rmSync(place, { recursive: true, force: true })
})

function report(name: string, text: string, figures: string): void {
  mkdirSync(`data/${name}`, { recursive: true })
  writeFileSync(`data/${name}/report.yaml`, text)
  writeFileSync(`data/${name}/figures.yaml`, figures)
  writeFileSync(`data/${name}/01.yaml`, '标题: 全部工作\n成绩: [服务做实。]\n')
}

const jobs = [
  {
    folder: 'data/市局',
    wanted: [
      {
        figure: '签约人数',
        value: '87.9',
        said: { when: '2024-12-20', who: '', reason: '' },
        command: (name: string) => name,
      },
    ],
  },
]

test('while there is time all are read; of the others their number is told', async () => {
  const { planned } = await planJobs(jobs)
  const library = openLibrary()
  const all = await prepareFollowing(planned, jobs, { data: 'data', library, hasTime: () => true })
  expect(all.get('data/市局')).toMatchObject({ unread: 0 })
  expect(all.get('data/市局')!.read).toHaveLength(counties * bureaus)
  expect(unreadNotes(all.get('data/市局')!)).toEqual([])
  let left = 5
  const cut = await prepareFollowing(planned, jobs, { data: 'data', library, hasTime: () => left-- > 0 })
  expect(cut.get('data/市局')).toMatchObject({ unread: 39 })
  expect(unreadNotes(cut.get('data/市局')!)[0]).toContain('还有39份跟着变的报告没有来得及看有没有写死的旧数')
})

test('time ends some seconds after the start', () => {
  let now = 0
  const hasTime = timeFrom(0, () => now)
  expect(hasTime()).toBe(true)
  now = 60_000
  expect(hasTime()).toBe(false)
})

test('set tells the old number typed in every one of them, however deep they lie', async () => {
  const { stdout, stderr, status } = await captured(() => set('市局', '签约人数', '87.9', { data: 'data', json: true }))
  expect([status, stderr]).toEqual([0, ''])
  const [told] = JSON.parse(stdout).reports
  const files = told.diagnostics.filter((one: { code: string }) => one.code === 'figures/leftover')
  expect(new Set(files.map((one: { file: string }) => one.file)).size).toBe(counties * bureaus)
  expect(told.others).toHaveLength(counties * bureaus)
})
