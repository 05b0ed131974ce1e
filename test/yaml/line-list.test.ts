import { describe, expect, it } from 'vitest'
import { figuresFields } from '../../src/engine/fields/figure.ts'
import { reportFields } from '../../src/engine/fields/report.ts'
import { sectionFields } from '../../src/engine/fields/section.ts'
import type { KeyShape } from '../../src/engine/yaml/key-shape.ts'
import { plainData } from '../../src/engine/yaml/nodes.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'
import { diagnose } from './samples.ts'

/** What a file says, as data. */
function read(text: string, keys: KeyShape = sectionFields): unknown {
  const { value, diagnostics } = readTree({ path: 'a.yaml', text }, keys)
  expect(diagnostics.map((one) => one.message)).toEqual([])
  return value.root && plainData(value.root)
}

const table = (lines: string): string =>
  `标题: 一\n成绩:\n  - 小标题: 甲\n    表格:\n      列: [指标, 本年, 上年]\n${lines}`
const rowsOf = (lines: string): unknown => {
  expect(diagnose('section', table(lines))).toEqual([])
  return (read(table(lines)) as { achievements: { table: { rows: unknown } }[] }).achievements[0]!.table.rows
}

describe('a row as Markdown draws it', () => {
  it.each([
    '      行: |\n        | 粮食 | 62.5 | 62.3 |\n        | 棉花 | 2.5 |  |\n',
    '      行: |\n        | 粮食 | 62.5 | 62.3 |\n        |---|:---:|---|\n        | 棉花 | 2.5 |  |\n',
  ])('is read between its bars: %j', (lines) => {
    expect(rowsOf(lines)).toEqual([
      ['粮食', '62.5', '62.3'],
      ['棉花', '2.5', ''],
    ])
  })

  it.each([
    ['      行:\n        - 粮食 62.5 62.3\n', '手写的用英文逗号或“|”隔开，如：粮食, 62.5, 62.3'],
    ['      行: |\n        粮食 万亩 62.5\n        油料 万亩 12.5\n', '从 Excel 复制的行用制表符（Tab）隔开'],
    ['      行: |\n        粮食　62.5　62.3\n', '如：粮食, 62.5, 62.3'],
    ['      行: |\n        姓名 职务 电话\n        甲某 主任 无\n', '如：姓名, 职务, 电话'],
    ['      行:\n        粮食 62.5 -\n        油料 3 2\n', '如：粮食, 62.5, -'],
    ['      行: |\n        全年抓培训 12场。\n        又抓考核。\n', '以“- ”开头'],
    ["      行:\n        - '| 粮食 | 62.5 | 62.3 |'\n", '各格之间请用逗号'],
    ['      行:\n        - 粮食产量\n', '以“- ”开头'],
  ])('is asked for with commas in %j', (lines, hint) => {
    expect(diagnose('section', table(lines)).map((one) => one.hint)).toEqual([expect.stringContaining(hint)])
  })

  it('has its columns asked for with commas', () => {
    const text = '标题: 一\n成绩:\n  - 表格:\n      列: 指标 本年\n      行: [[甲, 1]]\n'
    expect(diagnose('section', text).map((one) => one.hint)).toEqual(['各列之间请用逗号隔开：指标, 本年'])
  })
})

describe('a list written as a line', () => {
  it.each(['指标, 本年', '指标，本年', '指标、本年', '指标\t本年', '指标 ,本年'])('of columns: %j', (line) => {
    const text = `成绩:\n  - 表格:\n      列: ${line}\n      行: [[甲, 1]]\n`
    const { achievements } = read(text) as { achievements: { table: { columns: unknown } }[] }
    expect(achievements[0]!.table.columns).toEqual(['指标', '本年'])
    expect(diagnose('section', `标题: 一\n${text}`)).toEqual([])
  })

  it('is one of figures and of sections, too', () => {
    expect(read('甲: {值: 3}\n乙:\n  合计: 丙、丁\n', figuresFields)).toEqual({
      甲: { value: '3' },
      乙: { sum: ['丙', '丁'] },
    })
    expect(read('章节: 01-甲, 02-乙\n', reportFields)).toEqual({ sections: ['01-甲', '02-乙'] })
  })

  it('is none where a text belongs, or where it is one word', () => {
    expect(read('标题: 甲、乙, 丙\n')).toEqual({ title: '甲、乙, 丙' })
    expect(diagnose('section', table('      指标: 全部\n'))).toEqual([])
    expect(diagnose('section', '标题: 一\n成绩: 甲，乙\n').map((one) => one.code)).toEqual(['data/wrong-type'])
    expect(diagnose('section', "标题: 一\n成绩:\n  - 表格: {列: '甲, 乙', 行: [[一, 二]]}\n")).toHaveLength(1)
  })
})

describe('rows from a sheet', () => {
  const rows = [
    ['粮食', '62.5', '62.3'],
    ['油料', '3', ''],
  ]

  it.each([
    ['entries with tabs', '      行:\n        - 粮食\t62.5\t62.3\n        - [油料, 3, ""]\n'],
    ['a block text', '      行: |\n        粮食\t62.5\t62.3\n        油料\t3\t\n'],
    ['lines without anything', '      行:\n        粮食\t62.5\t62.3\n        油料\t3\t\n'],
    ['entries with commas', '      行:\n        - 粮食，62.5，62.3\n        - 油料, 3,\n'],
  ])('are read from %s', (_, lines) => {
    expect(rowsOf(lines)).toEqual(rows)
  })

  it('may have cells in quotes, over several lines', () => {
    const lines = '        "春耕\n        秋收"\t1,234\t"说""好"""\n        \n        粮食\t"62.5"\t"a\n        b"\n'
    expect(rowsOf(`      行: |\n${lines}`)).toEqual([
      ['春耕秋收', '1,234', '说"好"'],
      ['粮食', '"62.5"', 'a b'],
    ])
  })

  it('keep quotes that are not those of a sheet', () => {
    expect(rowsOf('      行: |\n        "甲"乙\t1\t"\n        5"\t6\t"\n')).toEqual([
      ['"甲"乙', '1', '"'],
      ['5"', '6', '"'],
    ])
  })

  it('keep the commas of thousands', () => {
    expect(rowsOf('      行:\n        - 粮食, 21,356, 1,234,567\n        - 油料，3，4\n')).toEqual([
      ['粮食', '21,356', '1,234,567'],
      ['油料', '3', '4'],
    ])
  })

  it('with a cell too many or too few are reported where they stand', () => {
    const found = diagnose('section', table('      行: |\n        粮食\t62.5\t62.3\n        油料\t3\n'))
    expect(found.map((one) => [one.code, one.position?.line])).toEqual([['table/ragged-row', 8]])
  })
})

describe('a comma of thousands in braces', () => {
  it.each(['1,234', '-1,234.50', '1,234,567', '21,356万元'])('%s parts no number', (number) => {
    expect(read(`签约: {值: ${number}, 单位: 家}\n`, figuresFields)).toEqual({ 签约: { value: number, unit: '家' } })
  })

  it.each(['1, 234', '1,2345', '1,23', '12345,678'])('%s has no such comma', (number) => {
    expect(diagnose('figures', `签约: {值: ${number}}\n`).map((one) => one.code)).toContain('data/unknown-key')
  })
})
