import { describe, expect, test } from 'vitest'
import { corrected, textAfter } from './corrected.ts'

const set = (content: string, value: string, field?: string, figure = '收购量') =>
  textAfter('figures.yaml', content, { figure, value, ...(field !== undefined && { field }) })

describe('a number in figures.yaml is replaced, and nothing else', () => {
  test.each<[string, string, string, string]>([
    ['flow', '收购量: {值: 87.7, 单位: 万吨}\n', '87.9', '收购量: {值: 87.9, 单位: 万吨}\n'],
    [
      'block',
      '收购量:\n    值:   87.7   # 已核\n    单位: 万吨\n',
      '87.9',
      '收购量:\n    值:   87.9   # 已核\n    单位: 万吨\n',
    ],
    [
      'CRLF',
      '# 台账\r\n甲: {值: 1}\r\n收购量:\r\n  值: 87.7\r\n  单位: 万吨\r\n',
      '87.9',
      '# 台账\r\n甲: {值: 1}\r\n收购量:\r\n  值: 87.9\r\n  单位: 万吨\r\n',
    ],
    [
      'mixed line ends',
      '甲: {值: 1}\r\n乙: {值: 2}\n收购量: {值: 87.7, 单位: 万吨}\r\n',
      '87.9',
      '甲: {值: 1}\r\n乙: {值: 2}\n收购量: {值: 87.9, 单位: 万吨}\r\n',
    ],
    ['a byte-order mark', '\uFEFF收购量: {值: 87.7, 单位: 万吨}\n', '87.9', '\uFEFF收购量: {值: 87.9, 单位: 万吨}\n'],
    [
      'a mark and CRLF',
      '\uFEFF甲: {值: 1}\r\n收购量: {值: 87.7, 单位: 万吨}',
      '87.9',
      '\uFEFF甲: {值: 1}\r\n收购量: {值: 87.9, 单位: 万吨}',
    ],
    ['double quotes', '收购量: {值: "87.7", 单位: 万吨}\n', '87.9', '收购量: {值: "87.9", 单位: 万吨}\n'],
    ['single quotes', "收购量: {值: '87.7', 单位: 万吨}\n", '87.9', "收购量: {值: '87.9', 单位: 万吨}\n"],
    ['the unit behind it', '收购量: {值: 87.7万吨, 上年: 80万吨}\n', '87.9', '收购量: {值: 87.9万吨, 上年: 80万吨}\n'],
    ['thousands', '收购量: {值: 8,770, 单位: 吨}\n', '12345678', '收购量: {值: 12,345,678, 单位: 吨}\n'],
    ['thousands in quotes', '收购量: {值: "8,770", 单位: 吨}\n', '9', '收购量: {值: "9", 单位: 吨}\n'],
    ['English keys', '收购量: {value: 87.7, unit: 万吨}\n', '87.9', '收购量: {value: 87.9, unit: 万吨}\n'],
    ['a plus', '收购量: {值: +3.1, 单位: 个百分点}\n', '3.2', '收购量: {值: +3.2, 单位: 个百分点}\n'],
    ['a minus', '收购量: {值: -3.1, 单位: 个百分点}\n', '-3.2', '收购量: {值: -3.2, 单位: 个百分点}\n'],
    [
      'many digits',
      '收购量: {值: 12345678901234567890, 单位: 元}\n',
      '12345678901234567891',
      '收购量: {值: 12345678901234567891, 单位: 元}\n',
    ],
    [
      'a figure whose name is in quotes',
      '"收购量": {值: 87.7, 单位: 万吨}\n',
      '87.9',
      '"收购量": {值: 87.9, 单位: 万吨}\n',
    ],
    [
      'a mistake in another figure',
      '甲: {值: 12人次左右}\n收购量: {值: 87.7, 单位: 万吨}\n',
      '87.9',
      '甲: {值: 12人次左右}\n收购量: {值: 87.9, 单位: 万吨}\n',
    ],
    ['no end of line', '收购量:\n  值: 87.7', '87.9', '收购量:\n  值: 87.9'],
    [
      'a block text',
      '收购量:\n  值: >-\n    87.7\n  单位: 万吨\n',
      '87.9',
      '收购量:\n  值: >-\n    87.9\n  单位: 万吨\n',
    ],
  ])('%s', async (_, before, value, after) => {
    expect(await set(before, value)).toBe(after)
  })

  test.each<[string, string, string, string]>([
    ['nothing behind the key', '收购量:\n  值:\n  单位: 万吨\n', '87.9', '收购量:\n  值: 87.9\n  单位: 万吨\n'],
    [
      'a comment behind the key',
      '收购量:\n  值: # 待报\n  单位: 万吨\n',
      '87.9',
      '收购量:\n  值: 87.9 # 待报\n  单位: 万吨\n',
    ],
    ['nothing in braces', '收购量: {值: , 单位: 万吨}\n', '87.9', '收购量: {值: 87.9 , 单位: 万吨}\n'],
    ['a mark', '收购量: {值: 【待报】, 单位: 万吨}\n', '87.9', '收购量: {值: 87.9, 单位: 万吨}\n'],
    ['no key', '收购量: {单位: 万吨}\n', '87.9', '收购量: {单位: 万吨, 值: 87.9}\n'],
    [
      'no key in a block',
      '收购量:\r\n  单位: 万吨 # 亩\r\n乙: {值: 1}\r\n',
      '87.9',
      '收购量:\r\n  单位: 万吨 # 亩\r\n  值: 87.9\r\n乙: {值: 1}\r\n',
    ],
    ['a mark for the figure', '收购量: 【待报】\n乙: {值: 1}\n', '87.9万吨', '收购量: {值: 87.9万吨}\n乙: {值: 1}\n'],
    ['nothing for the figure', '收购量:\n乙: {值: 1}\n', '87.9', '收购量: {值: 87.9}\n乙: {值: 1}\n'],
  ])('open: %s', async (_, before, value, after) => {
    expect(await set(before, value)).toBe(after)
  })

  test.each<[string, string, string, string, string]>([
    ['last year', '收购量: {值: 87.7, 上年: 81.2}\n', '上年', '81.3', '收购量: {值: 87.7, 上年: 81.3}\n'],
    ['by its English name', '收购量: {值: 87.7, 上年: 81.2}\n', 'previous', '81.3', '收购量: {值: 87.7, 上年: 81.3}\n'],
    ['by another word', '收购量: {值: 87.7, 上年: 81.2}\n', '去年', '81.3', '收购量: {值: 87.7, 上年: 81.3}\n'],
    ['a target that was not there', '收购量: {值: 87.7}\n', '目标', '90.5', '收购量: {值: 87.7, 目标: 90.5}\n'],
    ['an English one', '收购量: {value: 87.7}\n', '目标', '90.5', '收购量: {value: 87.7, target: 90.5}\n'],
    [
      'an earlier year',
      '收购量: {值: 87.7, 历年: {2021: 70.1, 2022年: 71.5}}\n',
      '历年2022',
      '71.6',
      '收购量: {值: 87.7, 历年: {2021: 70.1, 2022年: 71.6}}\n',
    ],
  ])('%s', async (_, before, field, value, after) => {
    expect(await set(before, value, field)).toBe(after)
  })

  test('the ledger may stand in report.yaml', async () => {
    const text = '标题: 粮库2024年工作总结\n单位: 粮库\n年度: 2024\n指标:\n  收购量: {值: 87.7, 单位: 万吨}\n'
    expect(await textAfter('report.yaml', text, { figure: '收购量', value: '87.9' })).toBe(text.replace('87.7', '87.9'))
  })
})

describe('a number may come in another unit', () => {
  const converted = async (unit: string, before: string, value: string) => {
    const made = await corrected('figures.yaml', `收购量: {值: ${before}, 单位: "${unit}"}\n`, {
      figure: '收购量',
      value,
    })
    return 'hints' in made ? made.message : made.correction.after
  }

  test.each<[string, string, string, string]>([
    ['万人', '87.7', '879000人', '87.9'],
    ['万人', '87.7', '880000名', '88.0'],
    ['人', '877483', '87.9万人', '879000'],
    ['人', '877483', '87.9万', '879000'],
    ['万人', '87.7', '87.9万', '87.9'],
    ['万人', '87.7', '879123人', '87.9123'],
    ['亿元', '1.25', '12,600万元', '1.26'],
    ['吨', '1250', '1260000公斤', '1260'],
    ['‰', '6.2', '0.63%', '6.3'],
    ['亩', '300', '20公顷', '300'],
    ['亩', '300', '1平方米', '0.0015'],
    ['公顷', '20', '450亩', '30'],
    ['平方公里', '1.5', '3000亩', '2.0'],
    ['平方公里', '1.5', '200公顷', '2.0'],
    ['万亩', '1.5', '20km²', '3.0'],
    ['吨', '1.5', '5001斤', '2.5005'],
    ['斤', '3', '2公斤', '4'],
    ['万元', '1.5', '0.0002亿元', '2.0'],
    ['公里', '1.5', '2500米', '2.5'],
    ['小时', '1.5', '90分钟', '1.5'],
    ['个月', '6', '1.5年', '18'],
    ['万元/亩', '0.2', '2500元/亩', '0.25'],
    ['元/公顷', '30000', '2500元/亩', '37500'],
    ['万千瓦时', '1.5', '20MWh', '2.0'],
    ['万吨', '87.70', '87.90', '87.90'],
    ['万吨', '87.7', '８７．９', '87.9'],
  ])('%s, %s → %s is %s', async (unit, before, value, after) => {
    expect(await converted(unit, before, value)).toBe(after)
  })

  test.each<[string, string, string]>([
    ['万人', '88户', '台账里的单位是万人，给的却是88户，换算不了'],
    ['万人', '约88', '“约88”不是数'],
    ['', '88人', '这个指标在台账里没有单位，给的却是88人'],
    ['平方米', '1亩', '1亩换算成平方米除不尽'],
    ['小时', '1个月', '台账里的单位是小时，给的却是1个月，换算不了'],
    ['元/亩', '2元/户', '台账里的单位是元/亩，给的却是2元/户，换算不了'],
    ['人', '【待报】', '更正以后应是一个数'],
  ])('but %s ← %s is none', async (unit, value, message) => {
    expect(await converted(unit, '87', value)).toBe(message)
  })
})

describe('a slip of the hand', () => {
  const doubts = async (before: string, value: string, unit: string) => {
    const made = await corrected('figures.yaml', `收购量: {值: ${before}, 单位: "${unit}"}\n`, {
      figure: '收购量',
      value,
    })
    return 'hints' in made ? made.message : made.correction.doubts
  }

  test.each<[string, string, string, string]>([
    ['87.7', '879', '万吨', '比原数大了约10倍'],
    ['87.7', '8.79', '万吨', '比原数小了约10倍'],
    ['87.7', '879000', '万人', '比原数大了约10000倍；台账的单位是万人，是不是879000人？'],
    ['877483', '87.9', '人', '比原数小了约10000倍；台账的单位是人，是不是87.9万人？'],
    ['2798.1', '2801.6亿元', '万元', '比原数大了约10000倍；是不是2801.6万元？'],
    ['877483', '879000000', '人', '比原数大了约1000倍'],
    ['87.7', '-87.9', '万吨', '正负号和原数相反'],
    ['87.7', '87.95', '万吨', '原数有1位小数，这个数有2位小数'],
    ['87.7', '88', '万吨', '原数有1位小数，这个数有0位小数'],
    ['169', '169.5', '家', '原数有0位小数，这个数有1位小数'],
  ])('%s → %s%s', async (before, value, unit, doubt) => {
    expect(await doubts(before, value, unit)).toEqual([doubt])
  })

  test.each<[string, string, string]>([
    ['87.7', '87.9', '万吨'],
    ['87.7', '88.0', '万吨'],
    ['87.7', '120.5', '万吨'],
    ['3', '12', '起'],
    ['1', '0', '起'],
    ['0', '3', '起'],
    ['0', '0.5', '%'],
    ['-3.1', '-2.9', '%'],
    ['98.6', '99.1', '%'],
    ['【待报】', '88', '万吨'],
  ])('%s → %s%s is none', async (before, value, unit) => {
    expect(await doubts(before, value, unit)).toEqual([])
  })
})

describe('a ledger that cannot be read for certain', () => {
  test.each<[string, string]>([
    ['broken lines', '收购量: {值: 87.7\n乙: 1}\n  - 3\n'],
    ['a list', '- 收购量\n'],
    ['two figures of one name', '收购量: {值: 87.7}\n收购量: {值: 87.8}\n'],
    ['a number in two lines', '收购量:\n  值: 87.7\n    万吨\n'],
  ])('%s: nothing is changed', async (_, content) => {
    expect(await corrected('figures.yaml', content, { figure: '收购量', value: '87.9' })).toHaveProperty('hints')
  })
})
