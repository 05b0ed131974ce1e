import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/engine/host/memory-files.ts'
import { loadReport } from '../../src/engine/report/load.ts'
import { nodeCompression } from '../../src/node/compression.ts'

const head = (year: number, more = '') => `标题: 渔业局总结\n单位: 渔业局\n年度: ${year}\n${more}`
const section = '标题: 养殖\n引言: 全年养殖稳定。\n'

/** The figures of a folder when all of these are there, as `value unit previous`, and what is said of it. */
async function load(folder: string, texts: Record<string, string>) {
  const files = memoryFiles({ ...texts, [`${folder}/1.yaml`]: section })
  const { value, diagnostics } = await loadReport(folder, { files, compression: nodeCompression })
  const said = diagnostics.map(
    ({ severity, code, message, position: at }) => `${at?.file}:${at?.line} ${severity} ${code} ${message}`,
  )
  const figures = Object.fromEntries(
    [...(value?.figures ?? [])].map(([name, one]) => [
      name,
      [one.value, one.unit, one.previous].filter(Boolean).join(' '),
    ]),
  )
  return { figures, said }
}

describe('取自', () => {
  const county = (figures: string, more = '') => ({
    '甲县/report.yaml': head(2024, more),
    '甲县/figures.yaml': figures,
  })
  const city = (figures: string) => ({ '市/report.yaml': head(2024), '市/figures.yaml': figures })
  const from = (more = '', figure = '捕捞量') => `甲县捕捞: {取自: {报告: ../甲县, 指标: ${figure}}${more}}\n`

  test.each<[string, string, string, string]>([
    ['as it is', '捕捞量: {值: 87.70, 单位: 万吨, 上年: 81.2}\n', from(), '87.70 万吨 81.2'],
    ['in the unit of this ledger', '捕捞量: {值: 87.7, 单位: 万吨}\n', from(', 单位: 吨'), '877000 吨'],
    [
      'with the decimals that are asked for',
      '捕捞量: {值: 877483, 单位: 吨}\n',
      from(', 单位: 万吨, 小数: 2'),
      '87.75 万吨',
    ],
    [
      'a formula',
      '甲: {值: 3, 单位: 吨, 上年: 2}\n乙: {值: 4, 单位: 吨, 上年: 5}\n捕捞量: {公式: 甲 + 乙, 单位: 吨}\n',
      from(),
      '7 吨 7',
    ],
    ['without the name of the figure', '甲县捕捞: {值: 5, 单位: 吨}\n', '甲县捕捞: {取自: {报告: ../甲县}}\n', '5 吨'],
  ])('takes a number %s', async (_, there, here, expected) => {
    const { figures, said } = await load('市', { ...county(there), ...city(here) })
    expect([figures.甲县捕捞, said]).toEqual([expected, []])
  })

  test('takes it by way of a third report, and is reckoned with', async () => {
    const { figures, said } = await load('省', {
      ...county('捕捞量: {值: 3, 单位: 吨}\n'),
      ...city(`${from()}乙县捕捞: {值: 4, 单位: 吨}\n总量: {公式: 甲县捕捞 + 乙县捕捞, 单位: 吨}\n`),
      '省/report.yaml': head(2024),
      '省/figures.yaml': '总量: {取自: {报告: ../市}}\n翻番: {公式: 总量 × 2, 单位: 吨}\n',
    })
    expect([figures, said]).toEqual([{ 总量: '7 吨', 翻番: '吨' }, []])
  })

  test('two reports may take of each other what is no circle', async () => {
    const texts = {
      ...county('捕捞量: {值: 3, 单位: 吨}\n全市: {取自: {报告: ../市, 指标: 总量}}\n'),
      ...city(`${from()}总量: {公式: 甲县捕捞 + 1, 单位: 吨}\n`),
    }
    expect((await load('甲县', texts)).figures).toEqual({ 捕捞量: '3 吨', 全市: '4 吨' })
    expect((await load('市', texts)).said).toEqual([])
  })

  test('takes from a sheet, and into one', async () => {
    const { figures, said } = await load('市', {
      '甲县/report.yaml': head(2024),
      '甲县/figures.csv': '指标,值,单位\n捕捞量,3,吨\n',
      '市/report.yaml': head(2024),
      '市/figures.csv': '指标,值,单位,取自\n甲县捕捞,,吨,../甲县 捕捞量\n',
    })
    expect([figures, said]).toEqual([{ 甲县捕捞: '3 吨' }, []])
  })

  test('what has not come in there is open here', async () => {
    const { value } = await loadReport('市', {
      files: memoryFiles({ ...county('捕捞量: {值: 【待报】, 单位: 吨}\n'), ...city(from()), '市/1.yaml': section }),
      compression: nodeCompression,
    })
    expect(value?.figures.get('甲县捕捞')?.pending).toEqual(['value'])
  })

  test.each<[string, string, string, string]>([
    [
      'no report',
      '捕捞量: {值: 3}\n',
      from().replace('甲县,', '丙县,'),
      '市/figures.yaml:1 error figures/from-missing “甲县捕捞”取自的报告“../丙县”找不到',
    ],
    [
      'no such figure',
      '捕捞量: {值: 3}\n',
      from('', '捕捞数'),
      '市/figures.yaml:1 error figures/from-unknown “../甲县”的台账里没有指标“捕捞数”',
    ],
    [
      'another kind of unit',
      '捕捞量: {值: 3, 单位: 人}\n',
      from(', 单位: 吨'),
      '市/figures.yaml:1 error figures/from-unit “甲县捕捞”的单位是吨，“../甲县”的“捕捞量”是人，换算不了',
    ],
    [
      'a ledger with mistakes',
      '捕捞量: {值: 约3}\n',
      from(),
      '市/figures.yaml:1 error figures/from-unreadable “甲县捕捞”取自的报告“../甲县”，它的台账读不出来',
    ],
    [
      'a formula with a mistake',
      '捕捞量: {公式: 甲 + 乙}\n',
      from(),
      '市/figures.yaml:1 error figures/from-no-value “../甲县”的“捕捞量”算不出来，“甲县捕捞”没有数',
    ],
    [
      'a circle',
      '捕捞量: {取自: {报告: ../市, 指标: 甲县捕捞}}\n',
      from(),
      '市/figures.yaml:1 error figures/from-cycle 取数绕成了圈：市 的“甲县捕捞” → 甲县 的“捕捞量” → 市 的“甲县捕捞”',
    ],
    [
      'a circle by way of a formula',
      '捕捞量: {取自: {报告: ../市, 指标: 总量}}\n',
      `${from()}总量: {公式: 甲县捕捞 + 1}\n`,
      '市/figures.yaml:1 error figures/from-cycle 取数绕成了圈：市 的“甲县捕捞” → 甲县 的“捕捞量” → 市 的“总量” → 市 的“甲县捕捞”',
    ],
    [
      'a value as well',
      '捕捞量: {值: 3}\n',
      from(', 值: 4'),
      '市/figures.yaml:1 error figures/value-and-from “值”和“取自”不能同时写',
    ],
  ])('is one placed error: %s', async (_, there, here, expected) => {
    expect((await load('市', { ...county(there), ...city(here) })).said).toEqual([expected])
  })

  test('a correction there moves the number here, in one process too', async () => {
    const texts = (value: string) => ({ ...county(`捕捞量: {值: ${value}, 单位: 吨}\n`), ...city(from()) })
    expect((await load('市', texts('3'))).figures.甲县捕捞).toBe('3 吨')
    expect((await load('市', texts('4'))).figures.甲县捕捞).toBe('4 吨')
  })
})

describe('上年 that nobody wrote', () => {
  const both = (now: string, before: string, { year = 2024, period = '', before: theirs = '' } = {}) => ({
    '今年/report.yaml': head(year, `上年报告: ../去年\n${period}`),
    '今年/figures.yaml': now,
    '去年/report.yaml': head(2023, theirs),
    '去年/figures.yaml': before,
  })

  test.each<[string, string, string, Record<string, string>]>([
    ['comes from last year’s report', '甲: {值: 3, 单位: 吨}\n', '甲: {值: 2.50, 单位: 吨}\n', { 甲: '3 吨 2.50' }],
    ['in the unit of now', '甲: {值: 30000, 单位: 元}\n', '甲: {值: 2.5, 单位: 万元}\n', { 甲: '30000 元 25000' }],
    [
      'of a formula there',
      '甲: {值: 3, 单位: 吨}\n',
      '乙: {值: 2, 单位: 吨}\n甲: {公式: 乙 × 2, 单位: 吨}\n',
      { 甲: '3 吨 4' },
    ],
    [
      'is left alone where it is written',
      '甲: {值: 3, 单位: 吨, 上年: 2}\n',
      '甲: {值: 2, 单位: 吨}\n',
      { 甲: '3 吨 2' },
    ],
    [
      'is left alone where it is open',
      '甲: {值: 3, 单位: 吨, 上年: 【待报】}\n',
      '甲: {值: 2, 单位: 吨}\n',
      { 甲: '3 吨' },
    ],
    ['is none of a figure that is not there', '甲: {值: 3, 单位: 吨}\n', '乙: {值: 2, 单位: 吨}\n', { 甲: '3 吨' }],
    ['is none of another kind', '甲: {值: 3, 单位: 吨}\n', '甲: {值: 2, 单位: 人}\n', { 甲: '3 吨' }],
    ['is none that has not come in', '甲: {值: 3, 单位: 吨}\n', '甲: {值: 【待报】, 单位: 吨}\n', { 甲: '3 吨' }],
    [
      'of a formula follows from what it names',
      '甲: {值: 3}\n乙: {公式: 甲 ÷ 3, 小数: 1}\n',
      '甲: {值: 2}\n乙: {公式: 甲 ÷ 3, 小数: 1}\n',
      { 甲: '3 2', 乙: '' },
    ],
    [
      'of a formula comes over where that has none',
      '甲: {值: 3}\n乙: {公式: 甲 ÷ 3, 小数: 1}\n',
      '乙: {值: 0.7}\n',
      { 甲: '3', 乙: '0.7' },
    ],
  ])('%s', async (_, now, before, expected) => {
    expect(await load('今年', both(now, before))).toEqual({ figures: expected, said: [] })
  })

  test.each<[string, Parameters<typeof both>[2], string]>([
    [
      'year',
      { year: 2025 },
      '今年/report.yaml:4 info figures/other-time 上年报告“../去年”是2023年的，没有从中取“上年”',
    ],
    [
      'part of the year',
      { period: '时段: 上半年\n' },
      '今年/report.yaml:4 info figures/other-time 上年报告“../去年”是全年的，这一份是上半年的，没有从中取“上年”',
    ],
  ])('is not taken from a report of another %s', async (_, times, expected) => {
    const found = await load('今年', both('甲: {值: 3, 单位: 吨}\n', '甲: {值: 2, 单位: 吨}\n', times))
    expect(found).toEqual({ figures: { 甲: '3 吨' }, said: [expected] })
  })

  test('is taken from one of the same part of the year', async () => {
    const times = { period: '时段: 2024年1—6月\n', before: '时段: 2023年1-6月\n' }
    const found = await load('今年', both('甲: {值: 3, 单位: 吨}\n', '甲: {值: 2, 单位: 吨}\n', times))
    expect(found).toEqual({ figures: { 甲: '3 吨 2' }, said: [] })
  })
})
