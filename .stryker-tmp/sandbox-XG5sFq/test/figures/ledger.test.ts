// @ts-nocheck
import { describe, expect, it } from 'vitest'
import { diagnose } from '../yaml/samples.ts'

const said = (text: string): string[] =>
  diagnose('figures', text).map(({ code, message, hint }) => `${code} ${message} ${hint}`)

describe('a figure', () => {
  it.each([
    '签约: {值: 877483, 单位: 人, 上年: 812345, 目标: 850000, 来源: 基层卫生科}',
    "药占比: {值: 30.5, 单位: '%', 上年: 31.2, 上限: 33, 下限: 0}",
    '抽检: {值: 169, 单位: 家, 合计: [公共场所, 生活饮用水]}',
    "通过率: {公式: 获准项目 / 申报项目, 单位: '%', 小数: 0}",
    '网点: {value: -3, unit: 家, share-of: 总数, tolerance: 0.5, note: 一}',
    '大数: {值: 12345678901234567890.10}',
    '2023: {值: +1}',
  ])('%s', (line) => {
    expect(said(line)).toEqual([])
  })

  it.each([
    ['签约: 877483人', 'data/wrong-type', '{值: 877483, 单位: 人}'],
    ['药占比: 30.5%', 'data/wrong-type', "{值: 30.5, 单位: '%'}"],
    ['签约: 很多', 'data/wrong-type', '{值: 877483, 单位: 人}'],
    ['签约: [1]', 'data/wrong-type', '一组“键: 值”'],
    ['签约:', 'data/missing-value', '请写上内容'],
    ['签约: {单位: 人}', 'data/missing-key', '请加上“值'],
    ['签约: {值: , 单位: 人}', 'data/missing-value', '请在冒号后写上内容'],
    ['签约: {值: ８７７}', 'figures/not-a-number', '半角'],
    ['签约: {值: 877483人}', 'figures/not-a-number', '单位请写在“单位”里'],
    ['签约: {值: 30.5%, 单位: 人}', 'figures/not-a-number', '单位请写在“单位”里'],
    ["签约: {值: '1,234'}", 'figures/not-a-number', '千分位'],
    ['签约: {值: 1e999}', 'figures/not-a-number', '只写数字'],
    ['签约: {值: 0x1F}', 'figures/not-a-number', '只写数字'],
    ['签约: {值: .5}', 'figures/not-a-number', '只写数字'],
    ['签约: {值: 1.2.3}', 'figures/not-a-number', '只写数字'],
    ['签约: {值: 约八十}', 'figures/not-a-number', '只写数字'],
    ['签约: {值: 1, 小数: 两位}', 'data/invalid-value', '半角的整数'],
    ['签约: {值: 1, 合计: 甲}', 'data/wrong-type', '- '],
    ['签约: {值: 1, 公式: 甲 + 乙}', 'figures/value-and-formula', '不写“值”'],
  ])('%s is refused', (line, code, hint) => {
    expect(said(line)).toEqual([expect.stringContaining(hint)])
    expect(said(line)[0]).toMatch(new RegExp(`^${code} `))
  })
})
