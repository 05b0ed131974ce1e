import { describe, expect, it } from 'vitest'
import { leftIn } from './composed.ts'

/** The ledger of a finance bureau. */
const ledger = (values: Record<string, string> = {}): string => {
  const {
    收入 = '126580',
    上年 = '118300',
    目标 = '125000',
    税收 = '88360',
    增值税 = '35210',
    债券 = '12.5',
    纳税人 = '877000',
    窗口 = '36',
    稽查 = '143',
    结案 = '137',
    查补 = '5631.4',
    基金 = '52300',
    场次 = '28',
  } = values
  return `一般公共预算收入: {值: ${收入}, 单位: 万元, 上年: ${上年}, 目标: ${目标}}
税收收入: {值: ${税收}, 单位: 万元, 上年: 82100, 占: 一般公共预算收入}
增值税: {值: ${增值税}, 单位: 万元, 上年: 33150}
专项债券: {值: ${债券}, 单位: 亿元, 上年: 10.8, 目标: 12}
纳税人: {值: ${纳税人}, 单位: 人, 上年: 812000}
办税窗口: {值: ${窗口}, 单位: 个, 上年: 32}
稽查案件: {值: ${稽查}, 单位: 件, 上年: 165}
结案: {值: ${结案}, 单位: 件, 占: 稽查案件}
查补税款: {值: ${查补}, 单位: 万元, 上年: 4987.2}
基金收入: {值: ${基金}, 单位: 万元, 上年: 61200}
培训场次: {值: ${场次}, 单位: 场, 上年: 24}
减税降费: {值: 2.37, 单位: 亿元, 上年: 1.86}
企业所得税: {值: 18640, 单位: 万元, 上年: 17020}
`
}

const leftOf = async (section: string, corrected: Record<string, string>, from: Record<string, string> = {}) =>
  (await leftIn(ledger(from), ledger({ ...from, ...corrected }), section)).map((one) => `${one.text} ${one.reference}`)
const inSentence = (sentence: string) => `成绩:\n- 正文: "${sentence}"\n`
const inTable = (columns: string, ...rows: string[]) =>
  `成绩:\n- 小标题: 指标\n  表格:\n    列: [${columns}]\n    行:\n${rows.map((row) => `    - [${row}]\n`).join('')}`
const inPlans = (sentence: string) => `计划:\n- "${sentence}"\n`

const revenue = { 收入: '127080' }

describe('a copy that a correction leaves in a sentence', () => {
  it.each<[string, Record<string, string>, string]>([
    // Another figure says the same amount, and is not spoken of.
    ['一般公共预算收入高于12.5亿元的目标。', { 目标: '126000' }, '12.5亿元 {{一般公共预算收入.目标}}'],
    ['发行专项债券12.5亿元。', { 债券: '12.8' }, '12.5亿元 {{专项债券}}'],
    // Numerals.
    ['增值税三亿五千二百一十万元。', { 增值税: '35310' }, '三亿五千二百一十万元 {{增值税}}'],
    // Hedged, with zeros that say nothing.
    ['查补税款约5600万元。', { 查补: '5731.4' }, '5600万元 {{查补税款}}'],
    // Shares: the part stands before the 占, the whole behind it.
    ['税收收入8.9亿元，占一般公共预算收入的69.8%。', revenue, '69.8% {{税收收入.占比}}'],
    ['税收收入占一般公共预算收入的比重为69.8%。', revenue, '69.8% {{税收收入.占比}}'],
    ['稽查案件较多，结案率95.8%。', { 稽查: '145' }, '95.8% {{结案.占比}}'],
    ['稽查案件结案率达到95.8%。', { 结案: '138' }, '95.8% {{结案.占比}}'],
    // Movements in other words.
    ['办税窗口{{办税窗口}}，新增4个。', { 窗口: '38' }, '新增4个 {{办税窗口.增减}}'],
    ['基金收入{{基金收入}}，同比降14.5%。', { 基金: '52800' }, '降14.5% {{基金收入.同比}}'],
    ['基金收入{{基金收入}}，降幅14.5%。', { 基金: '52800' }, '降幅14.5% {{基金收入.同比}}'],
    ['一般公共预算收入增速达7.0%。', revenue, '7.0% {{一般公共预算收入.增速}}'],
    ['一般公共预算收入增长达7.0%。', revenue, '增长达7.0% {{一般公共预算收入.同比}}'],
  ])('%s', async (sentence, corrected, expected) => {
    expect(await leftOf(inSentence(sentence), corrected)).toEqual([expected])
  })

  it('of plans is this year’s amount in full', async () => {
    const section = inPlans('在今年一般公共预算收入126580万元的基础上，力争增长6%。')
    expect(await leftOf(section, revenue)).toEqual(['126580万元 {{一般公共预算收入}}'])
  })
})

describe('a copy that a correction leaves in a table', () => {
  it('is an amount under its unit, last year’s, or a rate under its word', async () => {
    const table = inTable('指标, 本年, 上年, 增长', '纳税人（万人）, 87.7, 81.2, 8.0%', '办税窗口（个）, 36, 32, 12.5%')
    expect(await leftOf(table, { 纳税人: '879000' })).toEqual(['87.7 {{纳税人.万}}', '8.0% {{纳税人.增速}}'])
    expect(await leftOf(table, { 窗口: '38' })).toEqual(['36 {{办税窗口.数}}', '12.5% {{办税窗口.增速}}'])
  })

  it('may have the unit in its head or in a column, and a sign for a fall', async () => {
    const head = inTable('指标, 2023年（亿元）, 同比（%）', '基金收入, 5.23, -14.5')
    expect(await leftOf(head, { 基金: '52800' })).toEqual(['5.23 {{基金收入.亿}}', '-14.5 {{基金收入.增速}}'])
    const column = inTable('序号, 项目, 单位, 完成数, 占比', '1, 税收收入, 亿元, 8.84, 69.8%')
    expect(await leftOf(column, { 税收: '89360' })).toEqual(['8.84 {{税收收入.亿}}', '69.8% {{税收收入.占比}}'])
  })

  it('may have the figures in its head', async () => {
    const table = inTable('年份, 一般公共预算收入（万元）, 培训场次（场）', '2022年, 118300, 24', '2023年, 126580, 28')
    expect(await leftOf(table, { ...revenue, 场次: '29' })).toEqual([
      '126580 {{一般公共预算收入.数}}',
      '28 {{培训场次.数}}',
    ])
    expect(await leftOf(table, { 上年: '118900' })).toEqual(['118300 {{一般公共预算收入.上年}}'])
  })
})

describe('what is right after a correction, in a sentence', () => {
  it.each<[string, Record<string, string>]>([
    ['一般公共预算收入127080万元，比上年增长7.4%，超额完成12.5亿元的目标。', revenue],
    ['一般公共预算收入12.71亿元，上年为11.83亿元。', revenue],
    ['税收收入8.84亿元，占一般公共预算收入的69.5%。', revenue],
    ['一般公共预算收入{{一般公共预算收入}}。减税降费2.37亿元。', revenue],
    ['发行专项债券12.5亿元，完成目标的104.2%。', { 目标: '126000' }],
    ['一般公共预算收入超过12.6亿元，专项债券12.5亿元。', { 目标: '126000' }],
    ['减税降费上年为1.86亿元。', { 增值税: '35310' }],
    ['减税降费由1.86亿元增加到2.37亿元。', { 查补: '5731.4' }],
    ['查补税款约5700万元。', { 查补: '5731.4' }],
    ['投入资金约5600万元，查补税款{{查补税款}}。', { 结案: '138' }],
    ['全年化解欠款约5600万元。', { 查补: '5731.4' }],
    ['增值税三亿五千三百一十万元。', { 增值税: '35310' }],
    ['稽查案件{{稽查案件}}，结案率94.5%，满意率95.8%。', { 稽查: '145' }],
    ['信访件结案139件，办结率95.8%。', { 稽查: '145' }],
    ['办税窗口{{办税窗口}}，新增自助机4台。', { 窗口: '38' }],
    ['办税窗口38个。培训基地新增4个。', { 窗口: '38' }],
    ['办税窗口{{办税窗口}}，新增6个。', { 窗口: '38' }],
    ['基金收入5.28亿元，同比下降13.7%，减少8400万元。', { 基金: '52800' }],
    ['某镇基金收入增长14.5%。', { 基金: '52800' }],
    ['企业所得税1.86亿元，减税降费2.37亿元。', { 收入: '127080' }],
    ['开展培训29场，比上年增加5场。', { 场次: '29' }],
    ['2024年1月28日召开会议，印发〔2024〕36号文件。', { 窗口: '38', 场次: '29' }],
    ['全县36个乡镇、28个社区设有办税点。', { 窗口: '38', 场次: '29' }],
    ['第28场招聘会，143路公交。', { 场次: '29', 稽查: '145' }],
    ['共走访企业143家、群众137户。', { 稽查: '145', 结案: '138' }],
    ['建成136平方米办税厅，人均36平方米。', { 窗口: '38' }],
    ['纳税人87.9万人，近88万人次办理业务。', { 纳税人: '879000' }],
    ['超80万名纳税人使用网上办税。', { 纳税人: '879000' }],
    ['纳税人近90万人。', { 纳税人: '879000' }],
    ['查补税款5000多万元。', { 查补: '5731.4' }],
  ])('%s', async (sentence, corrected) => {
    expect(await leftOf(inSentence(sentence), corrected)).toEqual([])
  })
})

describe('what is right when a ledger says the same in another way', () => {
  const spending = (value: string) => `民生支出: {值: ${value}}\n`
  const now = (text: string, before: string, after: string) =>
    leftIn(spending(before), spending(after), inSentence(text))

  it.each([
    ['334760, 单位: 万元, 上年: 318500', '33.476, 单位: 亿元, 上年: 31.85'],
    ['33.476, 单位: 亿元, 上年: 31.85', '334760, 单位: 万元, 上年: 318500'],
    ['33.48, 单位: 亿元, 上年: 31.85', '334760, 单位: 万元, 上年: 318500'],
  ])('%s → %s', async (before, after) => {
    const text = '民生支出33.48亿元，比上年增长5.1%；民生支出近34亿元，上年民生支出31.85亿元。'
    expect(await now(text, before, after)).toEqual([])
  })

  it('but not when the number is another as well', async () => {
    const found = await now('民生支出33.48亿元。', '334760, 单位: 万元', '33.576, 单位: 亿元')
    expect(found.map((one) => `${one.text} ${one.reference}`)).toEqual(['33.48亿元 {{民生支出}}'])
  })
})

describe('what is right after a correction, in plans', () => {
  it.each([
    '一般公共预算收入增长7.0%。',
    '2025年，一般公共预算收入力争达到126580万元。',
    '一般公共预算收入12.7亿元左右。',
    '税收收入占一般公共预算收入的比重提高到69.8%以上。',
    '新增办税窗口36个。',
  ])('%s', async (sentence) => {
    expect(await leftOf(inPlans(sentence), { ...revenue, 窗口: '38' })).toEqual([])
  })

  it('or of next year elsewhere', async () => {
    expect(await leftOf(inSentence('2025年，一般公共预算收入预计增长7.0%。'), revenue)).toEqual([])
  })
})

describe('what is right after a correction, in a table', () => {
  it.each<[string, Record<string, string>, string]>([
    ['the number now', revenue, inTable('指标, 本年, 上年, 增长', '一般公共预算收入（万元）, 127080, 118300, 7.4%')],
    ['another year', revenue, inTable('指标, 2021年, 2023年', '一般公共预算收入（万元）, 126580, 127080')],
    ['a part of the year', revenue, inTable('指标, 一季度, 上半年各月', '一般公共预算收入（万元）, 126580, 126580')],
    ['another row', revenue, inTable('指标, 增长', '财政八项支出, 7.0%', '一般公共预算收入, 7.4%')],
    ['another unit', { 纳税人: '879000' }, inTable('指标, 本年', '纳税人（万户）, 87.7')],
    ['a fall that is a rise', { 基金: '52800' }, inTable('指标, 同比', '基金收入, 14.5%')],
    ['a small number of a town', { 场次: '29' }, inTable('乡镇, 培训场次（场）', '城关镇, 28', '东乡镇, 1')],
    [
      'a serial number',
      { 场次: '29', 窗口: '38' },
      inTable('序号, 指标, 本年', '28, 培训场次, 29场', '36, 办税窗口, 38个'),
    ],
    ['last year’s number that this year’s was', { 场次: '29' }, inTable('指标, 本年, 上年', '培训场次, 29, 24')],
    [
      'an equal amount of another row',
      { 税收: '88560' },
      inTable('指标, 本年', '税收收入（万元）, 88560', '存款（万元）, 8836'),
    ],
    ['a share under 占比', revenue, inTable('指标, 占比, 增长', '税收收入, 69.5%, 7.6%')],
    ['a rate of completion', { 债券: '12.8' }, inTable('指标, 目标, 完成率', '专项债券, 12亿元, 106.7%')],
  ])('%s', async (_, corrected, table) => {
    expect(await leftOf(table, corrected)).toEqual([])
  })
})
