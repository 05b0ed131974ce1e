import { describe, expect, test } from 'vitest'
import { proofreadReport } from '../../src/engine/proofread-report.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const library = openLibrary('templates')

/** What is said of the arithmetic of a typed table. */
async function said(columns: string, rows: string[], more = '') {
  const lines = rows.map((one) => `        - [${one}]\n`).join('')
  const texts = {
    'report.yaml': '标题: 甲局2025年工作总结\n单位: 甲局\n年度: 2025\n引言: 全年工作有序推进。\n',
    'figures.yaml': '馆藏: {值: 186.4, 单位: 万册}\n',
    '01-甲.yaml': `标题: 业务\n成绩:\n  - 正文: 情况如下。\n    表格:\n${more}      列: [${columns}]\n      行:\n${lines}`,
  }
  const prepared = await prepareReport('甲局', library, { texts })
  expect(prepared.document).toBeDefined()
  return proofreadReport(prepared)
    .filter(({ diagnostic }) => /^figures\/(?:sum|change)$/.test(diagnostic.code))
    .map(({ diagnostic: { message, position } }) => `${position?.line}:${position?.column} ${message}`)
}

describe('a typed row 合计', () => {
  const rows = ['市本级, 46.28, 12', '东河县, 18.74, 9', '西岭县, 15.36, 7']
  test('that is not the sum is told at its cell', async () => {
    expect(await said('地区, 归集额, 网点', [...rows, '合计, 80.83, 28'])).toEqual([
      '10:16 表格的合计写作80.83，上下各行相加是80.38，请核对。',
    ])
    expect(await said('地区, 归集额, 网点', ['合计, 80.38, 82', ...rows])).toHaveLength(1)
    expect(await said('项目, 金额', ["设备, '1,200万元'", '修缮, 380万元', '合计, 1680万元'])).toHaveLength(1)
  })

  test.each<[string, string, string[]]>([
    ['the sum', '地区, 归集额, 网点', [...rows, '合计, 80.38, 28']],
    ['rounded parts', '地区, 金额', ['甲, 0.33', '乙, 0.33', '丙, 0.33', '合计, 1.00']],
    ['empty cells', '地区, 户数', ['甲, 12', "乙, ''", '丙, —', '丁, 8', '合计, 20']],
    ['rates and means', '地区, 参保率, 人均', ['甲, 95.2%, 120', '乙, 97.1%, 130', '合计, 96.3%, 124']],
    ['a mean without a name', '地区, 得数', ['甲, 92', '乙, 96', '合计, 94']],
    ['rows within rows', '项目, 户数', ['贫困户, 30', '其中：低保户, 12', '边缘户, 20', '合计, 50']],
    ['sums of groups', '项目, 户数', ['甲, 30', '小计, 30', '乙, 20', '合计, 50']],
    ['levels', '项目, 户数', ['一、城镇, 50', '1.老城, 30', '2.新城, 20', '合计, 50']],
    ['a reference', '项目, 册数', ["甲, '{{馆藏}}'", '乙, 20', '丙, 10', '合计, 50']],
    ['a number that is no number', '项目, 册数', ['甲, 约30', '乙, 20', '丙, 10', '合计, 50']],
  ])('%s: nothing is told', async (_, columns, table) => expect(await said(columns, table)).toEqual([]))
})

describe('typed rates of growth', () => {
  const rows = [
    '进馆读者, 万人次, 142.6, 128.4, 11.1%',
    '外借图书, 万册次, 96.3, 89.6, 7.5%',
    '活动, 场, 612, 548, 11.7%',
  ]
  const years = '项目, 单位, 2025年, 2024年, 增幅'
  test('that do not follow from the years are told at their cell', async () => {
    const wrong = rows.with(0, '进馆读者, 万人次, 142.6, 128.4, 11.7%')
    expect(await said(years, wrong)).toEqual([
      '7:37 表格里的增幅写作11.7%，按142.6、128.4推算（142.6÷128.4－1）应为11.1%，请核对。',
    ])
    expect(await said(years, rows.with(2, '活动, 场, 621, 548, 11.7%'))).toHaveLength(1)
    expect(
      await said('指标, 上年, 本年, 同比', ['火灾（起）, 447, 412, 7.8%', '出动（起）, 1342, 1286, -4.2%']),
    ).toHaveLength(1)
    expect(await said('地区, 归集额（亿元）, 上年（亿元）, 增长率', ['甲, 15.36, 14.30, 4.7%'])).toHaveLength(1)
    expect(
      await said('地区, 2025年, 2024年, 同比（%）', ['甲, 15.36, 14.30, 4.7', '乙, 18.24, 16.90, 7.9']),
    ).toHaveLength(1)
  })

  test('columns in each other’s place are told once', async () => {
    expect(await said('项目, 单位, 2024年, 2025年, 增幅', rows)).toEqual([
      '5:26 “2025年”和“2024年”两列像是写反了：各行的“增幅”倒过来算才对',
    ])
  })

  test('a rate without its sign among others is told', async () => {
    expect(await said(years, rows.with(1, '外借图书, 万册次, 96.3, 89.6, 7.5'))).toEqual([
      '8:35 “7.5”后面没有写%，这一列别的数都有',
    ])
  })

  test.each<[string, string, string[], string?]>([
    ['right ones', years, rows],
    ['counts and rounded amounts', '指标, 2025年, 2024年, 增减', ['事故（起）, 3, 5, -40%', '损失（万元）, 3, 2, 31%']],
    ['amounts of change', '指标, 2025年, 2024年, 增减', ['甲, 15, 12, 3', '乙, 18, 20, -2']],
    ['points', '指标, 2025年, 2024年, 增减', ['合格率, 98.2%, 97.1%, 1.1%', '甲, 20, 16, 25%', '乙, 10, 8, 25%']],
    ['constant prices', years, ['地区生产总值, 亿元, 312.5, 298.7, 5.8%', ...rows]],
    [
      'a note on prices',
      years,
      rows.with(0, '进馆读者, 万人次, 142.6, 128.4, 11.7%'),
      '      注: 增幅按可比口径计算。\n',
    ],
    ['years apart', '项目, 2025年, 2020年, 增幅', ['甲, 142.6, 128.4, 2.1%', '乙, 96.3, 89.6, 1.5%']],
    ['part of a year', '项目, 2025年（1—11月）, 2024年, 增幅', ['甲, 142.6, 128.4, 22.1%', '乙, 96.3, 89.6, 17.5%']],
    ['turned signs', '项目, 2025年, 2024年, 增幅', ['利润, 12, -3, 500%', '甲, 20, 16, 25%', '乙, 10, 8, 25%']],
  ])('%s: nothing is told', async (_, columns, table, more) => expect(await said(columns, table, more)).toEqual([]))
})
