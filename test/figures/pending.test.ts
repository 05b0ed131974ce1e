import { describe, expect, it } from 'vitest'
import { figureColumn } from '../../src/engine/terms/columns.ts'
import { openedLedger } from './opened.ts'

const figures = `
签约人数: {值: 【待报】, 单位: 人, 上年: 812345, 目标: 850000, 占: 常住人口}
常住人口: {单位: 人}
重点人群: {值: 52400, 单位: 人, 占: 常住人口, 上期: （待报）}
办结: {值: 30, 单位: 件, 上年: 待报, 目标: 【待定】}
满意率: {值: , 单位: '%', 目标: 95, 上期: 90}
城区: {值: 5, 单位: 人, 上年: 4}
全部: {公式: 签约人数 + 城区, 单位: 人, 上限: 10}
再算: {公式: 全部 ÷ 2}
空数: {值: 【待补】}
`

const printed = async (reference: string, from = figures, forms = true) => {
  const { ledger, diagnostics } = await openedLedger(from, 'half-up', forms)
  expect(diagnostics).toEqual([])
  const [name, form] = reference.split('.')
  const result = ledger.print(name!, form)
  return result && ('text' in result ? result.text : result.code)
}

describe('an open figure', () => {
  it.each([
    '签约人数',
    '签约人数.数',
    '签约人数.同比',
    '签约人数.增速',
    '签约人数.增减',
    '签约人数.完成率',
    '签约人数.占比',
    '签约人数.万',
    '签约人数.亿',
    '重点人群.占比',
    '重点人群.环比',
    '重点人群.上期',
    '办结.同比',
    '办结.上年',
    '办结.目标',
    '办结.完成率',
    '满意率.环比增减',
    '全部',
    '全部.同比',
    '再算',
    '空数',
  ])('%s prints 【待报】', async (reference) => {
    expect(await printed(reference)).toBe('【待报】')
  })

  it.each([
    ['签约人数.上年', '812345人'],
    ['签约人数.目标', '850000人'],
    ['办结', '30件'],
    ['重点人群', '52400人'],
    ['满意率.上期', '90%'],
    ['城区.同比', '增长25.0%'],
    // What is not written at all is wanting all the same.
    ['常住人口.同比', 'figures/form-needs'],
    ['常住人口.占比', 'figures/form-needs'],
    ['满意率.万', 'figures/not-scalable'],
    ['空数.完成率', 'figures/form-needs'],
  ])('%s prints %s', async (reference, text) => {
    expect(await printed(reference)).toBe(text)
  })

  it('prints so without arithmetic, too', async () => {
    const plain = '甲: {值: 【待报】, 单位: 人}\n乙: {值: 3, 单位: 人}\n'
    expect(await printed('甲', plain, false)).toBe('【待报】')
    expect(await printed('甲.数', plain, false)).toBe('【待报】')
    expect(await printed('乙', plain, false)).toBe('3人')
  })

  it('is open in the cells of a table, without a unit', async () => {
    const rows = async (from: string, columns: string[], forms: boolean) => {
      const { ledger } = await openedLedger(from, 'half-up', forms)
      const origin = ledger.figures.values().next().value!.origin
      const wanted = { names: { of: 'all', origin } as const, columns: columns.map((one) => figureColumn(one)!) }
      return ledger
        .draw({ type: 'table', columns: [], rows: [], origin }, wanted)
        .rows.map((row) => row.flatMap((cell) => cell.paragraphs.flat().map((one) => 'value' in one && one.value)))
    }
    const columns = ['指标', '本年', '上年', '增减', '同比', '目标', '完成率']
    expect((await rows(figures, columns, true)).slice(0, 4)).toEqual([
      ['签约人数', '【待报】', '812345人', '【待报】', '【待报】', '850000人', '【待报】'],
      ['常住人口', '【待报】', '—', '—', '—', '—', '—'],
      ['重点人群', '52400人', '—', '—', '—', '—', '—'],
      ['办结', '30件', '【待报】', '【待报】', '【待报】', '【待报】', '【待报】'],
    ])
    expect(await rows('甲: {值: , 单位: 人}\n', ['指标', '单位', '本年'], false)).toEqual([['甲', '人', '【待报】']])
    expect(await rows('甲: {值: 3, 单位: 人, 上年: 【待报】}\n', ['指标', '上年'], false)).toEqual([['甲', '【待报】']])
  })

  it('asks for the earlier number that a formula names and nobody wrote', async () => {
    const { diagnostics } = await openedLedger('甲: {公式: 乙.上年 + 1}\n乙: {值: 【待报】}\n')
    expect(diagnostics.map((one) => one.code)).toEqual(['figures/no-previous'])
  })
})
