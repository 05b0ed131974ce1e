import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runCli } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const home = suiteFolder()

function report(way: string): void {
  const place = join(home, 'data', way)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'report.yaml'), `标题: 甲局工作总结\n单位: 甲局\n年度: 2024\n引言: 有序。\n`)
  writeFileSync(join(place, '01.yaml'), '标题: 全部工作\n成绩: [完成任务。]\n')
}

beforeAll(() => {
  writeFileSync(join(home, 'zongjie.yaml'), '数据: data\n')
  for (const way of ['临安县/教育局', '临安县/水利局', '江海县/教育局']) report(way)
})

const reportsOf = async (cwd: string, ...args: string[]): Promise<string[]> => {
  const { stdout } = await runCli([...args, '--json'], { cwd })
  return JSON.parse(stdout).reports.map((one: { report: string }) => one.report)
}

test.each(['build', 'check'])(
  'who stands in the folder of a county and names no report: %s works on its reports',
  async (command) => {
    expect(await reportsOf(join(home, 'data', '临安县'), command)).toEqual(['临安县/教育局', '临安县/水利局'])
    expect(await reportsOf(join(home, 'data'), command)).toHaveLength(3)
    expect(await reportsOf(home, command)).toHaveLength(3)
  },
)

test('a new report stands below the folder of a county in which it is made', async () => {
  const { status } = await runCli(['new', '气象局', '--unit', '气象局', '--year', '2024'], {
    cwd: join(home, 'data', '临安县'),
  })
  expect(status).toBe(0)
  expect(await reportsOf(join(home, 'data', '临安县'), 'check')).toContain('临安县/气象局')
})
