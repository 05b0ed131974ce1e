import { describe, expect, test } from 'vitest'
import { examineDraft } from '../../src/engine/drafts/index.ts'
import { draftText } from './samples.ts'
import { reportOf } from './trades.ts'

async function wrongIn(draft: string): Promise<string[]> {
  const numbers = (await examineDraft(await reportOf('fishery'), draftText(`${draft}\n`)))!
  return numbers.flatMap(({ tie, text, slip }) => (tie === 'contradicts' ? [`${text} ${slip}`] : []))
}

async function looseIn(draft: string): Promise<string[]> {
  const numbers = (await examineDraft(await reportOf('fishery'), draftText(`${draft}\n`)))!
  return numbers.flatMap(({ tie, text }) => (tie === 'ledger' || tie === 'follows' ? [] : [text]))
}

describe('What is said of last year beside a number of this year', () => {
  test.each([
    '水产品产量28.7万吨，上年为26.1万吨，增长10.0%。',
    '水产品产量28.7万吨，比上年26.1万吨增长10.0%。',
    '水产品产量28.7万吨，上年同期为26.1万吨，同比增长10.0%。',
    '水产品产量28.7万吨（上年26.1万吨），增长10.0%。',
    '水产品产量28.7万吨，上年水产品产量为26.1万吨，增加2.6万吨，增长10.0%。',
    '水产品产量28.7万吨，去年是26.1万吨，渔业生产平稳，养殖方式加快转变，增长10.0%。',
    '2024年水产品产量28.7万吨，2023年为26.1万吨，增加2.6万吨，增长10.0%。',
    '上年水产品产量26.1万吨，今年28.7万吨，增长10.0%。',
    '蔬菜产量41.6万吨，上年为40万吨，增长4.0%。',
    '渔业产值41.6亿元，上年为43.3亿元，下降3.9%。',
    '水产品产量28.7万吨，上年为26.1万吨，蔬菜产量41.6万吨，同比增长4.0%。',
  ])('%s: every number is known', async (draft) => {
    expect(await looseIn(draft)).toEqual([])
  })

  test.each([
    ['水产品产量28.7万吨，上年为26.1万吨，增长12.0%。', '12.0% digits'],
    ['水产品产量28.7万吨，上年同期为26.1万吨，同比下降10.0%。', '10.0% direction'],
    ['水产品产量28.7万吨（上年26.1万吨），增加3.6万吨。', '3.6万吨 digits'],
    ['渔业产值41.6亿元，上年为43.3亿元，下降4.9%。', '4.9% digits'],
    // Last year's own growth is another number.
    ['水产品产量28.7万吨，上年增长10.0%。', '10.0% year'],
    ['上年水产品产量26.1万吨，增长10.0%。', '10.0% year'],
  ])('%s: %s', async (draft, wrong) => {
    expect(await wrongIn(draft)).toEqual([wrong])
  })

  test.each([
    // Against another year than the last the ledger knows nothing.
    '水产品产量28.7万吨，2020年为20万吨，增长43.5%。',
    '水产品产量28.7万吨，上年为26.1万吨，较2020年增长43.5%。',
    '水产品和蔬菜产量分别为28.7万吨、41.6万吨，上年分别为26.1万吨、40万吨。',
  ])('%s: nothing is wrong', async (draft) => {
    expect(await wrongIn(draft)).toEqual([])
  })
})
