import { expect, test } from 'vitest'
import { proofreadReport } from '../../src/engine/proofread-report.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const library = openLibrary('templates')

/** What is said of a table of three columns with one row. */
async function said(row: string, columns = '指标, 本年, 上年', ...more: string[]) {
  const texts = {
    'report.yaml': '标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n',
    '01-甲.yaml': `标题: 生产\n成绩:\n  - 正文: 情况如下。\n    表格:\n      列: [${columns}]\n      行:\n${[row, ...more].map((one) => `        - ${one}\n`).join('')}`,
  }
  const prepared = await prepareReport('甲局', library, { texts })
  expect(prepared.document).toBeDefined()
  return proofreadReport(prepared)
    .filter(({ diagnostic }) => diagnostic.code === 'proofread/broken-number')
    .map(({ diagnostic }) => diagnostic.message)
}

test('a number that its comma parts into cells is reported where the row fits by chance', async () => {
  expect(await said('[粮食, 21,356]')).toEqual(['“21,356”被逗号分成了2格'])
  expect(await said('[粮食, 1,356.5吨]')).toEqual(['“1,356.5吨”被逗号分成了2格'])
  expect(await said('[21,356, 粮食]')).toHaveLength(1)
})

test('cells that are parted by their commas are not', async () => {
  expect(await said('[粮食, 21, 356]')).toEqual([])
  expect(await said('[粮食,21,356]')).toEqual([])
  expect(await said('[粮食, 2024,356]')).toEqual([])
  expect(await said('[粮食, 21,35]')).toEqual([])
  expect(await said("[粮食, '21,356', 12]")).toEqual([])
})

test('without any blank it is reported where the column shows it', async () => {
  const of = async (row: string, columns: string, ...more: string[]) => (await said(row, columns, ...more)).length
  expect(await of('[粮食,21,356]', '指标, 单位, 本年', '[油料,万吨,12]')).toBe(1)
  expect(await of('[粮食,21,356]', '指标, 单位, 本年')).toBe(1)
  expect(await of('[粮食,21,356]', '指标, 本年, 同比', '[油料,12,2.1%]', '[棉花,3,-1.5%]')).toBe(1)
  expect(await of('[粮食,21,356吨]', '指标, 本年, 备注', '[油料,12,已完成]')).toBe(0)
  expect(await of('[粮食,21,056]', '指标, 本年, 上年', '[油料,12,13]')).toBe(1)
  expect(await of('[粮食,1,021,356]', '指标, 本年, 上年, 责任科室', '[油料,12,13,办公室]')).toBe(1)
})

test('and is none where numbers belong', async () => {
  const of = (row: string, columns: string, ...more: string[]) => said(row, columns, ...more)
  expect(await of('[粮食,21,356]', '指标, 本年, 上年', '[油料,12,13]')).toEqual([])
  expect(await of('[粮食,21,356]', '指标, 本年, 上年', "[油料,'12,345',13]")).toEqual([])
  expect(await of('[粮食,21,356]', '指标, 本年, 完成率', '[油料,12,120]', '[棉花,3,99.5]')).toEqual([])
  expect(await of('[一班,21,356]', '班级, 人数, 编号', '[二班,22,357]')).toEqual([])
  expect(await of('[甲,1,007]', '姓名, 组, 编号', '[乙,2,008]')).toEqual([])
  expect(await of('[粮食,21,356]', '指标, 本年, 上年', "[油料,12,'']")).toEqual([])
  expect(await of('[粮食,21,100]', '指标, 本年, 完成率', '[油料,12,99.5]')).toEqual([])
  expect(await of('[春耕,3,120]', '活动, 场次, 人数', '[秋收,4,200]')).toEqual([])
  expect(await of('[抽查,12,100]', '项目, 次数, 合格率', '[检查,9,98%]')).toEqual([])
  expect(await of('[粮食,21,356]', '指标, 本年, 上年', '[油料,—,13]', '[棉花,12,—]')).toEqual([])
  expect(await of('[粮食,21,356]', '指标, 本年, 上年', '[油料,约12,近百]')).toEqual([])
  expect(await of('[抽查,12,100%]', '项目, 次数, 合格率', '[检查,9,98%]')).toEqual([])
})
