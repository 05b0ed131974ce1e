import { describe, expect, test } from 'vitest'
import { checkReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { folderOf, type Trade } from './trades.ts'

const library = openLibrary()

/** What check says of the numbers of a text in a report: its findings on figures, but for copies of the ledger's numbers. */
async function told(trade: Trade, text: string, kind = '成绩'): Promise<string[]> {
  const section = `${kind}:\n  - 小标题: 履职尽责\n    正文: ${text}\n`
  const { diagnostics } = await checkReport(folderOf(trade, section), library)
  return diagnostics
    .filter(
      ({ code, position }) =>
        code.startsWith('figures/') && code !== 'figures/typed' && position?.file.endsWith('01.yaml'),
    )
    .map(({ severity, message }) => `${severity} ${message}`)
}

describe('In a report the ledger judges what is typed', () => {
  test.each<[Trade, string, string]>([
    ['court', '审结{{审结案件}}，占新收案件的69.0%。', '占比'],
    ['court', '去年审结案件7450件。', '台账里审结案件（上年）是7540件'],
    ['enterprise', '新建管网{{新建管网}}，完成任务的160.7%。', '台账里新建管网（完成率）是106.7%'],
    ['enterprise', '管网漏损率{{管网漏损率}}，比上年下降1.6个百分点。', '下降1.4个百分点'],
    ['parks', '协议投资381.5亿元。', '318.5亿元'],
    ['parks', '2023年，到位资金142.7亿元。', '年份不对'],
    ['enterprise', '营业收入{{营业收入}}，净增4370万元。', '台账里营业收入（增减）是增加3470万元'],
    ['parks', '签约项目{{签约项目}}，比上年增加51个。', '台账里签约项目（增减）是增加15个'],
    ['fund', '全年累计发放个人住房贷款201.3亿元。', '台账里是14.85亿元'],
    ['fund', '2024年，中心累计办件量达到145200件。', '台账里是45200件'],
    ['court', '审结案件{{审结案件}}，由2023年的7540件升至8127件，增长8.7%。', '增长7.8%'],
    ['court', '依法履职，审结案件827件。', '8127件'],
    ['court', '依法履职，审结案件6127件。', '8127件'],
    ['court', '审结案件39件。', '8127件'],
    ['fishery', '清理池塘0.8万亩，水产品全年产量27.8万吨。', 'info “27.8万吨”与台账不符'],
    ['court', '连续3年获评先进，全年审结案件6127件。', '8127件'],
    ['court', '办好12368热线，审结案件6127件。', '8127件'],
    ['enterprise', '整治历时6个月，水质合格率99.69%。', '99.96%'],
    ['enterprise', '开通96116热线，水质合格率98.6%。', '99.96%'],
    ['enterprise', '售水量{{售水量}}，水质合格率99.69%。', '99.96%'],
    ['court', '新收案件{{新收案件}}，接待来访326人次，审结案件6127件。', '8127件'],
    ['enterprise', '全年实现营业收入比上年下降12.6%。', '增长5.7%'],
    ['parks', '签约项目比上年增加51个。', '台账里签约项目（增减）是增加15个'],
    ['parks', '企业纷纷落户。二是签约项目比上年增加51个。', '台账里签约项目（增减）是增加15个'],
    ['parks', '一是签约项目比上年增加51个。', '台账里签约项目（增减）是增加15个'],
    ['parks', '2024年签约项目比上年增加51个。', '台账里签约项目（增减）是增加15个'],
    ['parks', '带动签约项目比上年增加51个。', '台账里签约项目（增减）是增加15个'],
    ['parks', '抓好招商，同时我区的签约项目比上年增加51个。', '台账里签约项目（增减）是增加15个'],
    ['fund', '缴存额312.45亿元。', '台账里是38.62亿元'],
    ['fund', '累计缴存额38.26亿元。', '台账里是38.62亿元'],
    ['fund', '累计发放个人住房贷款15.84亿元。', 'warning 正文里“发放个人住房贷款”是15.84亿元'],
  ])('%s: %s', async (trade, text, expected) => {
    const found = await told(trade, text)
    expect(found.join('\n')).toContain(expected)
    expect(found).toHaveLength(1)
  })

  test.each<[Trade, string]>([
    ['court', '审结{{审结案件}}，占新收案件的96.0%。'],
    ['court', '去年审结案件7540件，今年审结{{审结案件}}。'],
    ['court', '人均结案287件，比上年增加19件。'],
    ['court', '全省法院新收案件126.4万件，同比增长3.1%。'],
    ['enterprise', '新建管网{{新建管网}}，完成任务的106.7%；改造老旧管网{{改造老旧管网}}，占41.9%。'],
    ['enterprise', '上半年售水量0.88亿吨，同比增长2.3%。'],
    ['parks', '到位资金{{到位资金}}，同比增长18.0%，2022年为98.3亿元。'],
    ['parks', '签约项目{{签约项目}}，其中亿元以上项目31个，占36.0%。'],
    ['enterprise', '营业收入{{营业收入}}，增值服务收益64280万元。'],
    ['enterprise', '营业收入{{营业收入}}，提取各项准备金64280万元。'],
    ['enterprise', '营业收入{{营业收入}}，净资产64280万元。'],
    ['enterprise', '营业收入{{营业收入}}，上缴各项税费64280万元。'],
    ['court', '审结案件{{审结案件}}，下发司法建议8172件。'],
    ['parks', '协议投资{{协议投资}}，超长期国债到账381.5亿元。'],
    ['court', '审结案件{{审结案件}}，由2020年的5126件升至8127件，增长58.5%。'],
    ['enterprise', '管网漏损率{{管网漏损率}}，低于12%的控制线2.2个百分点，优于行业平均水平3.1个百分点。'],
    ['enterprise', '新建加压泵站12座，检测出厂水2860样次，水质合格率99.93%，管网漏损率8.6%。'],
    ['enterprise', '新建管网{{新建管网}}，改造小区泵房86处，水质合格率98.6%。'],
    ['court', '办理涉企案件326件，标的12.6亿元；法官人数26人，审结案件312件。'],
    ['fishery', '改造池塘0.8万亩，亩均增产86公斤，水产品产量增加688吨。'],
    ['court', '开展培训12期，参训法官人数14人次。'],
    ['enterprise', '二次供水营业收入下降12.6%。'],
    ['parks', '文旅签约项目比上年增加51个。'],
    ['parks', '一是文旅签约项目比上年增加51个。'],
    ['parks', '2024年文旅签约项目比上年增加51个。'],
    ['court', '新收案件{{新收案件}}，其中涉企案件126件；审结案件312件。'],
    ['fishery', '清理池塘0.8万亩，水产品全年产量26.3万吨。'],
    ['court', '受理未成年人案件68件，新收案件42件，审结案件39件。'],
    ['court', '对涉企案件开辟绿色通道，审结案件312件。'],
    ['fund', '服务灵活就业人员，缴存额0.32亿元，办件量1260件。'],
    ['fund', '年末缴存总额312.45亿元，比上年末增加38.62亿元，增长14.1%。'],
    ['fund', '累计缴存额312.45亿元。'],
    ['fund', '截至2024年末，累计发放个人住房贷款201.3亿元。'],
    ['fund', '截至2024年12月底，全市缴存额累计达312.45亿元。'],
    ['fund', '中心成立以来办件总量突破52万件，累计办件量居全省前列。'],
    ['court', '累计审结案件11.2万件。'],
    ['enterprise', '累计新建管网1286公里。'],
    ['enterprise', '缴存余额128.30亿元，缴存总额312.45亿元。'],
  ])('and what is right stays: %s: %s', async (trade, text) => {
    expect(await told(trade, text)).toEqual([])
  })

  test('behind a wrong number its change is told, too', async () => {
    expect(await told('fishery', '水产品产量27.8万吨，增加6.2万吨。')).toHaveLength(2)
  })

  test('plans are no claims of this year', async () => {
    expect(await told('parks', '力争签约项目达到95个，到位资金超过160亿元，同比增长12%。', '计划')).toEqual([])
  })

  test('a section on another year is of that year', async () => {
    const section = (text: string) => `成绩:\n  - 小标题: 2023年工作回顾\n    正文: ${text}\n`
    const found = async (text: string) =>
      (await checkReport(folderOf('parks', section(text)), library)).diagnostics
        .filter(({ code }) => code === 'figures/contradiction')
        .map(({ message }) => message)
    expect(await found('签约项目71个，到位资金120.9亿元。')).toEqual([])
    expect(await found('到位资金129.0亿元。')).toEqual(['“129.0亿元”与台账不符：台账里到位资金（上年）是120.9亿元'])
  })
})
