import { describe, expect, it } from 'vitest'
import { tieOut } from '../../src/engine/figures/tie-out.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { openedLedger } from './opened.ts'

async function said(figures: string, partOfYear = false): Promise<string[]> {
  const { ledger, diagnostics } = await openedLedger(figures)
  expect(diagnostics).toEqual([])
  return tieOut(ledger.computed!, partOfYear).map(({ severity, code, message, position }) => {
    return `${position!.line} ${severity} ${code} ${message}`
  })
}

describe('numbers that agree are not reported', () => {
  it.each([
    '总: {值: 681, 单位: 人次, 合计: [甲, 乙]}\n甲: {值: 515, 单位: 人次}\n乙: {值: 166, 单位: 人}\n',
    '总: {值: 681, 单位: 件次, 合计: [信, 访]}\n信: {值: 515, 单位: 件}\n访: {值: 166, 单位: 批次}\n',
    '总: {值: 681, 单位: 卷（件）, 合计: [文书, 专业]}\n文书: {值: 515, 单位: 件}\n专业: {值: 166, 单位: 卷, 占: 总}\n',
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
      '总: {值: 618, 单位: 件次, 合计: [信, 访]}\n信: {值: 515, 单位: 件}\n访: {值: 166, 单位: 批次}\n',
      '1 warning figures/sum “总”的合计对不上：写的是618件次，各项相加是681件次，相差63件次',
    ],
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
      '1 warning figures/formula “率”的上年数写的是66%，按公式算是66.6667%，相差0.6667个百分点',
    ],
    [
      '总: {值: 10, 单位: 家, 合计: [甲, 乙], 允许误差: {值: 1, 原因: 一家合并}}\n甲: {值: 3, 单位: 家}\n乙: {值: 8, 单位: 家}\n',
      '1 info figures/accepted “总”的合计对不上：写的是10家，各项相加是11家，相差1家，在允许误差之内（一家合并）',
    ],
    [
      "药占比: {值: 33.12345, 单位: '%', 上限: 33, 允许误差: {值: 0.2, 原因: 新开科室}}\n",
      '1 info figures/accepted “药占比”是33.12345%，超过上限33%，在允许误差之内（新开科室）',
    ],
    [
      '甲: {值: 6, 单位: 家, 占: 乙, 允许误差: 1}\n乙: {值: 5, 单位: 家}\n',
      '1 info figures/accepted “甲”是“乙”的一部分，却比它大：6家，5家，在允许误差之内（没有写原因）',
    ],
    [
      '总: {值: 10, 单位: 家, 合计: [甲, 乙], 允许误差: 1}\n甲: {值: 3, 单位: 家}\n乙: {值: 9, 单位: 家}\n',
      '1 warning figures/sum “总”的合计对不上：写的是10家，各项相加是12家，相差2家',
    ],
  ])('%s', async (figures, message) => {
    expect(await said(figures)).toEqual([message])
  })
})

it('proposes none for a part that is larger than its whole', async () => {
  const { ledger } = await openedLedger('甲: {值: 6, 单位: 家, 占: 乙}\n乙: {值: 5, 单位: 家}\n')
  const [found] = tieOut(ledger.computed!)
  expect(found!.hint).toContain('一部分不会比全部大')
  expect(found!.hint).not.toContain('允许误差')
})

describe('the 允许误差 that a hint proposes', () => {
  it.each([
    "率: {公式: 甲 / 乙, 单位: '%', 上年: 66}\n甲: {值: 1, 上年: 2}\n乙: {值: 2, 上年: 3}\n",
    '总: {值: 10.35, 单位: 万元, 合计: [甲]}\n甲: {值: 102512.345, 单位: 元}\n',
    '总: {值: 10, 单位: 亿元, 合计: [甲]}\n甲: {值: 8, 单位: 元}\n',
    "药占比: {值: 33.12345, 单位: '%', 上限: 33}\n",
    "药占比: {值: 32, 单位: '%', 下限: 33.5}\n",
    "率: {公式: 甲 ÷ 乙, 单位: '%', 上限: 33}\n甲: {值: 1}\n乙: {值: 3}\n",
  ])('%s is enough', async (figures) => {
    const { ledger } = await openedLedger(figures)
    const [found] = tieOut(ledger.computed!)
    const [tolerance] = /允许误差: \{值: [\d.]+, 原因: ……\}/.exec(found!.hint!)!
    expect(await said(figures.replace('}', `, ${tolerance}}`))).toEqual([
      expect.stringContaining('info figures/accepted'),
    ])
  })
})

describe('in part of a year', () => {
  it('a count below the goal of the year is not reported, a rate is', async () => {
    expect(await said('甲: {值: 12, 单位: 座, 目标: 20}\n乙: {值: 120, 单位: 万元, 目标: 260}\n', true)).toEqual([])
    expect(await said("丙: {值: 95, 单位: '%', 目标: 98}\n", true)).toEqual([
      '1 info figures/target “丙”是95%，低于目标98%',
    ])
  })

  it.each([
    ['上半年', 0],
    ['前三季度', 0],
    ['1—9月', 0],
    ['全年', 1],
  ])('which 时段 says: %s', async (period, count) => {
    const { diagnostics } = await prepareReport('甲', openLibrary('templates'), {
      texts: {
        'report.yaml': `标题: 总结\n单位: 甲\n年度: 2024\n时段: ${period}\n引言: 略。\n`,
        '01.yaml': '标题: 甲\n成绩: [改造危桥{{危桥}}。]\n',
        'figures.yaml': '危桥: {值: 12, 单位: 座, 目标: 20}\n',
      },
    })
    expect(diagnostics.filter((one) => one.code === 'figures/target')).toHaveLength(count)
  })
})
