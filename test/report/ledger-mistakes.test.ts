import { describe, expect, it } from 'vitest'
import { loadFiles, placed, reportHead } from './folder.ts'

const section = '引言: 共{{好}}、{{坏}}、{{坏.同比}}、{{好.同比}}。\n'
const figures =
  "好: {值: 5, 单位: 家}\n坏: {值: '1,23', 单位: 家, 上年: 3}\n错: {公式: 好 + 怀}\n" +
  '环: {公式: 环 + 1}\n随: {公式: 好 + 坏}\n总: {值: 5, 单位: 家, 合计: [好, 坏], 占: 坏}\n混: {值: 1, 单位: 元, 占: 好}\n'

const mistakes = (file: string, line: number, indent: number): string[] => [
  `01.yaml:1:27 figures/form-needs`,
  `${file}:${line + 1}:${indent + 8} figures/not-a-number`,
  `${file}:${line + 2}:${indent + 13} figures/unknown-figure`,
  `${file}:${line + 3}:${indent + 9} figures/cycle`,
  `${file}:${line + 6}:${indent + 21} figures/mixed-units`,
]

describe('a ledger with a mistake in a figure', () => {
  it('has the mistakes of its other figures, and of the texts, reported in the same run; what follows from it is not', async () => {
    const loaded = await loadFiles({ 'report.yaml': reportHead, 'figures.yaml': figures, '01.yaml': section })
    expect(placed(loaded)).toEqual(mistakes('figures.yaml', 1, 0))
  })

  it('has them reported as well where it stands in report.yaml', async () => {
    const inReport = `${reportHead}指标:\n${figures.replace(/^/gm, '  ').trimEnd()}\n`
    const loaded = await loadFiles({ 'report.yaml': inReport, '01.yaml': section })
    expect(placed(loaded)).toEqual(mistakes('report.yaml', 5, 2))
  })

  it('keeps quiet about names when an entry was lost with its name', async () => {
    const broken = '好: {值: 5}\n怀 值 3\n错: {公式: 好 + 怀}\n'
    const { diagnostics } = await loadFiles({
      'report.yaml': reportHead,
      'figures.yaml': broken,
      '01.yaml': '引言: 略。\n',
    })
    expect(diagnostics.map((one) => one.position?.line)).toEqual([2])
  })
})
