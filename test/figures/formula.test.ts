import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaNames, readFormula } from '../../src/engine/figures/formula.ts'
import { count } from '../support/torture.ts'
import { openedLedger } from './opened.ts'

const operands = `
获准: {值: 6, 单位: 项, 上年: 5, 上期: 2}
申报: {值: 7, 单位: 项, 上年: 8, 上期: 4}
办结: {值: 14, 单位: 件}
经费: {值: 1.2, 单位: 亿元}
支出: {值: 3456.78, 单位: 万元}
人口: {值: 1000, 单位: 人}
药占比: {值: 30.5, 单位: '%'}
甲-乙: {值: 2.50, 单位: 家}
PM2.5: {值: 35}
零: {值: 0, 单位: 件}
大数: {值: 12345678901234567890}
`

async function result(formula: string, more = '') {
  const { ledger, diagnostics } = await openedLedger(`${operands}果: {公式: '${formula}'${more}}\n`)
  expect(diagnostics.map((one) => one.message)).toEqual([])
  const printed = ledger.print('果', undefined)
  return printed && 'text' in printed ? printed.text : printed
}

describe('a formula', () => {
  it.each([
    ['获准 / 申报', ", 单位: '%'", '85.7%'],
    ['获准 ÷ 申报', ", 单位: '%', 小数: 0", '86%'],
    ['申报 ÷ 办结', ", 单位: '%'", '50.0%'],
    ['获准/申报', ", 单位: '‰'", '857.1‰'],
    ['获准.上年 / 申报.previous', ", 单位: '%'", '62.5%'],
    ['获准.上期 / 申报.last-period', ", 单位: '%'", '50.0%'],
    ['获准 * 2 + 1', ', 单位: 项', '13项'],
    ['（获准 ＋ 申报）× 2', ', 单位: 项', '26项'],
    ['(获准 - 1) × (3 − 1)', ', 单位: 项', '10项'],
    ['-获准 + 10', ', 单位: 项', '4项'],
    ['经费 + 支出', ', 单位: 万元', '15456.78万元'],
    ['经费 + 支出', ', 单位: 亿元', '1.55亿元'],
    ['经费 + 支出', '', '1.55亿元'],
    ['支出 ÷ 人口', ', 单位: 元', '34567.8元'],
    ['支出 ÷ 经费', ", 单位: '%'", '28.8%'],
    ['人口 × 药占比', ', 单位: 人', '305人'],
    ['人口 × (1 + 5%)', ', 单位: 人', '1050人'],
    ['人口 × (1 + 药占比)', ', 单位: 人', '1305人'],
    ['药占比 - 10%', ", 单位: '%'", '20.5%'],
    ['100% - 药占比', ", 单位: '%'", '69.5%'],
    ['甲-乙 + 1.1', ', 单位: 家', '3.60家'],
    ['PM2.5 × 2', '', '70'],
    ['大数 + 1', '', '12345678901234567891'],
    ['0.1 + 0.2', '', '0.3'],
    ['1 / 3', '', '0.33'],
  ])('%s%s is %s', async (formula, more, text) => {
    expect(await result(formula, more)).toBe(text)
  })

  // What is said of each of something is of each of the unit that it is written in, or that the result names.
  it.each([
    ['税收 ÷ 耕地', ', 单位: 元/亩, 小数: 0', '2000元/亩'],
    ['税收 ÷ 耕地', ', 单位: 万元/亩, 小数: 1', '0.2万元/亩'],
    ['税收 ÷ 耕地', ', 单位: 元/公顷, 小数: 0', '30000元/公顷'],
    ['税收 ÷ 耕地', ', 单位: 元', '2000元'],
    ['税收 ÷ 耕地', '', '0.2万元'],
    ['税收 ÷ 绿地', ', 单位: 万元, 小数: 1', '10.0万元'],
    ['税收 ÷ 居民', ', 单位: 元', '400元'],
    ['税收 ÷ 居民', ', 单位: 元/人', '400元/人'],
    ['居民 ÷ 辖区', ', 单位: 人/平方公里, 小数: 0', '100人/平方公里'],
    ['居民 ÷ 辖区', ', 单位: 人', '100人'],
    ['耕地 ÷ 农户', ', 单位: 亩/户, 小数: 1', '20.0亩/户'],
    ['耕地 ÷ 农户', ', 单位: 亩', '20亩'],
    ['粮食 ÷ 耕地', ', 单位: 公斤, 小数: 0', '450公斤'],
    ['粮食 ÷ 耕地', ', 单位: 公斤/亩, 小数: 0', '450公斤/亩'],
    ['粮食 ÷ 耕地', ', 单位: 吨/公顷, 小数: 2', '6.75吨/公顷'],
    ['亩产 × 耕地', ', 单位: 吨', '450吨'],
    ['亩产 × 绿地', ', 单位: 吨', '135吨'],
    ['耕地 × 亩产', '', '450000公斤'],
    ['粮食 ÷ 亩产', ', 单位: 亩', '1000亩'],
    ['补助 × 耕地', ', 单位: 万元', '80万元'],
    ['耕地 × 补助', ', 单位: 万元', '80万元'],
    ['路 × 路宽', ', 单位: 平方米', '18000平方米'],
    ['耕地 + 绿地', ', 单位: 亩', '1300亩'],
    ['耕地 + 绿地', ', 单位: 公顷', '86.67公顷'],
    ['绿地 × 2', ', 单位: 亩', '600亩'],
  ])('%s%s with units of many kinds is %s', async (formula, more, text) => {
    const land = `税收: {值: 200, 单位: 万元}
耕地: {值: 1000, 单位: 亩}
绿地: {值: 20, 单位: 公顷}
居民: {值: 5000, 单位: 人}
辖区: {值: 50, 单位: 平方公里}
农户: {值: 50, 单位: 户}
粮食: {值: 450, 单位: 吨}
亩产: {值: 450, 单位: 公斤/亩}
补助: {值: 800, 单位: 元}
路: {值: 3, 单位: 公里}
路宽: {值: 6, 单位: 米}
果: {公式: '${formula}'${more}}
`
    const { ledger, diagnostics } = await openedLedger(land)
    expect(diagnostics.map((one) => one.message)).toEqual([])
    expect(ledger.print('果', undefined)).toEqual({ text })
  })

  it.each([
    ['粮食 ÷ 耕地 × 1000', '公斤', '1000，结果是450公斤'],
    ['1000 × 粮食 ÷ 耕地', '公斤/亩', '1000，结果是450公斤/亩'],
    ['税收 × 10000 ÷ 耕地', '元', '10000，结果是2000元'],
    ['办结 ÷ 受理 × 100', '%', '100，结果是95%'],
    ['税收 ÷ 10000', '亿元', '10000，结果是0.02亿元'],
    // Nothing is converted, the number is one of its own, or it makes the figure what it is called.
    ['办结 ÷ 受理 × 100%', '%', ''],
    ['办结 × 2', '件', ''],
    ['粮食 ÷ 2', '吨', ''],
    ['办结 ÷ 12', '件', ''],
    ['税收 × 0.3', '万元', ''],
    ['税收 ÷ 耕地', '元', ''],
    ['粮食 × 2700 ÷ 10000', '万元', ''],
  ])('converts units itself: %s in %s', async (formula, unit, told) => {
    const { diagnostics } = await openedLedger(`税收: {值: 200, 单位: 万元}
耕地: {值: 1000, 单位: 亩}
粮食: {值: 450, 单位: 吨}
办结: {值: 95, 单位: 件}
受理: {值: 100, 单位: 件}
果: {公式: '${formula}', 单位: '${unit}'}
`)
    const twice = diagnostics.filter(({ code }) => code === 'figures/converted-twice')
    expect(twice.map(({ hint }) => hint)).toEqual(told === '' ? [] : [expect.stringContaining(told)])
  })

  it('leaves 每千人 what it is', async () => {
    const { diagnostics } = await openedLedger(
      "医师: {值: 2345, 单位: 人}\n人口: {值: 832000, 单位: 人}\n每千人口医师: {公式: '医师 ÷ 人口 × 1000', 单位: 人, 小数: 2}\n",
    )
    expect(diagnostics).toEqual([])
  })

  it('uses figures that are formulas themselves, in any order', async () => {
    const { ledger } = await openedLedger('甲: {公式: 乙 + 丙}\n乙: {公式: 丙 × 2}\n丙: {值: 3}\n')
    expect(ledger.print('甲', undefined)).toEqual({ text: '9' })
  })

  it('may hang on a chain as long as a ledger', async () => {
    const chain = Array.from({ length: 3000 }, (_, index) => `数${index}: {公式: 数${index + 1} + 1}\n`).join('')
    const { ledger, diagnostics } = await openedLedger(`${chain}数3000: {值: 0}\n`)
    expect(diagnostics).toEqual([])
    expect(ledger.print('数0', undefined)).toEqual({ text: '3000' })
  })
})

/** `line “what is underlined” code message → hint` of each. */
async function said(figures: string): Promise<string[]> {
  const { diagnostics } = await openedLedger(figures)
  return diagnostics.map(({ code, message, hint, position }) => {
    const { line, column, endColumn } = position!
    const marked = figures.split('\n')[line - 1]!.slice(column - 1, endColumn - 1)
    return `${line} “${marked}” ${code} ${message} → ${hint}`
  })
}

describe('a formula that cannot be worked out for last year', () => {
  it.each([
    '率: {公式: 甲 ÷ 乙}\n甲: {值: 1, 上年: 1}\n乙: {值: 2, 上年: 0}\n',
    '率: {公式: 甲 ÷ 乙}\n甲: {值: 1}\n乙: {值: 2, 上年: 1}\n',
  ])('%s is none this year', async (figures) => {
    const { ledger, diagnostics } = await openedLedger(figures)
    expect(diagnostics).toEqual([])
    expect(ledger.print('率', undefined)).toEqual({ text: '0.5' })
    expect(ledger.print('率', 'previous')).toMatchObject({ code: 'figures/form-needs' })
  })
})

describe('any text as a formula', () => {
  it('is a formula or a mistake of its own, never a crash', () => {
    const names = formulaNames(['甲', '甲-乙', 'PM2.5', '2023'])
    const part = fc.constantFrom(
      '甲',
      '甲-乙',
      'PM2.5',
      '.上年',
      '2023',
      '1.5',
      '%',
      '+',
      '−',
      '×',
      '/',
      '(',
      '）',
      ' ',
      '乱',
    )
    const text = fc.oneof(
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(text, (written) => {
        const read = readFormula(written, names)
        const { start, end } = 'formula' in read ? read.formula : read.problem
        expect(start >= 0 && start <= end && end <= written.length).toBe(true)
      }),
      { numRuns: count(500, 10_000) },
    )
  })

  it.each(['('.repeat(1900), '-'.repeat(1900), '('.repeat(100_000), `1${' + 1'.repeat(100_000)}`])('%#', (text) => {
    expect(readFormula(text, formulaNames([]))).toHaveProperty('problem')
  })
})

describe('a formula that cannot be worked out is reported at its place', () => {
  it.each([
    ['获准 / 申抱', '1 “申抱” figures/unknown-figure 公式用到的“申抱”不在台账里 → 是不是“申报”？'],
    ['获准 / 毫不相干', '1 “毫不相干” figures/unknown-figure 公式用到的“毫不相干”不在台账里 → 请在台账里加上'],
    ['获准 /', '1 “” figures/formula-syntax 公式不完整，后面还应有指标名或数字'],
    ['获准 申报', '1 “申报” figures/formula-syntax 公式里“申报”的前面应有 + − × ÷'],
    ['(获准 + 申报', '公式的括号没有配对：缺少“）”'],
    ['获准 + 申报）', '1 “）” figures/formula-syntax 公式的括号没有配对：多了“）”'],
    ['获准 + × 申报', '1 “×” figures/formula-syntax 公式里“×”的前面应有指标名或数字'],
    ['获准 / 零', '1 “零” figures/division-by-zero 公式里除以了零：“零”等于0'],
    ['获准 / (申报 - 申报)', '公式里除以了零：“(申报 - 申报)”等于0'],
    ['获准 + 经费', '1 “获准 + 经费” figures/mixed-units “获准”的单位是项，“经费”的单位是万元，不能相加'],
    ['经费 - 申报 × 2', '不能相减'],
    ['获准.上年 + 零.上年', '公式用到“零”的上年数，台账里没有写'],
  ])('%s', async (formula, message) => {
    const rest =
      '获准: {值: 6, 单位: 项, 上年: 1}\n申报: {值: 7, 单位: 项}\n零: {值: 0, 单位: 项}\n经费: {值: 1, 单位: 万元}\n'
    expect(await said(`果: {公式: '${formula}', 单位: 项}\n${rest}`)).toEqual([expect.stringContaining(message)])
  })

  it('a unit that the result is not of', async () => {
    const figures = '果: {公式: 甲 + 1, 单位: 万元}\n甲: {值: 1, 单位: 人}\n'
    expect(await said(figures)).toEqual([
      '1 “万元” figures/mixed-units “果”的单位是万元，公式算出来的却是人 → 请检查“单位”和公式里各项的单位',
    ])
  })

  it('a cycle, whole and once; what only leads to it is not reported', async () => {
    const figures = '始: {公式: 甲 + 1}\n甲: {公式: 乙 + 1}\n乙: {公式: 丙 × 2}\n丙: {公式: 甲}\n自: {公式: 自 + 1}\n'
    expect(await said(figures)).toEqual([
      expect.stringContaining('2 “乙 + 1” figures/cycle 公式互相引用，算不出来：甲 → 乙 → 丙 → 甲'),
      expect.stringContaining('5 “自 + 1” figures/cycle 公式互相引用，算不出来：自 → 自'),
    ])
    const { ledger } = await openedLedger(figures)
    expect(ledger.print('始', 'value')).toBeUndefined()
  })

  it('what 合计 and 占 name', async () => {
    const figures =
      '总: {值: 3, 单位: 人, 合计: [甲, 已, 甲, 钱, 总], 占: 天}\n甲: {值: 1, 单位: 名}\n乙: {值: 2, 单位: 人}\n钱: {值: 1, 单位: 元}\n'
    expect((await said(figures)).map((one) => one.replace(/ →.*/, ''))).toEqual([
      '1 “已” figures/unknown-figure 台账里没有指标“已”',
      '1 “甲” figures/twice-in-sum “甲”在“合计”里写了两次',
      '1 “钱” figures/mixed-units “钱”单位是元，“总”是合计，单位是人',
      '1 “总” figures/cycle “总”的合计里有它自己',
      '1 “天” figures/unknown-figure 台账里没有指标“天”',
    ])
  })
})
