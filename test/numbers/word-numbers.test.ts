import { describe, expect, test } from 'vitest'
import { readNumbers } from '../../src/engine/numbers/read-numbers.ts'
import { mergeNumbers, readWordNumbers } from '../../src/engine/numbers/word-numbers.ts'
import { amountOf, intervalOf } from '../../src/engine/numbers/written-number.ts'

const values = (text: string): string[] =>
  readWordNumbers(text).map(
    (one) => `${text.slice(one.start, one.end)} ${amountOf(one).toFixed()} ${one.unit.dimension} ${one.hedge}`,
  )

describe('numbers in words', () => {
  test.each([
    ['职工三百二十人', '三百二十人 320 count exact'],
    ['资金三十二万元', '三十二万元 320000 yuan exact'],
    ['三十二万五千元', '三十二万五千元 325000 yuan exact'],
    ['惠及一万二千户', '一万二千户 12000 count exact'],
    ['两千三百余户', '两千三百余户 2300 count over'],
    ['一百二十多万元', '一百二十多万元 1200000 yuan over'],
    ['约三百人', '三百人 300 count about'],
    ['占三分之一', '三分之一 33 percent exact'],
    ['完成四分之三', '四分之三 75 percent exact'],
    ['达六成以上', '六成 60 percent over'],
    ['近四成五', '四成五 45 percent under'],
    ['占一半', '一半 50 percent exact'],
    ['增长百分之十二点五', '百分之十二点五 12.5 percent exact'],
    ['翻一番', '翻一番 1 times exact'],
    ['翻番', '翻番 1 times exact'],
    ['翻了两番', '翻了两番 3 times exact'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  test.each([
    '一批项目',
    '三大行动',
    '第二十三条',
    '十四五时期',
    '二十大精神',
    '五六十家',
    '百余家',
    '几十户',
    '一成不变',
    '建成六成立三家',
    '一半',
    '三十年',
    '三分之五',
    '零'.repeat(40),
  ])('%s holds none', (text) => {
    expect(values(text)).toEqual([])
  })

  test('a fraction is meant roughly, 翻番 too', () => {
    const [third, doubled] = readWordNumbers('占三分之一，翻一番').map(intervalOf)
    expect([third!.low.toNumber(), third!.high.toNumber()]).toEqual([30, 36])
    expect([doubled!.low.toNumber(), doubled!.high.toNumber()]).toEqual([0.8, 1.2])
  })

  test('digits count where both are read', () => {
    const text = '共3百人、三百二十人和5人'
    const merged = mergeNumbers(readNumbers(text), readWordNumbers(text))
    expect(merged.map((one) => text.slice(one.start, one.end))).toEqual(['3百人', '三百二十人', '5人'])
  })
})
