import { expect, test } from 'vitest'
import { prepareReport } from '../../src/engine/build.ts'
import { openLibrary } from '../../src/engine/library.ts'
import { proofreadReport } from '../../src/engine/proofread-report.ts'

const library = openLibrary('templates')

/** What is said of a table of three columns with one row. */
async function said(row: string) {
  const texts = {
    'report.yaml': '标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n',
    '01-甲.yaml': `标题: 生产\n成绩:\n  - 正文: 情况如下。\n    表格:\n      列: [指标, 本年, 上年]\n      行:\n        - ${row}\n`,
  }
  const prepared = await prepareReport('甲局', library, { texts })
  expect(prepared.document).toBeDefined()
  return proofreadReport(prepared)
    .filter(({ diagnostic }) => diagnostic.code === 'proofread/broken-number')
    .map(({ diagnostic }) => diagnostic.message)
}

test('a number that its comma parts into cells is told where the row fits by chance', async () => {
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
