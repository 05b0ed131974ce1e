import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const folder = suiteFolder()

function report(number: number, opening = '有序。'): void {
  const place = join(folder, 'data', `局${number}`)
  mkdirSync(place, { recursive: true })
  const head = `标题: 局${number}2024年工作总结\n单位: 局${number}\n年度: 2024\n引言: ${opening}\n署名: 甲局\n成文日期: 2024-12-20\n`
  writeFileSync(join(place, 'report.yaml'), head)
  writeFileSync(join(place, '01.yaml'), '标题: 全部工作\n成绩: [完成任务。]\n')
}

const lines = (text: string): string[] =>
  text
    .replace(/[\d.]+秒/, '…秒')
    .split('\n')
    .slice(0, -1)
const build = () => runCli(['build', '--format', 'md'], { cwd: folder })

test('of more than ten reports a build lists those that changed, have warnings or errors', async () => {
  for (let number = 1; number <= 12; number++) report(number)
  expect(lines((await build()).stdout)).toHaveLength(12 * 2 + 1)
  expect(lines((await build()).stdout)).toEqual(['12份没有变化', '共12份报告，12个文件，用时…秒'])

  report(7, '全年办结XX件。')
  writeFileSync(join(folder, 'data', '局9', '01.yaml'), '标题: [坏\n')
  const { stdout, stderr, status } = await build()
  expect(lines(stdout)).toEqual([
    expect.stringMatching(/^√ 局7：\d+字，约1页(，模板 \S+ \S+)?，还有1处待补$/),
    '    output/局7/局72024年工作总结.md',
    '    与上次生成的相比，1处文字随之改变（文字1处）',
    expect.stringMatching(/^× 局9：\d个错误$/),
    '其余10份没有变化',
    '共12份报告，1份有错误、没有生成，1份还有待补的地方，11个文件，用时…秒',
  ])
  expect(stderr).not.toContain('局7')
  expect(status).toBe(1)
})

test('of more than ten reports a check lists those that it found something in, and counts them', async () => {
  const { stdout, status } = await runCli(['check'], { cwd: folder })
  expect(lines(stdout)).toEqual([
    '局7：1条警告',
    expect.stringMatching(/^局9：\d个错误$/),
    '其余10份没有发现问题',
    '共12份报告，1份有错误，1份有警告',
  ])
  expect(status).toBe(1)
})

test('what became of each file is in the JSON', async () => {
  report(7, '全年办结1200件。')
  const { stdout } = await runCli(['build', '局7', '局8', '--format', 'md', '--json'], { cwd: folder })
  const { reports } = JSON.parse(stdout)
  expect(reports.map((one: { outputs: { state: string }[] }) => one.outputs[0]!.state)).toEqual([
    'replaced',
    'unchanged',
  ])
})

test('of more than ten reports that lack the same the first is told in full, the others by their number', async () => {
  const place = join(folder, 'templates', 'ju')
  mkdirSync(place, { recursive: true })
  writeFileSync(
    join(place, 'template.yaml'),
    '名称: ju\n标题: 局总结\n版本: 2.0.0\n必备: {键: [结语]}\n变更: {2.0.0: 要写结语}\n',
  )
  for (let number = 1; number <= 24; number++) {
    report(number, '有序。\n模板: ju')
    writeFileSync(join(folder, 'data', `局${number}`, '01.yaml'), '标题: 全部工作\n成绩: [完成任务。]\n')
  }
  report(9, '有序。\n结语: 全年办结XX件。\n模板: ju')
  const asked = '模板“局总结”要求写明“结语”（ju 2.0.0：要写结语）'
  for (const command of [['check'], ['build', '--format', 'md']]) {
    const { stdout, stderr, status } = await runCli(command, { cwd: folder })
    expect(status).toBe(1)
    expect(stderr.split(asked)).toHaveLength(3)
    expect(stderr).toContain(`局1/report.yaml:1:1 错误：${asked}`)
    expect(stderr).toMatch(
      new RegExp(`^另有22份报告也是：${asked}（局2、局3、局4、局5、局6、局7、局8、局10、局11、局12等）$`, 'm'),
    )
    // The one with something of its own is told beside them.
    expect(stdout).toContain('局1：')
    expect(stdout).toContain('局9：')
    expect(stdout).not.toContain('局10：')
    expect(stdout).toContain('共24份报告，23份有错误')
    const json = JSON.parse((await runCli([...command, '--json'], { cwd: folder })).stdout)
    const told = json.reports.filter((one: { diagnostics: { message: string }[] }) =>
      one.diagnostics.some(({ message }) => message === asked),
    )
    expect(told).toHaveLength(23)
  }
})
