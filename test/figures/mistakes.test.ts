import { describe, expect, it } from 'vitest'
import { startOf } from '../../src/engine/text/source.ts'
import { openedLedger } from './opened.ts'

const said = async (figures: string): Promise<string[]> =>
  (await openedLedger(figures)).diagnostics.map(({ code, message, position: at }) => {
    return `${at!.line}:${at!.column} ${code} ${message}`
  })

describe('a formula whose units do not go together', () => {
  it.each([
    [
      '甲: {公式: 乙 + 丙, 单位: 人}\n乙: {值: 1, 单位: 人}\n丙: {值: 2}\n',
      '1:9 figures/mixed-units “乙”的单位是人，“丙”没有单位，不能相加',
    ],
    [
      '甲: {公式: 乙 − 丙}\n乙: {值: 1, 单位: 人}\n丙: {值: 2, 单位: 元}\n',
      '1:9 figures/mixed-units “乙”的单位是人，“丙”的单位是元，不能相减',
    ],
    [
      '甲: {公式: 乙 + 1, 单位: 家}\n乙: {值: 1, 单位: 人}\n',
      '1:20 figures/mixed-units “甲”的单位是家，公式算出来的却是人',
    ],
    [
      "甲: {公式: 乙 / 丙, 单位: '%'}\n乙: {值: 1, 单位: 元}\n丙: {值: 2, 单位: 人}\n",
      '1:20 figures/mixed-units “甲”的单位是%，公式算出来的却是另一种单位',
    ],
    [
      "甲: {公式: 乙 × 丙, 单位: '%'}\n乙: {值: 1, 单位: 元}\n丙: {值: 2, 单位: 人}\n",
      '1:20 figures/mixed-units “甲”的单位是%，公式算出来的却是另一种单位',
    ],
  ])('%s', async (figures, message) => {
    expect(await said(figures)).toEqual([message])
  })

  it('is reported for this year only', async () => {
    const years = '上年: 3}\n'
    expect(
      await said(`甲: {公式: 乙 + 丙}\n乙: {值: 1, 单位: 人, ${years}丙: {值: 2, 单位: 元, ${years}`),
    ).toHaveLength(1)
    expect(await said(`甲: {公式: 乙, 单位: 家}\n乙: {值: 1, 单位: 人, ${years}`)).toHaveLength(1)
    expect(await said('甲: {公式: 1 ÷ 乙}\n乙: {值: 2, 上年: 0}\n')).toEqual([])
  })
})

describe('a formula that cannot be worked out', () => {
  it('is reported at the part that is zero', async () => {
    expect(await said('甲: {公式: 乙 ÷ (丙 − 2)}\n乙: {值: 1}\n丙: {值: 2}\n')).toEqual([
      '1:13 figures/division-by-zero 公式里除以了零：“(丙 − 2)”等于0',
    ])
  })

  it('is reported as a whole where the file does not hold it letter for letter', async () => {
    expect(await said('甲:\n  公式: "乙 \\u00f7 丙"\n乙: {值: 1}\n丙: {值: 0}\n')).toEqual([
      '2:7 figures/division-by-zero 公式里除以了零：“丙”等于0',
    ])
  })

  it('spoils those that are worked out from it without a word', async () => {
    const figures = '甲: {公式: 乙 ÷ 丙}\n乙: {值: 1}\n丙: {值: 0}\n丁: {公式: −甲}\n戊: {公式: 丁 + 乙, 单位: 人}\n'
    const { ledger, diagnostics } = await openedLedger(figures)
    expect(diagnostics.map((one) => one.code)).toEqual(['figures/division-by-zero'])
    expect(['甲', '丁', '戊'].map((name) => ledger.print(name, undefined))).toEqual([undefined, undefined, undefined])
    const origin = startOf({ path: '01.yaml', text: '' })
    const names = ['甲', '乙', '没有'].map((name) => ({ name, origin }))
    const table = ledger.draw(
      { type: 'table', columns: [], rows: [], origin },
      { names, columns: [{ name: 'name' }, { name: 'value' }] },
    )
    expect(
      table.rows.map((row) => row.map((cell) => cell.paragraphs[0]!.map((one) => 'value' in one && one.value))),
    ).toEqual([
      [['甲'], ['—']],
      [['乙'], ['1']],
    ])
  })
})

describe('合计 and 占', () => {
  it.each([
    ['甲: {值: 1, 占: 甲}\n', '1:14 figures/cycle “甲”不能是它自己的一部分'],
    ['甲: {值: 1, 合计: [甲]}\n', '1:16 figures/cycle “甲”的合计里有它自己'],
    ['甲: {值: 2, 合计: [乙, 乙]}\n乙: {值: 1}\n', '1:19 figures/twice-in-sum “乙”在“合计”里写了两次'],
    ['签约: {值: 1, 占: 签约书}\n', '1:15 figures/unknown-figure 台账里没有指标“签约书”'],
    [
      '甲: {值: 1, 单位: 人, 占: 乙}\n乙: {值: 1}\n',
      '2:1 figures/mixed-units “乙”没有写单位，和它相加、相比的“甲”单位是人',
    ],
    [
      '就业: {值: 3, 合计: [城镇, 农村]}\n城镇: {值: 1, 单位: 人, 占: 就业}\n农村: {值: 2, 单位: 人, 占: 就业}\n',
      '1:1 figures/mixed-units “就业”没有写单位，和它相加、相比的“城镇”单位是人',
    ],
    [
      '甲: {值: 1, 合计: [乙]}\n乙: {值: 1, 单位: 元}\n',
      '1:1 figures/mixed-units “甲”没有写单位，和它相加、相比的“乙”单位是元',
    ],
  ])('%s', async (figures, message) => {
    expect(await said(figures)).toEqual([message])
  })

  it('of an unknown name come with the nearest one, or with what to do', async () => {
    const hints = async (name: string) =>
      (await openedLedger(`签约人数: {值: 1, 占: ${name}}\n`)).diagnostics.map((one) => one.hint)
    expect(await hints('签约人树')).toEqual(['是不是“签约人数”？'])
    expect(await hints('床位')).toEqual(['请在台账里加上这个指标，或检查名称'])
  })
})

describe('a formula’s result', () => {
  it.each([
    ['甲: {公式: 乙 × 丙, 单位: 万元}\n乙: {值: 2, 单位: 元}\n丙: {值: 30000, 单位: 人}\n', '6万元'],
    ['甲: {公式: 乙 / 丙, 单位: 元}\n乙: {值: 3, 单位: 万元}\n丙: {值: 2, 单位: 万人}\n', '1.5元'],
    ["甲: {公式: 乙 / 丙, 单位: '%'}\n乙: {值: 1, 单位: 项}\n丙: {值: 4, 单位: 件}\n", '25.0%'],
    ['甲: {公式: 10 + 乙}\n乙: {值: 2, 单位: 万人}\n', '12万人'],
    ['甲: {公式: 2 × 3 + 乙}\n乙: {值: 2, 单位: 家}\n', '8家'],
    ['甲: {公式: 6 / 3 + 乙}\n乙: {值: 2, 单位: 家}\n', '4家'],
    ['甲: {公式: 1 + 2 − 乙}\n乙: {值: 2, 单位: 家}\n', '1家'],
    ['甲: {公式: 乙 × (1 + 8%)}\n乙: {值: 100, 单位: 家}\n', '108家'],
    ['甲: {公式: 乙 / 丙, 单位: 万元}\n乙: {值: 3, 单位: 家}\n丙: {值: 2, 单位: 家}\n', '1.5万元'],
    ['甲: {公式: 乙 × 0, 小数: 1}\n乙: {值: -3, 单位: 家}\n', '0.0家'],
    ['甲: {公式: −乙, 小数: 0}\n乙: {值: 0.3, 单位: 万元}\n', '0万元'],
    ["甲: {公式: 乙 + 1, 单位: '％'}\n乙: {值: 3.5, 单位: '％'}\n", '103.5%'],
    ['甲: {公式: 乙 + 1, 单位: 倍}\n乙: {值: 3.5, 单位: 倍}\n', '4.5倍'],
  ])('%s is %s', async (figures, printed) => {
    const { ledger, diagnostics } = await openedLedger(figures)
    expect(diagnostics).toEqual([])
    expect(ledger.print('甲', undefined)).toEqual({ text: printed })
  })
})
