import { describe, expect, it } from 'vitest'
import { misnamedColumns } from '../../src/engine/figures/column-headings.ts'
import { openLibrary, prepareReport } from '../../src/index.ts'

const figures = `
粮食产量: {值: 28.7, 单位: 万吨, 上年: 28.1, 目标: 29}
合格率: {值: 98.6, 单位: '%', 上年: 97.9}
任务数: {值: 12, 单位: 个}
`

async function reported(table: string, title = '甲局2024年工作总结'): Promise<string[]> {
  const report = `标题: ${title}\n单位: 甲局\n年度: 2024\n引言: 略。\n署名: 甲局\n成文日期: 2024-12-20\n`
  const section = `标题: 指标\n成绩:\n  - 小标题: 完成情况\n    表格:\n${table.replace(/^/gm, '      ')}\n`
  const prepared = await prepareReport('data/x', openLibrary(), {
    texts: { 'report.yaml': report, 'figures.yaml': figures, '01.yaml': section },
  })
  expect(prepared.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  return misnamedColumns(prepared.report!, prepared.document!).map((one) => one.message)
}

const drawn = (columns: string) => `指标: [粮食产量, 合格率]\n列: [指标, ${columns}]`

describe('a column whose heading speaks of another time', () => {
  it.each([
    ['上年=2024年, 本年=2023年', ['2024年', '2023年']],
    ['本年=2023年', ['2023年']],
    ['上年=2022年, 本年=2024年', ['2022年']],
    ['上年=本年, 本年=上年', ['本年', '上年']],
    ['上年=今年', ['今年']],
    ['本年=去年同期', ['去年同期']],
    ['目标=去年', ['去年']],
    ['本年=2024年, 目标=2025年目标', ['2025年目标']],
  ])('%s', async (columns, headings) => {
    const found = await reported(drawn(columns))
    expect(found.map((one) => /“(.*?)”/.exec(one)![1])).toEqual(headings)
  })

  it('in a table that was typed', async () => {
    const found = await reported("列: [指标, 本年, 上年]\n行:\n  - [粮食产量, '{{粮食产量.上年}}', '{{粮食产量}}']")
    expect(found).toEqual(['列名是“本年”，下面印的是上年的数', '列名是“上年”，下面印的是本年的数'])
  })

  it.each([
    '上年=2023年, 本年=2024年, 增减=比上年',
    '上年=2023年实绩, 本年=2024年完成, 目标=2024年目标, 完成率',
    '本年=2024年1—11月, 上年=上年同期',
    '本年=2023—2024学年, 上年=2022—2023学年',
    '本年=目标完成数, 目标=年度任务',
    '本年=全年, 上年=同期',
    '增减=2024年比2023年, 同比',
  ])('nothing of %s', async (columns) => {
    expect(await reported(drawn(columns))).toEqual([])
  })

  it('nothing of a figure that is a target itself, of columns that mix, and of a plan', async () => {
    expect(await reported("列: [指标, 计划]\n行:\n  - [任务数, '{{任务数}}']")).toEqual([])
    expect(await reported("列: [项目, 上年]\n行:\n  - [产量, '{{粮食产量.上年}}']\n  - [任务, '{{任务数}}']")).toEqual(
      [],
    )
    expect(await reported(drawn('上年=2022年, 本年=2023年'), '甲局2024年工作要点')).toEqual([])
  })
})
