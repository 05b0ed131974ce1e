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
    '签约: {值: 877483人}',
    '就诊率: {值: 62.5%, 上年: 61.4%, 目标: 65％}',
    "经费: {值: '1,200万元', 上年: '1,105.5', 单位: 万元}",
    '粮食: {值: 28.7 万吨, 单位: 万吨}',
    "费用: {值: '21，356元'}",
    '就诊率: {值: ‘62.5’, 单位: ‘%’}',
    '签约: {单位: 人}',
    '签约: {值: , 单位: 人, 上年: }',
    '签约: {值: 【待报】, 上年: 待报, 目标: （待定）, 单位: 人}',
    '签约: 【待报】',
  ])('%s', (line) => {
    expect(said(line)).toEqual([])
  })

  it.each([
    ['签约: 877483人', 'data/wrong-type', '{值: 877483, 单位: 人}'],
    ['药占比: 30.5%', 'data/wrong-type', "{值: 30.5, 单位: '%'}"],
    ['签约: 很多', 'data/wrong-type', '{值: 877483, 单位: 人}'],
    ['签约: [1]', 'data/wrong-type', '一组“键: 值”'],
    ['签约:', 'data/missing-value', '请写上内容'],
    [': {值: 1, 单位: 人}', 'data/missing-name', '写上名称'],
    ["'': {值: 1, 单位: 人}", 'data/missing-name', '写上名称'],
    ['"\u3000": {值: 1, 单位: 人}', 'data/missing-name', '写上名称'],
    ['签约: {值: ８７７}', 'figures/not-a-number', '半角'],
    ['签约: {值: −12}', 'figures/not-a-number', '半角'],
    ['签约: {值: 30。5}', 'figures/not-a-number', '半角'],
    ['签约: {值: 30.5%, 单位: 人}', 'figures/two-units', '只用一个单位'],
    ['签约: {值: 28.7万吨, 单位: 吨}', 'figures/two-units', '只用一个单位'],
    ['签约: {值: 28.7万吨, 上年: 27.1亿吨}', 'figures/two-units', '只用一个单位'],
    ['签约: {值: 3, 目标: 4家, 上限: 5户}', 'figures/two-units', '只用一个单位'],
    ["签约: {值: '1,23'}", 'figures/not-a-number', '只写数字'],
    ['培训: {值: 120余}', 'figures/not-a-number', '值: 120；正文里写成 {{培训.数}}余'],
    ['培训: {值: 120余人}', 'figures/not-a-number', '值: 120, 单位: 人；正文里写成 {{培训.数}}余人'],
    ['培训: {值: 约120人}', 'figures/not-a-number', '值: 120, 单位: 人；正文里写成 约{{培训}}'],
    ['覆盖率: {值: 95%以上}', 'figures/not-a-number', '单位: %；正文里写成 {{覆盖率}}以上'],
    ['培训: {上年: 近80场次}', 'figures/not-a-number', '正文里写成 近{{培训}}'],
    ['签约: {值: XX}', 'figures/not-a-number', '值: 【待报】'],
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
