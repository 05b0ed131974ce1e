import { describe, expect, test } from 'vitest'
import { examineDraft } from '../../src/engine/drafts/index.ts'
import { tieText } from '../../src/engine/drafts/tell.ts'
import { draftText } from './samples.ts'
import { reportOf, type Trade } from './trades.ts'

/** What is said of each number of a draft, as people read it. */
async function told(trade: Trade, draft: string): Promise<string[]> {
  const numbers = await examineDraft(await reportOf(trade), draftText(`${draft}\n`))
  return numbers!.map((one) => `${one.text} ${tieText(one)}`)
}

describe('Right numbers of a draft', () => {
  test.each<[Trade, string, string[]]>([
    [
      'court',
      '全年新收案件8463件，同比增长7.0%。',
      ['8463件 台账：新收案件', '7.0% 推得：新收案件（同比），（8463件 − 7912件）÷ 7912件 = 7.0%'],
    ],
    [
      'court',
      '审结8127件，比上年增加587件，占新收案件的96.0%。',
      [
        '8127件 台账：审结案件',
        '587件 推得：审结案件（增减），8127件 − 7540件 = 587件',
        '96.0% 推得：审结案件（占比），审结案件8127件 ÷ 新收案件8463件 = 96.0%',
      ],
    ],
    [
      'court',
      '其中民事案件4936件，占审结案件的60.7%。',
      ['4936件 台账：民事案件', '60.7% 推得：民事案件（占比），民事案件4936件 ÷ 审结案件8127件 = 60.7%'],
    ],
    [
      'court',
      '执行到位32700万元，去年为2.85亿元。',
      ['32700万元 台账：执行到位金额', '2.85亿元 台账：执行到位金额（上年）'],
    ],
    [
      'court',
      '服判息诉率92.4%，比上年提高1.3个百分点，高于目标0.4个百分点。',
      [
        '92.4% 台账：服判息诉率',
        '1.3个百分点 推得：服判息诉率（增减），92.4% − 91.1% = 1.3个百分点',
        '0.4个百分点 推得：服判息诉率（超目标），92.4% − 92% = 0.4个百分点',
      ],
    ],
    [
      'enterprise',
      '售水1.86亿吨，完成年度任务的100.5%。',
      ['1.86亿吨 台账：售水量', '100.5% 推得：售水量（完成率），1.86亿吨 ÷ 1.85亿吨 = 100.5%'],
    ],
    [
      'enterprise',
      '实现营业收入6.482亿元，利润总额7236万元，同比下降4.0%。',
      [
        '6.482亿元 台账：营业收入',
        '7236万元 台账：利润总额',
        '4.0% 推得：利润总额（同比），（7236万元 − 7540万元）÷ 7540万元 = −4.0%',
      ],
    ],
    [
      'enterprise',
      '管网漏损率由上年的11.2%降至9.8%，下降1.4个百分点。',
      [
        '11.2% 台账：管网漏损率（上年）',
        '9.8% 台账：管网漏损率',
        '1.4个百分点 推得：管网漏损率（增减），9.8% − 11.2% = −1.4个百分点',
      ],
    ],
    [
      'parks',
      '到位资金142.7亿元，是上年的1.18倍；2022年为98.3亿元。',
      [
        '142.7亿元 台账：到位资金',
        '1.18倍 推得：到位资金（上年的倍数），142.7亿元 ÷ 120.9亿元 = 1.18倍',
        '2022年 台账：2022年的数',
        '98.3亿元 台账：到位资金（2022年）',
      ],
    ],
    [
      'parks',
      '签约项目86个，其中工业项目52个，占60.5%。',
      ['86个 台账：签约项目', '52个 台账：工业项目', '60.5% 推得：工业项目（占比），52个 ÷ 86个 = 60.5%'],
    ],
  ])('%s: %s', async (trade, draft, expected) => {
    expect(await told(trade, draft)).toEqual(expected)
  })
})

describe('A bound in the place of a number', () => {
  const contradicted = async (trade: Trade, draft: string) =>
    (await told(trade, draft)).filter((one) => one.includes('不符'))

  test.each<[Trade, string]>([
    ['court', '新收案件超过8000件。'],
    ['court', '全年新收案件突破8400件，审结案件超8000件。'],
    ['court', '审结案件不少于8100件。'],
    ['court', '新收案件不到8500件。'],
    ['court', '新收案件不超过9000件，同比增长7.0%。'],
    ['court', '服判息诉率超过92%。'],
    ['enterprise', '售水量超过1.8亿吨。'],
    ['enterprise', '新建管网逾120公里，利润总额超过7000万元。'],
    ['parks', '到位资金超过140亿元，签约项目超80个。'],
    ['parks', '协议投资超过300亿元。'],
  ])('%s: %s is no contradiction', async (trade, draft) => {
    expect(await contradicted(trade, draft)).toEqual([])
  })

  test.each<[Trade, string, string]>([
    ['court', '新收案件超过8643件。', '8643件 不符：台账里新收案件是8463件'],
    ['court', '执行到位金额超过3.3亿元。', '3.3亿元 不符：台账里执行到位金额是3.27亿元'],
    ['court', '新收案件不到8436件。', '8436件 不符：台账里新收案件是8463件'],
    ['parks', '协议投资超过381.5亿元。', '381.5亿元 不符：台账里协议投资是318.5亿元'],
  ])('%s: %s', async (trade, draft, expected) => {
    expect(await told(trade, draft)).toContain(expected)
  })

  test('behind a comparison it is a change', async () => {
    expect(await told('court', '服判息诉率92.4%，超过目标0.4个百分点。')).toContain(
      '0.4个百分点 推得：服判息诉率（超目标），92.4% − 92% = 0.4个百分点',
    )
  })
})

describe('Wrong numbers of a draft', () => {
  test.each<[Trade, string, string]>([
    ['court', '全年新收案件8436件。', '8436件 不符：台账里新收案件是8463件'],
    ['court', '新收案件8463件，同比增长17.0%。', '17.0% 不符：台账里新收案件（同比）是增长7.0%'],
    ['court', '新收案件8463件，同比下降7.0%。', '7.0% 不符：升降相反，台账里新收案件（同比）是增长7.0%'],
    ['court', '执行到位金额3.27万元。', '3.27万元 不符：单位不对，台账里执行到位金额是3.27亿元'],
    ['court', '去年新收案件8463件。', '8463件 不符：年份不对，8463件是新收案件的数'],
    ['court', '2023年，新收案件8463件。', '8463件 不符：年份不对，8463件是新收案件的数'],
    ['enterprise', '利润总额7236万元，同比增长4.0%。', '4.0% 不符：升降相反，台账里利润总额（同比）是下降4.0%'],
    ['enterprise', '新建管网128公里，完成任务的160.7%。', '160.7% 不符：台账里新建管网（完成率）是106.7%'],
    [
      'enterprise',
      '管网漏损率9.8%，比上年下降1.6个百分点。',
      '1.6个百分点 不符：台账里管网漏损率（增减）是下降1.4个百分点',
    ],
    ['court', '审结案件8127件，占新收案件的69.0%。', '69.0% 不符：台账里审结案件（占比）是96.0%'],
    ['parks', '协议投资381.5亿元。', '381.5亿元 不符：台账里协议投资是318.5亿元'],
    ['parks', '实际利用外资2.13亿元。', '2.13亿元 不符：单位不对，台账里实际利用外资是2.13亿美元'],
  ])('%s: %s', async (trade, draft, expected) => {
    expect(await told(trade, draft)).toContain(expected)
  })

  test.each<[Trade, string, string]>([
    ['court', '新建诉讼服务站12个。', '12个 没有着落'],
    ['court', '上半年新收案件4120件。', '4120件 没有着落'],
    ['court', '全省法院新收案件126.4万件。', '126.4万件 没有着落'],
    ['court', '其中新收案件通过网上立案3120件。', '3120件 没有着落'],
    ['enterprise', '力争售水量达到1.95亿吨。', '1.95亿吨 没有着落'],
    ['court', '审结案件8127件，占全省法院结案的0.6%。', '0.6% 没有着落'],
    ['parks', '五年来签约项目312个。', '312个 没有着落'],
    ['parks', '东街道签约项目12个。', '12个 没有着落'],
    [
      'parks',
      '到位资金142.7亿元，同比增长18.1%。',
      '18.1% 没有着落：台账算得到位资金（同比）是增长18.0%，与它不等，也不排除是它',
    ],
  ])('of which the ledger does not speak contradict nothing: %s: %s', async (trade, draft, expected) => {
    expect(await told(trade, draft)).toContain(expected)
  })
})

test('A title of another year is wrong', async () => {
  expect(await told('court', '清川县人民法院2023年工作总结\n\n新收案件8463件。')).toEqual([
    '2023年 不符：报告是2024年的',
    '8463件 台账：新收案件',
  ])
})

test('A text without end is read in time that its length asks for', async () => {
  const report = await reportOf('court')
  const sentence = '全年新收案件8463件，同比增长7.0%，审结案件8127件，占新收案件的96.0%，执行到位金额3.27亿元。'
  const [short, long] = [draftText(sentence.repeat(100)), draftText(sentence.repeat(1000))]
  const taken = async (text: typeof short): Promise<number> => {
    const before = performance.now()
    await examineDraft(report, text)
    return performance.now() - before
  }
  await taken(short)
  expect((await taken(long)) / (await taken(short))).toBeLessThan(40)
})
