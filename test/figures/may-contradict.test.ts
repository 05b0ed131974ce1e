import { describe, expect, it } from 'vitest'
import { mayContradict } from '../../src/engine/figures/may-contradict.ts'
import { typedNumbers } from '../../src/engine/figures/typed.ts'
import { composed } from './leftover/composed.ts'

const ledger =
  '签约人数: {值: 877483, 单位: 人, 上年: 812345}\n工期: {值: 30, 单位: 年}\n经费: {值: 1200, 单位: 万元}\n'

describe('a quick look for numbers that may contradict the ledger', () => {
  it.each([
    '全年签约人数达到90.1万人。',
    '签约人数共有90.1万人。',
    '签约人数：９１２３４５人。',
    '签约人数同比增长9%。',
    '签约人数{{签约人数}}，比上年增长9.9%。',
    '全年工期为25年。',
    '全年经费0.3亿元。',
  ])('%s: sees all that reading finds', async (sentence) => {
    const { report, document } = await composed(ledger, `成绩:\n- 正文: "${sentence}"\n`)
    const read = await typedNumbers(report, document)
    expect(read!.diagnostics.map((one) => one.severity)).toContain('error')
    expect(mayContradict(report.figures, document)).toBe(true)
  })

  it.each([
    '2023年签约人数{{签约人数}}，{{签约人数.同比}}。',
    '签约人数{{签约人数}}，培训12场。',
    '签约人数877483人。',
    '签约人数居全市第一。2023年6月召开会议3次。',
    '签约人数名列前茅，新建站点12家。',
  ])('%s: is not worth reading', async (sentence) => {
    const { report, document } = await composed(ledger, `成绩:\n- 正文: "${sentence}"\n`)
    expect(mayContradict(report.figures, document)).toBe(false)
  })
})
