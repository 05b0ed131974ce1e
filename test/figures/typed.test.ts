import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/engine/compose.ts'
import { typedNumbers } from '../../src/engine/figures/typed.ts'
import { openLibrary } from '../../src/node/library.ts'
import { loadFiles, loadSection, reportHead } from '../report/folder.ts'

const figures =
  "签约人数: {值: 877483, 单位: 人, 上年: 812345, 目标: 850000}\n药占比: {值: 30.5, 单位: '%'}\n" +
  "经费: {值: 1200, 单位: 万元}\n演练: {值: 4, 单位: 场}\n村卫生室: {值: 12, 单位: 家}\n标段: {值: 150, 单位: 标段}\n建档率: {值: 100, 单位: '%'}\n规范管理率: {值: 74.6, 单位: '%', 上年: 71.2}\n" +
  "比率: {公式: 演练 / 十六, 单位: '%'}\n十六: {值: 16, 单位: 场}\n"

const library = openLibrary('templates')

async function read(text: string) {
  const { value: report } = await loadSection(`成绩:\n- ${text}\n`, reportHead, figures)
  const { value: set } = await library.set('standard')
  const { value: document } = await composeDocument(report!, set!)
  const { total, fromLedger, diagnostics } = (await typedNumbers(report!, document!))!
  const said = diagnostics.map(({ severity, code, message, hint, position }) => {
    return { said: `${severity} ${code} ${message}`, hint, column: position!.column }
  })
  return { total, fromLedger, said }
}

describe('the numbers of a text', () => {
  it('are counted, with those that come from the ledger; years and labels are none', async () => {
    const text = '2023年签约{{签约人数}}，{{签约人数.同比}}，培训35人，药占比{{药占比}}。第3次演练于6月1日举行。'
    expect(await read(text)).toEqual({ total: 4, fromLedger: 3, said: [] })
  })

  it('is of what was done, and not of what it was done with', async () => {
    expect((await read('拨付经费{{经费}}，审结1200万元')).said).toEqual([])
    expect((await read('拨付经费{{经费}}，经费1200万元')).said).toHaveLength(1)
  })

  it.each([
    ['共有877483人签约', '877483人', '{{签约人数}}'],
    ['共有87.75万人签约', '87.75万人', '{{签约人数.万}}'],
    ['上年812345人签约', '812345人', '{{签约人数.上年}}'],
    ['签约人数增加6.6万人，2022年为812345人', '812345人', '{{签约人数.上年}}'],
    ['签约人数由812345人再创新高', '812345人', '{{签约人数.上年}}'],
    ['全面完成850000人的签约任务', '850000人', '{{签约人数.目标}}'],
    ['药占比降到30.5%', '30.5%', '{{药占比}}'],
    ['投入经费0.12亿元', '0.12亿元', '{{经费.亿}}'],
    ['投入经费1,200万元', '1,200万元', '{{经费}}'],
    ['共有877483人', '877483人', '{{签约人数}}'],
    ['签约人数增长8.0%', '增长8.0%', '{{签约人数.同比}}'],
    ['签约人数同比增长8.0%', '增长8.0%', '{{签约人数.同比}}'],
    ['签约人数比上年增加65138人', '增加65138人', '{{签约人数.增减}}'],
    ['签约人数完成年度任务的103.2%', '103.2%', '{{签约人数.完成率}}'],
  ])('%s could be a reference', async (text, number, reference) => {
    const { said } = await read(text)
    expect(said).toEqual([
      {
        said: `info figures/typed “${number}”与台账里的数相同，却是手写的`,
        hint: expect.stringContaining(reference),
        column: text.indexOf(number) + 3,
      },
    ])
  })

  it('is reported of a formula at the formula', async () => {
    expect((await read('全年比率50.0%，**投入{{经费}}**')).said).toEqual([
      expect.objectContaining({ said: 'error figures/contradiction 正文里“比率”是50.0%，台账里是25.0%' }),
    ])
  })

  it('is none in a report without a ledger', async () => {
    const { value: report } = await loadFiles({ 'report.yaml': reportHead, '01.yaml': '成绩: [签约877483人]\n' })
    const { value: set } = await library.set('standard')
    const { value: document } = await composeDocument(report!, set!)
    expect(await typedNumbers(report!, document!)).toBeUndefined()
  })

  it.each([
    '演练4场',
    '共4场',
    '降到30.5%',
    '投入1200万元',
    '经费0.120亿元',
    '签约人数达到85.00万人',
    '共有877483家',
    '约30.6%',
    '共1200件',
    '全部达到100%',
    '床位增长8.0%',
    '签约人数下降8.0%',
    '签约人数比上年增加6.6万人，其中老年人812345人',
    '签约人数完成目标的103.3%，其中老年人850000人',
  ])('%s is no such number', async (text) => {
    expect((await read(text)).said).toEqual([])
  })
})

describe('in a plan', () => {
  it.each([
    ['规范管理率保持在74.6%以上', []],
    ['继续投入经费1,200万元', []],
    ['规范管理率在74.6%的基础上再提高', ['info figures/typed “74.6%”与台账里的数相同，却是手写的']],
    ['规范管理率由74.6%提高到80%', ['info figures/typed “74.6%”与台账里的数相同，却是手写的']],
  ])("a number is proposed only as this year's: %s", async (text, expected) => {
    const { value: report } = await loadSection(`计划:\n- ${text}\n`, reportHead, figures)
    const { value: set } = await library.set('standard')
    const { value: document } = await composeDocument(report!, set!)
    const { diagnostics } = (await typedNumbers(report!, document!))!
    expect(diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual(expected)
  })
})

describe('a comparison that contradicts the ledger in the same words', () => {
  it.each([
    ['签约人数同比增长9%', '比上年增长9%，按台账算是增长8.0%'],
    ['签约人数877483人，同比增长8.1%', '比上年增长8.1%，按台账算是增长8.0%'],
    ['全年签约人数比上年下降8.0%', '比上年下降8.0%，按台账算是增长8.0%'],
    ['规范管理率较上年提高4.3个百分点', '比上年提高4.3个百分点，按台账算是提高3.4个百分点'],
  ])('%s', async (text, message) => {
    const { said } = await read(text)
    expect(said.filter((one) => one.said.startsWith('error')).map((one) => one.said)).toEqual([
      expect.stringContaining(message),
    ])
  })

  it.each([
    '签约人数同比增长8%',
    '签约人数同比增长8.02%',
    '签约人数同比增长约8%',
    '重点人群签约人数同比增长9%',
    '2022年签约人数同比增长9%',
    '签约人数增长9%',
    '规范管理率较上年提高3.4个百分点',
    '规范管理率同比增长4.8%',
    '药占比同比下降2%',
  ])('%s does not', async (text) => {
    expect((await read(text)).said.filter((one) => one.said.startsWith('error'))).toEqual([])
  })
})

describe('a number that contradicts the ledger in the same words', () => {
  it.each([
    ['签约人数877484人', 'error', '877484人'],
    ['全年签约人数达到90万人', 'error', '90万人'],
    ['办好实事，药占比为31.5%', 'error', '31.5%'],
    ['演练5场', 'error', '5场'],
    ['今年以来，全区签约人数90万人', 'error', '90万人'],
    ['全院签约人数90万人', 'error', '90万人'],
    ['中心7家、村卫生室3家', 'warning', '3家'],
  ])('%s', async (text, severity, number) => {
    const { said } = await read(text)
    expect(said.map((one) => one.said)).toEqual([
      expect.stringMatching(`^${severity} figures/contradiction .*是${number}，台账里是`),
    ])
  })

  it.each([
    '近三年累计签约人数260万人',
    '“十四五”以来累计签约人数300万人',
    '全省签约人数4100万人',
    '全市签约人数350万人，我区占四分之一',
    '2021年以来累计签约人数200万人',
    '签约人数877483人次',
    '签约人数87.7万人',
    '签约人数超过87万人',
    '签约人数850000人',
    '上年签约人数800000人',
    '2021年签约人数800000人',
    '重点人群签约人数800000人',
    '签约人数增加65138人',
    '标准化村卫生室3家',
    '村卫生室3间',
  ])('%s does not', async (text) => {
    expect((await read(text)).said.filter((one) => one.said.includes('contradiction'))).toEqual([])
  })
})

describe('what this year’s ledger is no measure of', () => {
  const contradictions = async (section: string, more = '') => {
    const { value: report, diagnostics } = await loadSection(section, reportHead + more, figures)
    expect(diagnostics).toEqual([])
    const { value: set } = await library.set('standard')
    const { value: document } = await composeDocument(report!, set!)
    const found = (await typedNumbers(report!, document!, set!.rules))!.diagnostics
    return found.filter((one) => one.code === 'figures/contradiction').map((one) => one.severity)
  }

  it.each(['规范管理率达到80%以上。', '签约人数90万人。', '规范管理率同比增长9%，签约人数同比增长10%。'])(
    'is a plan: %s',
    async (text) => {
      expect(await contradictions(`计划:\n- ${text}\n`)).toEqual([])
      expect(await contradictions(`计划: {引言: '${text}', 分项: [办班。]}\n`)).toEqual([])
      expect(await contradictions(`成绩:\n- 小标题: 下一步打算\n  正文: ${text}\n`)).toEqual([])
      expect(await contradictions(`成绩:\n- 小标题: 2024年主要目标\n  分项: ['${text}']\n`)).toEqual([])
      expect(await contradictions(`成绩:\n- 明年，${text}\n`)).toEqual([])
    },
  )

  it('is a plan, reported where it falls behind what there is', async () => {
    expect(await contradictions('计划:\n- 签约人数80万人。\n')).toEqual(['info'])
    expect(await contradictions('成绩:\n- 规范管理率达到80%以上。\n')).toEqual(['info'])
  })

  it.each([
    '力争签约人数90万人',
    '确保签约人数达到90万人',
    '拟把规范管理率提到80%，签约人数90万人',
    '青山镇抓得实，签约人数3万人',
    '其中青山镇签约人数3万人',
    '1—9月，签约人数80万人',
    '前三季度，签约人数80万人',
    '新建机构5家，其中，村卫生室3家',
    '改造机构5家，村卫生室3家',
    '去年同期，签约人数80万人',
  ])('%s', async (text) => {
    expect(await contradictions(`成绩:\n- ${text}。\n`)).toEqual([])
  })

  it.each([
    '区卫健委抓得实，签约人数90万人',
    '各项工作有序推进，签约人数90万人',
    '3月启动，全年签约人数90万人',
    '截至12月底，签约人数90万人',
    '虚拟现实进课堂，签约人数90万人',
    '其中，村卫生室13家',
  ])('%s is of this year', async (text) => {
    expect(await contradictions(`成绩:\n- ${text}。\n`)).toEqual(['error'])
  })

  it('is as grave as it is set', async () => {
    const text = '成绩:\n- 签约人数90万人，药占比31.5%。\n'
    expect(await contradictions(text, '检查: {台账矛盾: 警告}\n')).toEqual(['warning', 'warning'])
    expect(await contradictions(text, '检查: {台账矛盾: 关}\n')).toEqual([])
    expect(await contradictions(text)).toEqual(['error', 'error'])
  })

  it('is below a heading of what was done', async () => {
    const text = '成绩:\n- 小标题: 目标任务完成情况\n  正文: 签约人数90万人。\n'
    expect(await contradictions(text)).toEqual(['error'])
  })
})

describe('a typed number beside what the ledger prints or calls a figure', () => {
  const said = async (ledger: string, text: string) => {
    const { value: report } = await loadSection(`成绩:\n- '${text}'\n`, reportHead, ledger)
    const { value: set } = await library.set('standard')
    const { value: document } = await composeDocument(report!, set!)
    const { diagnostics } = (await typedNumbers(report!, document!))!
    return diagnostics.map(({ severity, message }) => `${severity} ${message}`)
  }
  const ledger =
    "残保金: {值: 1286.4, 单位: 万元, 上年: 1174.9}\n就业: {值: 328, 单位: 人, 上年: 301, 名称: 新增残疾人就业}\n服务率: {值: 96.8, 单位: '%', 上年: 95.2}\n客流: {值: 1201, 单位: 人次, 上年: 1100, 上期: 900}\n"

  it.each([
    ['征缴保障金{{残保金}}，比上年下降9.5%。', 'error 正文里“残保金”比上年下降9.5%，按台账算是增长9.5%'],
    ['征缴保障金{{残保金}}，下降9.5%。', 'warning 正文里“残保金”比上年下降9.5%，按台账算是增长9.5%'],
    ['征缴保障金{{残保金}}（同比增长12.3%）。', 'error 正文里“残保金”比上年增长12.3%'],
    ['征缴保障金{{残保金.亿}}，同比增长12.3%。', 'error 正文里“残保金”比上年增长12.3%'],
    ['服务率达到{{服务率}}，比上年提高2.6个百分点。', '按台账算是提高1.6个百分点'],
    ['新增残疾人就业382人。', 'error 正文里“新增残疾人就业”是382人，台账里是328人'],
    ['新增残疾人就业328人，比上年增长8.0%。', '按台账算是增长9.0%'],
    ['共帮扶{{就业}}，比上年增长8.0%。', '按台账算是增长9.0%'],
  ])('%s contradicts it', async (text, message) => {
    expect(await said(ledger, text)).toContainEqual(expect.stringContaining(message))
  })

  it.each([
    '征缴保障金{{残保金}}，比上年增长9.5%。',
    '征缴保障金{{残保金}}，增长近一成。',
    '征缴保障金{{残保金}}，比2020年增长30%。',
    '征缴保障金{{残保金}}，其中企业征缴增长12.3%。',
    '征缴保障金{{残保金}}，户均增长12.3%。',
    '征缴保障金{{残保金.上年}}，增长12.3%。',
    '接待{{客流}}，增长33.4%。',
    '服务率达到{{服务率}}，比上年提高1.6个百分点。',
    '帮扶{{就业}}，其中新增残疾人就业农村186人。',
    '城镇新增残疾人就业142人。',
  ])('%s does not', async (text) => {
    expect((await said(ledger, text)).filter((one) => !one.startsWith('info'))).toEqual([])
  })
})
