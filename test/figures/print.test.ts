import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/engine/model/report.ts'
import { openedLedger } from './opened.ts'

/** What `{{名称.写法}}` prints from a ledger, or the code of why it cannot. */
async function printed(figures: string, reference: string, rounding: 'half-up' | 'half-even' = 'half-up') {
  const { ledger, diagnostics } = await openedLedger(figures, rounding)
  expect(diagnostics).toEqual([])
  const [name, form] = reference.split('.')
  const result = ledger.print(name!, form)
  return result && ('text' in result ? result.text : `${result.code} ${result.hint}`)
}

const sample = `
签约人数: {值: 877483, 单位: 人, 上年: 812345, 目标: 850000, 占: 常住人口}
常住人口: {值: 210.9, 单位: 万人}
药占比: {值: 30.5, 单位: '%', 上年: 31.2, 上限: 33}
死亡率: {值: 3.10, 单位: '‰', 上年: 2.9}
经费: {值: 12345.6, 单位: 万元, 上年: 12345.6}
大数: {值: 12345678901234567890, 单位: 元, 上年: 12345678901234567889}
结余: {值: -80, 单位: 万元, 上年: -100}
亏损: {值: -120, 单位: 万元, 上年: -100, 目标: -90}
扭亏: {值: 20, 单位: 万元, 上年: -5}
转亏: {值: -20, 单位: 万元, 上年: 5}
清零: {值: 0, 单位: 件, 上年: 5}
补平: {值: 0, 单位: 万元, 上年: -5}
微增: {值: 100001, 单位: 人, 上年: 100000}
工业产值: {值: 97.8, 单位: 亿元, 上年: 100, 上期: 90.0}
入库税收: {值: 62.5, 单位: 亿元, 上年: 62.5, 上期: 0}
季度满意率: {值: 95.1, 单位: '%', 上期: 96.4}
整数产值: {值: 1186.6, 单位: 万元, 目标: 1210, 小数: 0}
一位产值: {值: 12345.6, 单位: 万元, 小数: 1}
一位小数: {值: 123.4, 单位: 万元, 小数: 1}
整数率: {值: 87, 单位: '%', 上年: 85, 目标: 80, 小数: 0}
裸数: {值: 56789}
`

describe('a form', () => {
  it.each([
    ['签约人数', '877483人'],
    ['签约人数.数', '877483'],
    ['签约人数.value', '877483'],
    ['签约人数.同比', '增长8.0%'],
    ['签约人数.yoy', '增长8.0%'],
    ['签约人数.增减', '增加65138人'],
    ['签约人数.change', '增加65138人'],
    ['签约人数.上年', '812345人'],
    ['签约人数.previous', '812345人'],
    ['签约人数.目标', '850000人'],
    ['签约人数.target', '850000人'],
    ['签约人数.完成率', '103.2%'],
    ['签约人数.completion', '103.2%'],
    ['签约人数.占比', '41.6%'],
    ['签约人数.share', '41.6%'],
    ['签约人数.万', '87.75万人'],
    ['签约人数.wan', '87.75万人'],
    ['签约人数.亿', '0.01亿人'],
    ['常住人口.万', '210.90万人'],
    ['常住人口.亿', '0.02亿人'],
    ['经费.亿', '1.23亿元'],
    // 小数: 0 is meant for rates; 小数: 1 is what somebody wants of 万 as well.
    ['整数产值.亿', '0.12亿元'],
    ['整数产值.完成率', '98%'],
    ['一位产值.亿', '1.2亿元'],
    ['一位小数.亿', '0.01亿元'],
    ['裸数.万', '5.68万'],
    ['药占比', '30.5%'],
    ['药占比.同比', '下降2.2%'],
    ['药占比.增减', '下降0.7个百分点'],
    ['死亡率.增减', '提高0.20个千分点'],
    ['签约人数.增速', '8.0%'],
    ['签约人数.growth', '8.0%'],
    ['工业产值.增速', '-2.2%'],
    ['工业产值.环比', '增长8.7%'],
    ['工业产值.环比增速', '8.7%'],
    ['工业产值.pop-growth', '8.7%'],
    ['工业产值.环比增减', '增加7.8亿元'],
    ['工业产值.上期', '90.0亿元'],
    ['工业产值.last-period', '90.0亿元'],
    ['入库税收.增速', '0.0%'],
    ['入库税收.环比', 'figures/zero-base 请改用 {{入库税收.环比增减}}，或直接写出两期的数'],
    ['季度满意率.环比增减', '下降1.3个百分点'],
    ['季度满意率.pop-change', '下降1.3个百分点'],
    ['签约人数.环比', 'figures/form-needs 请在台账里给“签约人数”加上“上期: ……”，或不用“环比”'],
    ['扭亏.增速', 'figures/zero-base 请改用 {{扭亏.同比}} 或 {{扭亏.增减}}'],
    ['经费.同比', '持平'],
    ['经费.增减', '持平'],
    ['大数.增减', '增加1元'],
    ['大数.同比', '基本持平'],
    ['微增.同比', '基本持平'],
    ['结余.同比', '负值缩小20.0%'],
    ['结余.增减', '增加20万元'],
    ['亏损.同比', '负值扩大20.0%'],
    ['扭亏.同比', '由负转正'],
    ['转亏.同比', '由正转负'],
    ['清零.同比', '下降100.0%'],
    ['补平.同比', '由负转零'],
    ['整数率.完成率', '109%'],
    ['整数率.增减', '提高2个百分点'],
    ['整数率.同比', '增长2%'],
    ['亏损.完成率', 'figures/zero-base 请不用“完成率”，直接写出完成数和目标'],
  ])('%s prints %s', async (reference, text) => {
    expect(await printed(sample, reference)).toBe(text)
  })

  it('that leaves no digit is reported', async () => {
    const { ledger } = await openedLedger('慰问金: {值: 300, 单位: 元}\n清零: {值: 0, 单位: 元}\n')
    expect(ledger.print('慰问金', '亿')).toMatchObject({ text: '0.00亿元', doubt: { code: 'figures/lost-digits' } })
    expect(ledger.print('慰问金', '万')).toEqual({ text: '0.03万元' })
    expect(ledger.print('清零', '亿')).toEqual({ text: '0.00亿元' })
  })

  it('rounds on the decimal: 四舍五入, or as GB/T 8170 has it when the report says so', async () => {
    const figures = '甲: {值: 12500, 单位: 人, 小数: 1}\n乙: {值: 1.005, 单位: 元, 公式: }\n'.split('\n')[0]!
    expect(await printed(figures, '甲.万')).toBe('1.3万人')
    expect(await printed(figures, '甲.万', 'half-even')).toBe('1.2万人')
    // As a binary number 1.005 lies below, and would become 1.00.
    expect(await printed('甲: {值: 10050, 单位: 元}', '甲.万')).toBe('1.01万元')
    expect(await printed('甲: {值: 10050, 单位: 元}', '甲.万', 'half-even')).toBe('1.00万元')
  })

  it('prints alike wherever it stands', async () => {
    const figures = "甲: {公式: 乙 / 丙, 单位: '%', 目标: 33.3}\n乙: {值: 1, 上年: 1}\n丙: {值: 3, 上年: 4}\n"
    expect(await printed(figures, '甲')).toBe('33.3%')
    expect(await printed(figures, '甲.数')).toBe('33.3')
    expect(await printed(figures, '甲.上年')).toBe('25.0%')
    // What a reader gets who subtracts the numbers that are printed.
    expect(await printed(figures, '甲.增减')).toBe('提高8.3个百分点')
    expect(await printed(figures, '甲.完成率')).toBe('100.1%')
  })
})

describe('a figure', () => {
  it('has the place of each of its keys', async () => {
    const { ledger } = await openedLedger('甲: {值: 1, 合计: [乙]}\n乙: {值: 1}\n')
    const figure: Figure = ledger.figures.get('甲')!
    const text = (path: string[]) => {
      const { source, start, end } = figure.place(path)
      return source.text.slice(start, end)
    }
    expect([text(['value']), text(['sum', '0']), text(['target'])]).toEqual(['1', '乙', '甲'])
  })
})
