import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareReport, renderReport } from '../../src/node/engine.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { bringIn, fileOf, library } from './support.ts'

const attachmentsOf = async (folder: string, format: 'docx' | 'md'): Promise<string> => {
  const [output] = renderReport(await prepareReport(folder, library), [format])!.outputs
  const brought = await bringIn(output!.bytes, `总结.${format}`)
  expect(brought.isEqual).toBe(true)
  return fileOf(brought, /^report/).split(/^附件:\n/m)[1]!
}

describe('Attachments of a report that was built and is brought in again', () => {
  const folder = suiteFolder()

  test.each([
    // A Word document says how its columns stand: 单位 in the middle, and 2.8个百分点 to the right as numbers do.
    [
      'docx',
      '\n        - 指标\n        - {列名: 单位, 对齐: 中}\n        - 本年\n        - 上年\n        - {列名: 增减, 对齐: 右}\n',
    ],
    ['md', ' [指标, 单位, 本年, 上年, 增减, 目标, 完成率]\n'],
  ] as const)('the ledger’s table comes back from .%s as a table', async (format, columns) => {
    const found = await attachmentsOf('data/yunling-2024', format)
    expect(found).toContain(`  - 名称: 主要指标完成情况表\n    表格:\n      列:${columns}`)
    expect(found.match(/^ {8}- \[/gm)).toHaveLength(19)
  })

  test.each(['docx', 'md'] as const)('several come back from .%s by their names', async (format) => {
    const home = join(folder, format)
    mkdirSync(home, { recursive: true })
    writeFileSync(
      join(home, 'report.yaml'),
      `标题: 望湖县农业农村局2024年工作总结
单位: 望湖县农业农村局
年度: 2024
模板: standard
引言: 现将全年工作总结如下。
署名: 望湖县农业农村局
成文日期: 2024-12-20
附件:
  - 名称: 重点任务完成情况
    正文: 全年重点任务全部完成。
  - 名称: 2024年大事记
    正文: 三月，渔业示范基地建成。
`,
    )
    writeFileSync(
      join(home, '01.yaml'),
      '标题: 渔业生产\n成绩:\n  - 小标题: 产量稳定增长\n    正文: 全年渔业生产平稳有序。\n',
    )
    expect(await attachmentsOf(home, format)).toBe(
      '  - 名称: 重点任务完成情况\n    正文: 全年重点任务全部完成。\n  - 名称: 2024年大事记\n    正文: 三月，渔业示范基地建成。\n',
    )
  })
})

test('Attachments that are not counted from one are text: the document is an attachment itself', async () => {
  const text = (marks: readonly string[]) =>
    `青山县2024年考试安排\n\n全年共安排两次考试。\n第一次在四月。\n${marks.map((mark, at) => `${mark}\n${at === 0 ? '四月考试时间表' : '十月考试时间表'}\n各科时间另行通知。`).join('\n')}\n`
  const own = await bringIn(text(['附件3', '附件4']))
  expect(own.isEqual).toBe(true)
  expect(fileOf(own)).not.toContain('附件:')
  const counted = await bringIn(text(['附件1', '附件2']))
  expect(counted.isEqual).toBe(true)
  expect(fileOf(counted)).toContain('附件:\n  - 名称: 四月考试时间表\n')
})
