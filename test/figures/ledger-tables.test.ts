import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import type { Table } from '../../src/engine/document/types.ts'
import { openLibrary, prepareReport } from '../../src/index.ts'

const ledger = `
税收: {值: 1800.3, 单位: 万元, 上年: 1700.1, 目标: 1750}
非税: {值: 500.45, 单位: 万元, 上年: 480, 目标: 500}
补助: {值: 30000, 单位: 元, 上年: 20000}
总收入: {值: 2300.75, 单位: 万元, 上年: 2180.1, 合计: [税收, 非税]}
错收入: {值: 2400, 单位: 万元}
就业: {值: 12345, 单位: 人, 名称: 城镇新增就业人数}
再就业: {值: 待报, 单位: 人}
培训: {值: 200, 单位: 人次}
合格率: {值: 98.5, 单位: '%'}
优良率: {值: 80, 单位: '%'}
甲占: {值: 60.4, 单位: '%'}
乙占: {值: 39.7, 单位: '%'}
建成年份: {值: 2019, 单位: 年}
大数: {值: 1234567.125, 单位: 元}
负数: {值: -1234.5, 单位: 元, 上年: 999}
`

async function built(table: string, extra = '') {
  const report = `标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 略。\n署名: 甲局\n成文日期: 2024-12-20\n${extra}`
  const section = `标题: 指标\n成绩:\n  - 小标题: 完成情况\n    表格:\n${table.replace(/^/gm, '      ')}\n`
  const { document, diagnostics } = await prepareReport('data/x', openLibrary(), {
    texts: { 'report.yaml': report, 'figures.yaml': ledger, '01.yaml': section },
  })
  const drawn = document?.children.find((one): one is Table => one.type === 'table')
  const said = diagnostics.filter(({ code }) => !/pending|target/.test(code))
  return {
    table: drawn,
    rows: drawn?.rows.map((row) => row.map(plainText).join('|')),
    said: said.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`),
    messages: said.map(({ message }) => message),
  }
}

describe('groups of a table of the ledger', () => {
  it('stand under a row across the table, and 序号 counts the figures', async () => {
    const { table, rows, said } = await built(
      '列: [序号, 指标, 单位, 本年]\n指标:\n  - 合格率\n  - {组: 一、收入, 指标: [税收, 非税], 小计: 是}\n  - {组: 二、就业, 指标: [就业]}',
    )
    expect(said).toEqual([])
    expect(rows).toEqual([
      '1|合格率|%|98.5',
      '一、收入|||',
      '2|税收|万元|1800.3',
      '3|非税|万元|500.45',
      '|小计|万元|2300.75',
      '二、就业|||',
      '4|城镇新增就业人数|人|12345',
    ])
    expect(table?.bands).toEqual([1, 5])
    expect(table?.columns[0]?.align).toBe('center')
  })

  it('are read in English, and by lines of words', async () => {
    const { rows } = await built(
      'columns: serial, name, value\nfigures:\n  - group: 收入\n    figures: 税收, 非税\n    subtotal: true',
    )
    expect(rows?.at(-1)).toBe('|小计|2300.75万元')
  })

  it('name figures of the ledger only', async () => {
    const { said } = await built('列: [指标, 本年]\n指标:\n  - {组: 收入, 指标: [税收, 没有的], 小计: 也没有}')
    expect(said).toEqual(['figures/unknown-figure 7:28', 'figures/unknown-figure 7:38'])
  })

  it('are told once where they name no figure of it, though their sum is one', async () => {
    const group = await built('列: [指标, 本年]\n指标:\n  - {组: 收入, 指标: [没有的], 小计: 总收入}')
    expect(group.said).toEqual(['figures/unknown-figure 7:24'])
    const whole = await built('列: [指标, 本年]\n指标: [没有的]\n合计: 总收入')
    expect(whole.said).toEqual(['figures/unknown-figure 6:12'])
    const sound = await built('列: [指标, 本年]\n指标:\n  - {组: 收入, 指标: [税收, 非税], 小计: 总收入}')
    expect(sound.said).toEqual([])
  })

  it('hold references in their names', async () => {
    const { rows } = await built("列: [指标, 本年]\n指标:\n  - {组: '就业（{{就业}}）', 指标: [再就业]}")
    expect(rows).toEqual(['就业（12345人）|', '再就业|【待报】'])
  })
})

describe('a sum', () => {
  it.each([
    ['[税收, 非税]', '合计|2300.75万元|2180.1万元|120.65万元'],
    ['[税收, 补助]', '合计|1803.3万元|1702.1万元|101.2万元'],
    ['[就业, 再就业]', '合计|【待报】|—|—'],
    ['[甲占, 乙占]', '合计|100.1%|—|—'],
  ])('of %s', async (names, last) => {
    const { rows, said } = await built(`列: [指标, 本年, 上年, 增减]\n指标: ${names}\n合计: 是`)
    expect(said).toEqual([])
    expect(rows?.at(-1)).toBe(last)
  })

  it('of an open figure is open, and only the figure is reported', async () => {
    const { checkReport } = await import('../../src/index.ts')
    const texts = {
      'report.yaml':
        '标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 一年来，各项工作稳步推进。\n署名: 甲局\n成文日期: 2024-12-20\n',
      'figures.yaml': '税收: {值: 1000, 单位: 万元}\n非税: {值: 待报, 单位: 万元}\n',
      '01.yaml': '标题: 一\n成绩:\n  - 小标题: 完成情况\n    表格: {列: [指标, 本年], 指标: [税收, 非税], 合计: 是}\n',
    }
    const { diagnostics } = await checkReport('data/x', openLibrary(), { texts })
    expect(diagnostics.map(({ code }) => code)).toEqual(['figures/pending'])
  })

  it('has targets and rates of its own', async () => {
    const { rows } = await built('列: [指标, 单位, 目标, 完成率, 同比]\n指标: [税收, 非税]\n合计: 是')
    expect(rows?.at(-1)).toBe('合计|万元|—|—|5.5%')
    const both = await built('列: [指标, 单位, 目标, 完成率]\n指标: [税收, 非税, 补助]\n合计: 否')
    expect(both.rows).toHaveLength(3)
  })

  it.each([
    ['[税收, 就业]', 'figures/mixed-units 7:5'],
    ['[就业, 培训]', 'figures/mixed-units 7:5'],
    ['[合格率, 优良率]', 'figures/sum-of-rates 7:5'],
    ['[总收入, 税收]', 'figures/counted-twice 7:5'],
  ])('of %s cannot be worked out', async (names, code) => {
    const { said } = await built(`指标: ${names}\n合计: 是\n列: [指标, 本年]`)
    expect(said.map((one) => one.replace(/:\d+$/, ''))).toEqual([code.replace(/ 7:5$/, ' 6')])
  })

  it('is the figure of the ledger that was named, and is reported where the rows are not its parts', async () => {
    const right = await built('列: [指标, 本年]\n指标: [税收, 非税]\n合计: 总收入')
    expect([right.rows?.at(-1), right.said]).toEqual(['合计|2300.75万元', []])
    const wrong = await built('列: [指标, 本年]\n指标: [税收, 非税]\n合计: 错收入')
    expect(wrong.messages).toEqual(['“合计”印的是“错收入”2400万元，上面各行相加是2300.75万元，相差99.25万元'])
    // What is of another kind is not compared: a number of firms below a list of what they earn.
    const other = await built('列: [指标, 本年]\n指标: [税收, 非税]\n合计: 就业')
    expect(other.said).toEqual([])
  })

  it('needs a column of names', async () => {
    const { messages } = await built('列: [单位, 本年]\n指标: [税收, 非税]\n合计: 是')
    expect(messages).toEqual(['有“小计”“合计”的表格，要有“指标”一列来印这两个字'])
  })

  it('is reported where the unit above the table is not its own', async () => {
    const { messages } = await built('单位: 万元\n列: [指标, 本年]\n指标: [税收, 非税]\n合计: 补助')
    expect(messages).toContain('表格上方的单位是“万元”，指标“补助”单位是“元”')
  })

  it('is kept of its figure, so that corrections find it', async () => {
    const { table } = await built('列: [指标, 本年]\n指标: [税收, 非税]\n合计: 是')
    expect(table?.rows.at(-1)?.[1]).toMatchObject([{ type: 'figure-text', name: '总收入' }])
  })
})

describe('千分位', () => {
  it.each([
    ['千分位: 是', ''],
    ['表题: 表', '千分位: 是\n'],
  ])('%j %j', async (ofTable, ofReport) => {
    const { rows } = await built(
      `列: [指标, 单位, 本年, 上年, 增减]\n指标: [大数, 负数, 税收, 再就业, 建成年份]\n${ofTable}`,
      ofReport,
    )
    expect(rows).toEqual([
      '大数|元|1,234,567.125|—|—',
      '负数|元|-1,234.5|999|-2,233.5',
      '税收|万元|1,800.3|1,700.1|100.2',
      '再就业|人|【待报】|—|—',
      '建成年份|年|2019|—|—',
    ])
  })

  it('of a table goes before that of the report, and stands before units', async () => {
    const off = await built('列: [指标, 本年]\n指标: [大数]\n千分位: 否', '千分位: 是\n')
    expect(off.rows).toEqual(['大数|1234567.125元'])
    const on = await built('列: [指标, 本年]\n指标: [大数]\n千分位: 是')
    expect(on.rows).toEqual(['大数|1,234,567.125元'])
  })

  it('is of tables of the ledger', async () => {
    const { said } = await built('列: [项目, 数]\n行:\n  - [甲, 1]\n千分位: 是\n合计: 是')
    expect(said).toEqual(['table/ledger-only 8:12', 'table/ledger-only 9:11'])
  })
})

describe('groups of a table that was typed', () => {
  it('run across it, and are not counted', async () => {
    const { table, rows, said } = await built(
      "列: [序号, 项目, {列名: 收入, 列: [上年, 本年]}]\n行:\n  - 组: 一、机关\n  - [甲, 1, 2]\n  - {group: '二、{{就业}}'}\n  - [乙, 3, 4]",
    )
    expect(said).toEqual([])
    expect(rows).toEqual(['一、机关|||', '1|甲|1|2', '二、12345人|||', '2|乙|3|4'])
    expect(table?.bands).toEqual([0, 2])
    expect(table?.columns.map(({ align }) => align)).toEqual(['center', 'left', 'right', 'right'])
  })

  it.each([
    ['  - {组: 一, 小计: 是}\n  - [甲, 3]', ['data/unknown-key']],
    ['  - 甲\n  - [甲, 3]', ['data/wrong-type']],
    ['  - {组: 一}\n  - [甲, 3, 4]', ['table/ragged-row']],
  ])('%j is reported', async (lines, codes) => {
    const { said } = await built(`列: [项目, 数]\n行:\n${lines}`)
    expect(said.map((one) => one.split(' ')[0])).toEqual(codes)
  })
})

describe('序号 of a table that was typed', () => {
  it.each([
    ['  - [甲, 3]\n  - [乙, 4]\n  - [合 计, 7]', ['1|甲|3', '2|乙|4', '|合 计|7']],
    ['  - [5, 甲, 3]\n  - [6, 乙, 4]', ['5|甲|3', '6|乙|4']],
  ])('%j', async (lines, rows) => {
    const read = await built(`列: [序号, 项目, 数]\n行:\n${lines}`)
    expect([read.rows, read.said]).toEqual([rows, []])
  })

  it.each([
    ['  - [1, 甲, 3]\n  - [乙, 4]', ['table/ragged-row 8:11']],
    ['  - [甲, 3]\n  - [乙]', ['table/ragged-row 8:11']],
  ])('%j', async (lines, said) => {
    expect((await built(`列: [序号, 项目, 数]\n行:\n${lines}`)).said).toEqual(said)
  })
})

describe('heads over several columns', () => {
  it('stand over those of their columns that are drawn', async () => {
    const lean = '列: [指标, {列名: 环比, 列: [上期, 环比]}, {列名: 收入, 列: [上期, 本年, 上年]}]\n指标: 可比'
    const { table } = await built(lean)
    expect(table?.header.map(plainText)).toEqual(['指标', '本年', '上年'])
    expect(table?.heads).toMatchObject([{ from: 1, count: 2, children: [{ value: '收入' }] }])
  })

  it('stand above those of a table of the ledger', async () => {
    const { table, said } = await built(
      '列: [指标, {列名: 两年, 列: [上年, {列名: 本年, 列宽: 20%}]}, 目标]\n指标: [税收]',
    )
    expect(said).toEqual([])
    expect(table).toMatchObject({ heads: [{ from: 1, count: 2, children: [{ value: '两年' }] }] })
    expect(table?.header.map(plainText)).toEqual(['指标', '上年', '本年', '目标'])
    expect(table?.columns[2]?.width).toBe(20)
  })

  it('count their columns when the cells of a row are counted', async () => {
    const { said, table } = await built('列: [项目, {列名: 收入, 列: [上年, 本年]}]\n行:\n  - [甲, 1, 2]')
    expect(said).toEqual([])
    expect(table?.header).toHaveLength(3)
    const ragged = await built('列: [项目, {列名: 收入, 列: [上年, 本年]}]\n行:\n  - [甲, 1]')
    expect(ragged.said).toEqual(['table/ragged-row 7:11'])
  })

  it.each([
    ['{列名: 收入, 列: []}', 1],
    ['{列名: 收入, 对齐: 左, 列: [上年]}', 1],
    ['{列名: 收入, 列宽: 30%, 列: [上年]}', 1],
    ['{列名: 收入, 列: [{列名: 上年, 列: [甲]}]}', 1],
  ])('%s is reported', async (column, count) => {
    const { said } = await built(`列: [指标, ${column}]\n指标: [税收]`)
    expect(said).toHaveLength(count)
  })

  it('count as the name of their columns: 本年 above last year’s numbers', async () => {
    const { misnamedColumns } = await import('../../src/engine/figures/column-headings.ts')
    const reported = async (columns: string) => {
      const report = `标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 略。\n`
      const section = `标题: 指标\n成绩:\n  - 小标题: 完成情况\n    表格:\n      指标: [税收]\n      列: ${columns}\n`
      const prepared = await prepareReport('data/x', openLibrary(), {
        texts: { 'report.yaml': report, 'figures.yaml': ledger, '01.yaml': section },
      })
      return misnamedColumns(prepared.report!, prepared.document!).map((one) => one.message)
    }
    expect(await reported('[指标, {列名: 收入, 列: [上年, 本年]}]')).toEqual([])
    expect(await reported('[指标, {列名: 2024年, 列: [本年, 同比]}, {列名: 2023年, 列: [上年]}]')).toEqual([])
    expect(await reported('[指标, {列名: 2024年, 列: [上年=实绩]}]')).toEqual([
      '列名是“2024年 实绩”，下面印的是2023年的数',
    ])
  })
})

describe('名称 of a figure', () => {
  const report =
    '标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年粮食产量{{粮食产量}}。\n署名: 甲局\n成文日期: 2024-12-20\n'
  const printed = async (texts: Record<string, string>) => {
    const { document, diagnostics } = await prepareReport('data/x', openLibrary(), {
      texts: { 'report.yaml': report, ...texts },
    })
    expect(diagnostics.filter((one) => one.severity !== 'info')).toEqual([])
    return document!.children.flatMap((one) => (one.type === 'table' ? [one] : one.type === 'chart' ? [one.table] : []))
  }

  it('is printed in tables, charts and lines over the years', async () => {
    const section =
      '标题: 一\n成绩:\n  - 表格: {列: [指标, 本年], 指标: 粮食产量 油料产量}\n    图表:\n      - {指标: [粮食产量]}\n      - {类型: 折线, 指标: [粮食产量]}\n'
    const tables = await printed({
      'figures.yaml':
        '粮食产量: {值: 28.7, 单位: 万吨, 上年: 28.1, 名称: 全年粮食总产量}\n油料产量: {值: 3, 单位: 万吨, label: 油料}\n',
      '01.yaml': section.replace('粮食产量 油料产量', '[粮食产量, 油料产量]'),
    })
    expect(tables.map(({ header, rows }) => [header, ...rows].map((row) => plainText(row.at(0)!)))).toEqual([
      ['指标', '全年粮食总产量', '油料'],
      ['指标', '全年粮食总产量'],
      ['年份', '2023年', '2024年'],
    ])
    expect(plainText(tables[2]!.header[1]!)).toBe('全年粮食总产量')
  })

  it.each(["''", "'{{油料}}'"])('%s is none', async (label) => {
    const { diagnostics } = await prepareReport('data/x', openLibrary(), {
      texts: {
        'report.yaml': report,
        'figures.yaml': `粮食产量: {值: 28.7, 名称: ${label}}\n`,
        '01.yaml': '标题: 一\n',
      },
    })
    expect(diagnostics.filter((one) => one.severity === 'error').map(({ message }) => message)).toEqual([
      expect.stringContaining('“名称”应为表格里印的文字'),
    ])
  })

  it('is a column 表中名称 of a sheet, where 名称 names the figures', async () => {
    const [table] = await printed({
      'figures.csv': '名称,值,单位,表中名称\n粮食产量,28.7,万吨,全年粮食总产量\n油料产量,3,万吨,\n',
      '01.yaml': '标题: 一\n成绩:\n  - 表格: {列: [指标, 本年], 指标: [粮食产量, 油料产量]}\n',
    })
    expect(table?.rows.map((row) => plainText(row[0]!))).toEqual(['全年粮食总产量', '油料产量'])
  })
})
