// @ts-nocheck
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tieOut } from '../../src/figures/tie-out.ts'
import { openedLedger } from './opened.ts'

async function said(figures: string): Promise<string[]> {
  const { ledger, diagnostics } = await openedLedger(figures)
  expect(diagnostics).toEqual([])
  return tieOut(ledger.computed!).map(({ severity, code, message, position }) => {
    return `${position!.line} ${severity} ${code} ${message}`
  })
}

describe('numbers that agree are not told', () => {
  it.each([
    '总: {值: 681, 单位: 人次, 合计: [甲, 乙]}\n甲: {值: 515, 单位: 人次}\n乙: {值: 166, 单位: 人}\n',
    // 420.6 + 372.6 = 793.2: within what the digits stand for.
    '总: {值: 793.1, 单位: 万元, 合计: [甲, 乙]}\n甲: {值: 420.6, 单位: 万元}\n乙: {值: 372.6, 单位: 万元}\n',
    '总: {值: 1.2, 单位: 亿元, 合计: [甲, 乙]}\n甲: {值: 8000, 单位: 万元}\n乙: {值: 4321, 单位: 万元}\n',
    "药占比: {值: 33, 单位: '%', 上限: 33.0, 下限: 33}\n",
    '甲: {值: 0, 单位: 家, 目标: 5}\n',
    '甲: {值: 5, 单位: 家, 占: 乙}\n乙: {值: 5, 单位: 家}\n',
    "率: {公式: 甲 / 乙, 单位: '%', 上年: 66.7}\n甲: {值: 1, 上年: 2}\n乙: {值: 2, 上年: 3}\n",
  ])('%s', async (figures) => {
    expect(await said(figures)).toEqual([])
  })
})

describe('numbers that do not agree', () => {
  it.each([
    [
      '总: {值: 10, 单位: 家, 合计: [甲, 乙]}\n甲: {值: 3, 单位: 家}\n乙: {值: 8, 单位: 家}\n',
      '1 warning figures/sum “总”的合计对不上：写的是10家，各项相加是11家，相差1家',
    ],
    [
      '总: {值: 11, 单位: 家, 上年: 9, 合计: [甲, 乙]}\n甲: {值: 3, 单位: 家, 上年: 2}\n乙: {值: 8, 单位: 家, 上年: 8}\n',
      '1 warning figures/sum “总”的上年合计对不上：写的是9家，各项相加是10家，相差1家',
    ],
    [
      '总: {公式: 甲 + 甲, 合计: [甲, 乙]}\n甲: {值: 3, 单位: 家}\n乙: {值: 8, 单位: 家}\n',
      '1 warning figures/sum “总”的合计对不上：写的是6家，各项相加是11家，相差5家',
    ],
    [
      '总: {值: 10, 单位: 家, 合计: [甲, 乙], 允许误差: {值: 1}}\n甲: {值: 3, 单位: 家}\n乙: {值: 8, 单位: 家}\n',
      '1 info figures/accepted “总”的合计对不上：写的是10家，各项相加是11家，相差1家，在允许误差之内（没有写原因）',
    ],
    [
      '甲: {值: 4, 单位: 家, 上年: 6, 占: 乙}\n乙: {值: 5, 单位: 家, 上年: 5}\n',
      '1 warning figures/part-of “甲”是“乙”的一部分，上年却比它大：6家，5家',
    ],
    [
      '甲: {值: 6, 单位: 家, 占: 乙}\n乙: {值: 5, 单位: 家}\n',
      '1 warning figures/part-of “甲”是“乙”的一部分，却比它大：6家，5家',
    ],
    ["药占比: {值: 33.1, 单位: '%', 上限: 33}\n", '1 warning figures/limits “药占比”是33.1%，超过上限33%'],
    ["药占比: {值: 1, 单位: '%', 下限: 3}\n", '1 warning figures/limits “药占比”是1%，低于下限3%'],
    ['甲: {值: 1, 上限: 3, 下限: 4}\n', '1 warning figures/limits “甲”的下限4比上限3大'],
    ['甲: {值: 1, 单位: 人, 目标: 3}\n', '1 info figures/target “甲”是1人，低于目标3人'],
    [
      "率: {公式: 甲 / 乙, 单位: '%', 上年: 66}\n甲: {值: 1, 上年: 2}\n乙: {值: 2, 上年: 3}\n",
      '1 warning figures/formula “率”的上年数写的是66%，按公式算是66.666667%，相差0.666667%',
    ],
    [
      '总: {值: 10, 单位: 家, 合计: [甲, 乙], 允许误差: {值: 1, 原因: 一家合并}}\n甲: {值: 3, 单位: 家}\n乙: {值: 8, 单位: 家}\n',
      '1 info figures/accepted “总”的合计对不上：写的是10家，各项相加是11家，相差1家，在允许误差之内（一家合并）',
    ],
    [
      '总: {值: 10, 单位: 家, 合计: [甲, 乙], 允许误差: 1}\n甲: {值: 3, 单位: 家}\n乙: {值: 9, 单位: 家}\n',
      '1 warning figures/sum “总”的合计对不上：写的是10家，各项相加是12家，相差2家',
    ],
  ])('%s', async (figures, message) => {
    expect(await said(figures)).toEqual([message])
  })
})

/** Parts as whole steps of their last digit, each with so many decimals, and the total of them rounded to its own. */
const tree = fc.record({
  parts: fc.array(fc.record({ steps: fc.bigInt(0n, 10n ** 12n), places: fc.integer({ min: 0, max: 4 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
  places: fc.integer({ min: 0, max: 4 }),
  unit: fc.constantFrom('万元', '亩', '家', '万人', '%'),
})

/** Steps of 10^-places as decimal digits. */
function digitsOf(steps: bigint, places: number): string {
  const text = String(steps < 0n ? -steps : steps).padStart(places + 1, '0')
  const digits = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
  return steps < 0n ? `-${digits}` : digits
}

/** In units of 10^-5, so that half a step of four decimals is whole. */
const fine = (steps: bigint, places: number): bigint => steps * 10n ** BigInt(5 - places)

/** Half a step of a number in the same units; nothing for a whole number of whole things. */
const halfStep = (unit: string, places: number): bigint =>
  unit === '家' && places === 0 ? 0n : 10n ** BigInt(5 - places) / 2n

const ledgerOf = (total: string, parts: string[], unit: string): string =>
  [
    `总: {值: ${total}, 单位: '${unit}', 合计: [${parts.map((_, index) => `分${index}`).join(', ')}]}`,
    ...parts.map((digits, index) => `分${index}: {值: ${digits}, 单位: '${unit}'}`),
    '',
  ].join('\n')

describe('a total of any shape', () => {
  const drawn = tree.map(({ parts, places, unit }) => {
    const sum = parts.reduce((all, one) => all + fine(one.steps, one.places), 0n)
    // Counts are whole, so their total is written with all the decimals there are.
    const shown = unit === '家' ? Math.max(places, ...parts.map((one) => one.places)) : places
    const step = 10n ** BigInt(5 - shown)
    const total = (sum + step / 2n) / step
    const slack = parts.reduce((all, one) => all + halfStep(unit, one.places), halfStep(unit, shown))
    return { parts, unit, total, places: shown, slack, sum }
  })

  it('is not told when it is the sum, rounded', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ parts, unit, total, places }) => {
        const digits = parts.map((one) => digitsOf(one.steps, one.places))
        expect(await said(ledgerOf(digitsOf(total, places), digits, unit))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is always told when any one of the numbers is changed by more than the digits allow', async () => {
    const change = fc.record({ which: fc.nat(), more: fc.bigInt(1n, 10n ** 9n), up: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(drawn, change, async ({ parts, unit, total, places, slack, sum }, { which, more, up }) => {
        const numbers = [{ steps: total, places }, ...parts]
        const changed = numbers[which % numbers.length]!
        const step = 10n ** BigInt(5 - changed.places)
        // Beyond the tolerance whichever way the rounding went.
        const off = sum - fine(total, places)
        const least = (slack + (off < 0n ? -off : off)) / step + 1n
        const steps = changed.steps + (up ? least + more : -least - more)
        const digits = numbers.map((one) => digitsOf(one === changed ? steps : one.steps, one.places))
        const codes = await said(ledgerOf(digits[0]!, digits.slice(1), unit))
        expect(codes).toEqual([expect.stringContaining('figures/sum')])
      }),
      { numRuns: 300 },
    )
  })
})
