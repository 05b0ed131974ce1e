import { describe, expect, test } from 'vitest'
import { examineDraft } from '../../src/engine/drafts/index.ts'
import type { DraftNumber } from '../../src/engine/drafts/types.ts'
import { draftText } from './samples.ts'
import { reportOf, type Trade } from './trades.ts'

async function examined(trade: Trade, draft: string): Promise<DraftNumber[]> {
  return (await examineDraft(await reportOf(trade), draftText(`${draft}\n`)))!
}

describe('Numbers said otherwise than the ledger writes them', () => {
  test.each<[Trade, string]>([
    ['court', '新收案件8463件，为上年的1.07倍。'],
    ['court', '新收案件8463件，是上年的107%。'],
    ['court', '新收案件8463件，相当于去年的1.07倍，达到上年同期的107.0%。'],
    ['parks', '到位资金142.7亿元，为上年的118%。'],
    ['court', '执行到位金额3.27亿元（32700万元），同比增长14.7%。'],
    ['court', '执行到位金额32700万元（即3.27亿元）。'],
    ['parks', '签约项目86个（比上年多15个）。'],
    ['court', '新收案件八千四百六十三件，同比增长百分之七。'],
    ['court', '执行到位金额三亿二千七百万元。'],
    ['court', '审结案件8127件，占新收案件的九成六。'],
    ['court', '新收案件由7912件增加到8463件，净增551件。'],
    ['court', '新收案件8463件，比上年多收551件，即增长7.0%。'],
    ['parks', '签约项目由71个增加到86个，新增15个。'],
    ['parks', '签约项目86个，比上年新增15个。'],
    ['court', '新收案件从7912件增至8463件，新增551件。'],
  ])('%s: all is told of %s', async (trade, draft) => {
    const ties = (await examined(trade, draft)).map(({ tie }) => tie)
    expect(ties.length).toBeGreaterThan(0)
    expect(ties.filter((tie) => tie !== 'ledger' && tie !== 'follows')).toEqual([])
  })

  test.each<[Trade, string, string]>([
    ['court', '新收案件8463件，为上年的1.17倍。', '1.17倍'],
    ['court', '新收案件8463件，是上年的117%。', '117%'],
    ['parks', '到位资金142.7亿元，相当于上年的181%。', '181%'],
    ['court', '执行到位金额3.27亿元（37200万元）。', '37200万元'],
    ['enterprise', '营业收入64820万元（6.842亿元）。', '6.842亿元'],
    ['court', '新收案件八千六百四十三件。', '八千六百四十三件'],
    ['court', '新收案件8463件，同比增长百分之九。', '百分之九'],
    ['court', '新收案件由7912件增加到8463件，净增651件。', '651件'],
    ['parks', '签约项目由71个增加到86个，净增25个。', '25个'],
    ['court', '新收案件8463件，比上年多收651件。', '651件'],
    ['parks', '签约项目由71个增加到86个，新增25个。', '25个'],
    ['court', '新收案件从7912件增至8463件，新增651件。', '651件'],
  ])('%s: %s contradicts it', async (trade, draft, wrong) => {
    const found = (await examined(trade, draft)).filter(({ tie }) => tie === 'contradicts')
    expect(found.map(({ text }) => text)).toEqual([wrong])
  })

  // What came in a year is more than what the number grew by, when something went as well.
  test.each<[Trade, string]>([
    ['parks', '签约项目86个，新增25个。'],
    ['parks', '签约项目86个，全年新增25个。'],
    ['parks', '签约项目86个，比上年多15个；全年新增25个。'],
    ['court', '新收案件由7912件增加到8463件，新增法庭25个。'],
  ])('%s: nothing of %s contradicts it', async (trade, draft) => {
    expect((await examined(trade, draft)).filter(({ tie }) => tie === 'contradicts')).toEqual([])
  })
})
