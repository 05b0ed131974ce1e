import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSheet } from '../../src/engine/sheet/index.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { workbook } from '../support/xlsx.ts'
import { readBytes, readRows, readSheets } from './read.ts'

const head = ['指标', '值', '单位', '上年', '目标']

describe('a valid ledger', () => {
  it('has a figure for each row, as the sheet shows it', async () => {
    const { figures, said } = await readRows([
      head,
      ['签约人数', 877483, '人', 812345, 850000],
      ['药占比', { v: 0.305, format: '0.0%' }, null, { v: 0.312, format: '0.0%' }],
      ['面积', { v: 1234.5, format: '#,##0.00' }, '公顷', '1,200'],
      ['未报', null, '家', 12],
      [],
      ['待报', '【待报】', '家', 12],
      ['带单位', '879人'],
      ['亏损', { v: -3.5, format: '0.00_);(0.00)' }, '万元'],
      ['零', { v: 0, format: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' }, '万元'],
      ['算出', { f: 'B2/3', v: '87.900000000000006' }, '%'],
      ['空格', ' 1 234 567 ', '人', '—', '/'],
      ['单位在格式里', { v: 12, format: '0"家"' }],
    ])
    expect(said).toEqual([])
    expect(figures).toEqual({
      签约人数: { value: '877483', unit: '人', previous: '812345', target: '850000' },
      药占比: { value: '30.5%', previous: '31.2%' },
      面积: { value: '1,234.50', unit: '公顷', previous: '1,200' },
      未报: { unit: '家', previous: '12' },
      待报: { value: '【待报】', unit: '家', previous: '12' },
      带单位: { value: '879人' },
      亏损: { value: '-3.50', unit: '万元' },
      零: { value: '0', unit: '万元' },
      算出: { value: '87.9', unit: '%' },
      空格: { value: '1234567', unit: '人' },
      单位在格式里: { value: '12家' },
    })
  })

  it('may have formulas, sums, parts and what else figures.yaml has', async () => {
    const { figures, said } = await readRows([
      ['name', 'value', 'unit', '合计', '占', '公式', '小数', '允许误差', '来源', '备注', '留用'],
      ['总', 10, '家', '甲、 乙', null, null, null, '1（四舍五入）', '市场科', '初步', '9家、8家'],
      ['甲', 4, '家', null, '总'],
      ['率', null, '%', null, null, '甲 / 总', 0],
    ])
    expect(said).toEqual([])
    expect(figures).toEqual({
      总: {
        value: '10',
        unit: '家',
        sum: ['甲', '乙'],
        tolerance: { value: '1', reason: '四舍五入' },
        source: '市场科',
        note: '初步',
        keep: ['9家', '8家'],
      },
      甲: { value: '4', unit: '家', 'share-of': '总' },
      率: { unit: '%', formula: '甲 / 总', decimals: '0' },
    })
  })

  it('may have titles above, groups, notes below, and the head again', async () => {
    const { figures, said } = await readRows(
      [
        ['2024年主要指标'],
        [],
        head,
        ['一、消费'],
        ['甲', 1, '人'],
        ['外贸'],
        head,
        ['乙', 2, '家'],
        ['注：截至12月'],
        [null, null, '制表人：张'],
      ],
      { merges: ['A1:E1', 'A6:E6'] },
    )
    expect(said).toEqual([])
    expect(Object.keys(figures)).toEqual(['甲', '乙'])
  })

  it('may spread names and units with blanks, and break their lines', async () => {
    const { figures, said } = await readRows([
      ['指 标', '值', '单位', '合计', '公式'],
      ['合　计', 5, '万 元', '农村居民\n收入、GDP 总量'],
      ['农村居民\n人均收入', 2, '（万元）'],
      ['GDP 总量', null, '万元', null, '合 计 - 农村居民人均 收入'],
    ])
    expect(said).toEqual([])
    expect(figures).toEqual({
      合计: { value: '5', unit: '万元', sum: ['农村居民收入', 'GDP 总量'] },
      农村居民人均收入: { value: '2', unit: '万元' },
      'GDP 总量': { unit: '万元', formula: '合计 - 农村居民人均收入' },
    })
  })

  it('may have merged units and sources', async () => {
    const { figures, said } = await readRows([head, ['甲', 1, '人'], ['乙', 2, null]], { merges: ['C2:C3'] })
    expect(said).toEqual([])
    expect(figures.乙).toEqual({ value: '2', unit: '人' })
  })
})

describe('a head', () => {
  it.each([
    [
      'is called as people call it',
      [
        ['序号', '指标名称', '完成数', '去年同期', '计划数'],
        [1, '甲', 5, 4, 6],
      ],
      'A',
    ],
    [
      'names the years',
      [
        ['项目', '2024年', '2023年', '2024年目标'],
        ['甲', 5, 4, 6],
      ],
      '',
    ],
    [
      'names the years behind',
      [
        ['项目', '完成数（2024年）', '完成数(2023年)', '目标'],
        ['甲', 5, 4, 6],
      ],
      '',
    ],
    [
      'says 上年 and 本年 of the same',
      [
        ['项目', '本年完成数', '上年完成数', '年度目标'],
        ['甲', 5, 4, 6],
      ],
      '',
    ],
  ])('%s', async (_, rows) => {
    const { figures, said } = await readRows(rows)
    expect(figures).toEqual({ 甲: { value: '5', previous: '4', target: '6' } })
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('info sheet/other-names')
  })

  it('may bring the unit', async () => {
    const rows = [
      ['指标', '值（万元）', '上年（万元）'],
      ['甲', 5, 4],
      ['率', { v: 0.5, format: '0%' }, null],
    ]
    const { figures, said } = await readRows(rows)
    expect(said).toEqual([])
    expect(figures).toEqual({ 甲: { value: '5', previous: '4', unit: '万元' }, 率: { value: '50%' } })
  })

  it.each([
    [
      'merged',
      [
        ['指标', '完成情况', null, '单位'],
        [null, '本年', '上年', null],
        ['甲', 5, 4, '人'],
      ],
      ['A1:A2', 'B1:C1', 'D1:D2'],
    ],
    [
      'not merged',
      [
        ['指标', '完成情况', null, '单位'],
        [null, '本年', '上年', null],
        ['甲', 5, 4, '人'],
      ],
      ['B1:C1'],
    ],
    [
      'of years',
      [
        ['指标', '2024年', '2023年', '单位'],
        [null, '实际', '实际', null],
        ['甲', 5, 4, '人'],
      ],
      ['A1:A2', 'D1:D2'],
    ],
  ])('may have two rows, %s', async (_, rows, merges) => {
    const { figures, said } = await readRows(rows, { merges })
    expect(figures).toEqual({ 甲: { value: '5', previous: '4', unit: '人' } })
    expect(said.filter((one) => !one.includes('sheet/other-names'))).toEqual([])
  })

  it('may have a row of units below it', async () => {
    const { figures } = await readRows([
      ['指标', '值', '上年'],
      [null, '万元', '（万元）'],
      ['甲', 5, 4],
    ])
    expect(figures).toEqual({ 甲: { value: '5', previous: '4', unit: '万元' } })
  })

  it('may have its unit in a line above', async () => {
    const { figures, said } = await readRows([
      ['台账', null, '单位：万元'],
      ['指标', '值'],
      ['甲', 5],
      ['率', { v: 0.5, format: '0%' }],
    ])
    expect(figures).toEqual({ 甲: { value: '5', unit: '万元' }, 率: { value: '50%' } })
    expect(said).toEqual(['C1 info sheet/unit-above 表头上面写着“单位：万元”，没有另写单位的数都按万元读'])
  })

  it.each([
    [
      [
        ['年度', '2023'],
        ['签约', 1],
      ],
      'A1 error sheet/no-head',
    ],
    [
      [
        ['指标', '单位', '一月'],
        ['甲', '人', 1],
      ],
      'A1 error sheet/no-value',
    ],
    [
      [
        ['指标', '完成数', '累计', '单位'],
        ['甲', 1, 2, '人'],
      ],
      'C1 error sheet/two-columns',
    ],
    [
      [
        ['指标', '值', '单位', '指标', '值'],
        ['甲', 1, '人', '乙', 2],
      ],
      'D1 error sheet/two-columns',
    ],
    [
      [
        ['指标', '值（万元）', '上年（元）'],
        ['甲', 1, 2],
      ],
      'C1 error figures/two-units',
    ],
    [
      [
        ['指标', '值', '同比', '联系人'],
        ['甲', 1, 2, '张'],
      ],
      'C1 info sheet/column-not-read 没有读的列：“同比”、“联系人”',
    ],
    [
      [
        ['指标', '值', 'previuos'],
        ['甲', 1, '初步'],
      ],
      'C1 warning sheet/column-not-read',
    ],
  ])('%j is reported: %s', async (rows, expected) => {
    const { said } = await readRows(rows)
    expect(said.filter((one) => one.startsWith(expected))).toHaveLength(1)
  })
})

it('Years that are not the report’s leave the ledger without numbers, which is reported', async () => {
  const { diagnostics } = await readSheet(
    workbook([
      {
        name: '台账',
        rows: [
          ['指标', '2023年', '2022年', '单位'],
          ['甲', 1, 2, '人'],
        ],
      },
    ]),
    'figures.xlsx',
    nodeCompression,
    2024,
  )
  expect(diagnostics[0]).toMatchObject({ code: 'sheet/no-value', position: { sheet: '台账', cell: 'A1' } })
  expect(diagnostics[0]!.hint).toContain('应叫“2024年”')
})

it('Elements may have any prefix', async () => {
  const parts = unzipSync(workbook([{ name: '台账', rows: [head, ['甲', { v: 0.125, format: '0.0%' }]] }]))
  const prefixed = Object.entries(parts).map(([name, bytes]) => {
    const xml = strFromU8(bytes)
      .replace(/<(\/?)(?=\w)/g, '<$1x:')
      .replaceAll('xmlns=', 'xmlns:x=')
    return [name, name.startsWith('xl/') && !name.endsWith('.rels') ? strToU8(xml) : bytes]
  })
  expect(await readBytes(zipSync(Object.fromEntries(prefixed)))).toEqual({
    figures: { 甲: { value: '12.5%' } },
    said: [],
  })
})

describe('a mistake is reported with its cell', () => {
  it.each([
    [[{ v: 45000, format: 'm"月"d"日"' }], 'B2 error sheet/date'],
    [[{ f: '1/0', v: '#DIV/0!', type: 'e' as const }], 'B2 error sheet/error'],
    [[{ f: 'A1' }], 'B2 error sheet/no-result'],
    [['########'], 'B2 error sheet/hashes'],
    [['—'], 'B2 error sheet/no-number'],
    [['约120'], 'B2 error figures/not-a-number'],
    [['１２３'], 'B2 error figures/not-a-number'],
    [[12, 34], 'C2 error sheet/not-a-number-column'],
    [['879人', '家'], 'B2 error figures/two-units'],
    [
      [{ v: 2.34567, format: '0.0' }],
      'B2 info sheet/shown-otherwise 显示的和单元格里存的不一样，按显示的读；存的是“2.34567”',
    ],
    [[{ v: 0.12519, format: '0.0%' }], 'B2 info sheet/shown-otherwise'],
    [[{ v: 123456, format: '0.0,"万"' }], 'B2 info sheet/shown-otherwise'],
    [[12, '人', '约3'], 'D2 error figures/not-a-number'],
  ])('%j', async (cells, expected) => {
    const { said } = await readRows([head, ['甲', ...cells]])
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(expected)
  })

  it.each([
    [{ v: 12.5, format: '0.0"%"' }, '12.5%'],
    [{ v: 0, format: '#' }, '0'],
    [{ v: 36, format: '0_ ;[Red]\\-0\\ ' }, '36'],
    [{ v: 12345678, format: 'G/通用格式' }, '12345678'],
    [{ v: 0.285, format: '0%' }, '29%'],
  ])('%j is read as %s', async (cell, value) => {
    const { figures, said } = await readRows([head, ['甲', cell]])
    expect(figures.甲).toEqual({ value })
    // 28.5% is not all shown.
    expect(said.length).toBe(value === '29%' ? 1 : 0)
  })

  it.each([
    [{ v: 5, format: ';;;' }, 'sheet/not-shown'],
    [{ v: 1.5e-7, format: '0.00E+00' }, 'figures/not-a-number'],
    [{ v: 0.5, format: '# ?/?' }, 'figures/not-a-number'],
  ])('%j is reported once: %s', async (cell, code) => {
    const { said } = await readRows([head, ['甲', cell]])
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(code)
  })

  it('reads a second table below, with the same columns only', async () => {
    const below = (second: string[]) => readRows([['指标', '值', '单位'], ['甲', 1, '人'], [], second, ['乙', 2, '家']])
    const same = await below(['名称', '数量', '单位'])
    expect(same.said).toEqual([])
    expect(Object.keys(same.figures)).toEqual(['甲', '乙'])
    const { said } = await below(['名称', '单位', '数量'])
    expect(said.map((one) => one.slice(0, 26))).toEqual(['A4 error sheet/second-head'])
  })

  it('tells rows without a name, twins, and names alone', async () => {
    const { said } = await readRows([head, ['甲', 1], [null, 5], ['甲', 3], ['农业']])
    expect(said).toEqual([
      'A3 error sheet/no-name 这一行有数，却没有指标的名称',
      'A4 error data/duplicate-key 有两个叫“甲”的指标',
      'A5 info sheet/name-only “农业”这一行只有名称，当作还没有报来的指标',
    ])
  })

  it('refuses numbers that are merged over figures', async () => {
    const { figures, said } = await readRows([head, ['甲', 1, '人'], ['乙', null, '人']], { merges: ['B2:B3'] })
    expect(said).toEqual(['B2 error sheet/merged “值”这一格合并了2行，分不清是哪个指标的'])
    // The second is no figure that has not come in.
    expect(figures.乙).toEqual({ value: 'hole', unit: '人' })
  })

  it('tells another unit of the same kind than the head has', async () => {
    const { said } = await readRows([
      ['指标', '值（万元）', '单位'],
      ['甲', 1, '元'],
      ['率', 2, '%'],
      ['乙', 3, '万元'],
    ])
    expect(said).toEqual(['C2 error figures/two-units 这一行的单位是元，表头上却是万元'])
  })

  it('tells numbers where names belong', async () => {
    const { said } = await readRows([
      ['指标', '值', '合计', '占'],
      ['甲', 1, 10, 0.5],
    ])
    expect(said.map((one) => one.slice(0, 2))).toEqual(['C2', 'D2'])
  })

  it('reads the unit behind a name, and keeps other brackets', async () => {
    const { figures, said } = await readRows([head, ['出口（亿元）', 1], ['学校（公办）', 2, '所'], ['进/出', 3, '家']])
    expect(said).toEqual([])
    expect(figures).toEqual({
      出口: { value: '1', unit: '亿元' },
      '学校（公办）': { value: '2', unit: '所' },
      '进/出': { value: '3', unit: '家' },
    })
  })
})

describe('what is not seen', () => {
  it('is reported: hidden rows, columns and sheets', async () => {
    const rows = [head, ['甲', 1, '人'], ['乙', 2, '人']]
    const { figures, said } = await readSheets([
      { name: '说明', rows: [['怎么填']] },
      { name: 'Sheet1', rows, hiddenRows: [3], hiddenColumns: [3] },
      { name: '旧', rows: [head, ['丙', 9]] },
      { name: '藏', rows: [head, ['丁', 9]], isHidden: true },
    ])
    expect(Object.keys(figures)).toEqual(['甲', '乙'])
    expect(said.sort()).toEqual([
      'A1 info sheet/other-sheet 表“说明”没有读，读的是“Sheet1”',
      'A1 info sheet/other-sheet 隐藏的表“藏”没有读，读的是“Sheet1”',
      'A1 warning sheet/other-sheet 表“旧”没有读，读的是“Sheet1”',
      'A3 info sheet/hidden 有1行是隐藏的，也读了：第3行',
      'C1 info sheet/hidden “单位”这一列是隐藏的，也读了',
    ])
  })

  it('prefers the sheet that is called a ledger', async () => {
    const { figures } = await readSheets([
      { name: '一月', rows: [head, ['甲', 1]] },
      { name: '台账', rows: [head, ['乙', 2]] },
    ])
    expect(Object.keys(figures)).toEqual(['乙'])
  })
})
