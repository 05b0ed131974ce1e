import { describe, expect, test } from 'vitest'
import { explainNumbers } from '../../../src/engine/proofread/relations/explain.ts'
import { findRelations } from '../../../src/engine/proofread/relations/index.ts'

const ledger = {
  names: [
    '森林覆盖率',
    '服务窗口数',
    '小微企业首贷户',
    '35岁以下党员',
    '水电气、网络报装',
    '首问办结率',
    '12345热线受理量',
  ],
  units: ['航次', '档口', '窗口'].map((name) => ({ name, dimension: 'count' as const, factor: '1' })),
}

const read = (text: string) =>
  explainNumbers([{ text }], { ledger }).numbers.map(
    ({ place, subject, unit }) => `${subject ?? ''} ${place.text} ${unit}`,
  )
const told = (text: string, about = {}) => findRelations([{ text }], about).filter(({ verdict }) => verdict !== 'holds')

describe('names of the ledger are subjects as a whole', () => {
  test.each([
    ['森林覆盖率达到43.7%。', ['森林覆盖率 43.7% %']],
    ['全市“小微企业首贷户”共计320户。', ['小微企业首贷户 320户 户']],
    ['现有35岁以下党员86名。', ['35岁以下党员 86名 名']],
    ['办理水电气、网络报装640件。', ['水电气、网络报装 640件 件']],
    ['12345热线受理量为8.6万件。', ['12345热线受理量 8.6万件 件']],
    ['服务窗口数86窗口，比上年增加6窗口。', ['服务窗口数 86窗口 窗口', '服务窗口数 6窗口 窗口']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  test('without it they are torn', () => {
    const [first] = explainNumbers([{ text: '办理水电气、网络报装640件。' }]).numbers
    expect(first?.subject).not.toBe('水电气、网络报装')
  })

  test.each([
    ['现有35岁以下党员86名。', ['86名']],
    ['年收入10万元以上的村740个，50万元以上的310个。', ['740个', '310个']],
    ['受理12345热线工单14280件。', ['14280件']],
    ['增长10%以上，达到2.66亿元。', ['10%', '2.66亿元']],
    ['漏损率9.2%，离9%以内还差0.2个百分点。', ['9.2%', '9%', '0.2个百分点']],
  ])('what is counted is no threshold and no hot line: %s', (text, expected) => {
    expect(explainNumbers([{ text }]).numbers.map(({ place }) => place.text)).toEqual(expected)
  })
})

describe('units of the ledger are units', () => {
  test.each([
    ['全年靠泊1260航次，其中内河860航次，沿海400航次。', '全年靠泊1260航次，其中内河860航次，沿海420航次。'],
    ['完成改造54档口，占年度任务60档口的90%。', '完成改造54档口，占年度任务60档口的95%。'],
    ['窗口由80窗口增加到86窗口，增加6窗口。', '窗口由80窗口增加到86窗口，增加9窗口。'],
  ])('%s', (sound, wrong) => {
    expect(told(sound, { ledger })).toEqual([])
    expect(told(wrong, { ledger })).not.toEqual([])
  })
})

test('a rate that the ledger has is no share of the numbers before it', () => {
  const text = '受理申请640件，办结608件，首问办结率98.2%。'
  expect(told(text)).not.toEqual([])
  expect(told(text, { ledger })).toEqual([])
})
