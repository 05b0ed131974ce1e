import { describe, expect, it } from 'vitest'
import { leftIn } from './composed.ts'

const others =
  "常住人口: {值: 102.4, 单位: 万人}\n督查次数: {值: 12, 单位: 次}\n药占比: {值: 30.5, 单位: '%', 上年: 31.2}\n经费: {值: 3200, 单位: 万元, 上年: 2950}\n"
const ledger = (value: string, previous = '81.2', more = '') =>
  `签约人数: {值: ${value}, 单位: 万人, 上年: ${previous}, 目标: 85${more}}\n${others}`

/** What is said of a sentence after 87.7 became 87.9. */
const left = async (sentence: string, before = ledger('87.7'), after = ledger('87.9')) =>
  (await leftIn(before, after, `成绩:\n- 正文: "${sentence}"\n`)).map((one) => `${one.text} ${one.reference}`)

describe('an earlier value that still stands typed', () => {
  it.each([
    ['家庭医生服务87.7万人。', '87.7万人 {{签约人数}}'],
    ['已为877000人建立档案。', '877000人 {{签约人数}}'],
    ['已为877,000名群众建立档案。', '877,000名 {{签约人数}}'],
    ['惠及近88万名群众。', '88万名 {{签约人数}}'],
    ['惠及87万余人。', '87万余人 {{签约人数}}'],
    ['签约群众超87万。', '87万 {{签约人数}}'],
    ['签约八十七万七千人。', '八十七万七千人 {{签约人数}}'],
    ['签约人数{{签约人数}}，比上年增长8.0%。', '增长8.0% {{签约人数.同比}}'],
    ['签约人数{{签约人数}}，比上年增长8%。', '增长8% {{签约人数.同比}}'],
    ['家庭医生签约增幅达8.0%。', '8.0% {{签约人数.增速}}'],
    ['签约人数{{签约人数}}。同比增加6.5万人。', '增加6.5万人 {{签约人数.增减}}'],
    ['签约{{签约人数}}，完成年度任务的103.2%。', '103.2% {{签约人数.完成率}}'],
  ])('%s', async (sentence, expected) => {
    expect(await left(sentence)).toEqual([expected])
  })

  it.each<[string, string, string[]]>([
    ['goes on', '签约{{签约人数}}。\n\n同比增长8.0%，创历年新高。', ['增长8.0% {{签约人数.同比}}']],
    ['goes on from another figure', '签约{{签约人数}}，投入{{经费}}。\n\n同比增长8.0%，创历年新高。', []],
    ['names its own thing', '签约{{签约人数}}。\n\n用电量同比增长8.0%。', []],
    ['goes on from a paragraph without a figure', '签约{{签约人数}}。\n\n群众满意。\n\n同比增长8.0%。', []],
  ])('in a paragraph that %s', async (_, text, expected) => {
    const item = `成绩:\n- 正文: |\n${text
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n')}\n`
    const found = await leftIn(ledger('87.7'), ledger('87.9'), item)
    expect(found.map((one) => `${one.text} ${one.reference}`)).toEqual(expected)
  })

  it('is found together with what follows from it', async () => {
    expect(await left('家庭医生服务87.7万人，比上年增长8.0%，惠及近88万名群众。')).toEqual([
      '87.7万人 {{签约人数}}',
      '增长8.0% {{签约人数.同比}}',
      '88万名 {{签约人数}}',
    ])
  })

  it('is last year’s as well, and the target', async () => {
    expect(await left('上年服务81.2万人。', ledger('87.9'), ledger('87.9', '81.5'))).toEqual([
      '81.2万人 {{签约人数.上年}}',
    ])
    const target = (value: string) => `签约人数: {值: 87.9, 单位: 万人, 目标: ${value}}\n`
    expect(await left('目标是签约85.5万人。', target('85.5'), target('86'))).toEqual(['85.5万人 {{签约人数.目标}}'])
  })

  it('is found under the name that the figure has now', async () => {
    const renamed = (name: string, value: string, previous = '81.2', unit = '万人') =>
      `${name}: {值: ${value}, 单位: ${unit}, 上年: ${previous}}\n`
    const before = renamed('签约人数', '87.7')
    expect(await left('服务群众87.7万人。', before, renamed('家医签约', '87.9'))).toEqual(['87.7万人 {{家医签约}}'])
    expect(await left('服务群众87.7万人。', before, renamed('服务对象', '87.9'))).toEqual(['87.7万人 {{服务对象}}'])
    expect(await left('签约服务87.7万人。', before, renamed('签约居民', '88.4', '81.9'))).toEqual([
      '87.7万人 {{签约居民}}',
    ])
  })

  it.each([
    ['another figure that came', '服务对象: {值: 87.9, 单位: 万人, 上年: 80.1}\n'],
    ['one in another unit', '签约家庭: {值: 87.9, 单位: 万户, 上年: 81.2}\n'],
    ['one of another size', '签约医生: {值: 8.79, 单位: 万人, 上年: 81.2}\n'],
    ['one of two', '签约居民: {值: 87.9, 单位: 万人}\n签约老人: {值: 80.9, 单位: 万人}\n'],
    ['a name that says only what is counted', '参加人数: {值: 87.9, 单位: 万人, 上年: 80}\n'],
  ])('is not that of %s', async (_, after) => {
    expect(await left('服务群众87.7万人。', '签约人数: {值: 87.7, 单位: 万人, 上年: 81.2}\n', after)).toEqual([])
  })

  it('may be in another unit, or in 万 of a figure that is not', async () => {
    const yuan = (value: string) => `经费: {值: ${value}, 单位: 万元}\n`
    expect(await left('投入0.325亿元。', yuan('3250'), yuan('3350'))).toEqual(['0.325亿元 {{经费.亿}}'])
    const people = (value: string) => `签约人数: {值: ${value}, 单位: 人}\n`
    expect(await left('签约87.75万人。', people('877483'), people('879483'))).toEqual(['87.75万人 {{签约人数.万}}'])
  })

  it('may be a small number right behind the name', async () => {
    const visits = (value: string) => `督查次数: {值: ${value}, 单位: 次}\n`
    expect(await left('全年开展督查12次。', visits('12'), visits('13'))).toEqual(['12次 {{督查次数}}'])
    expect(await left('督查次数达12次。', visits('12'), visits('13'))).toEqual(['12次 {{督查次数}}'])
  })

  it('finds small numbers in front of their name, though another figure has the same', async () => {
    const accidents = (value: string) => `事故: {值: ${value}, 单位: 起, 上年: 9}\n会议: {值: 3, 单位: 次}\n`
    const says = (text: string) => left(text, accidents('3'), accidents('4'))
    expect(await says('全年共发生3起事故，全部办结。')).toEqual(['3起 {{事故}}'])
    expect(await says('全年事故{{事故}}，3起事故均已查处。')).toEqual(['3起 {{事故}}'])
    expect(await says('全年召开会议3次，排查3起事故隐患。')).toEqual([])
    expect(await says('全年事故{{事故}}，其中3起事故在夏季。')).toEqual([])
  })

  it('may be a percentage of which the sentence speaks', async () => {
    const rate = (value: string) => `药占比: {值: ${value}, 单位: '%', 上年: 31.2}\n`
    expect(await left('药占比控制在30.5%。', rate('30.5'), rate('30.1'))).toEqual(['30.5% {{药占比}}'])
    expect(await left('药占比{{药占比}}，下降0.7个百分点。', rate('30.5'), rate('30.1'))).toEqual([
      '下降0.7个百分点 {{药占比.增减}}',
    ])
  })

  it('may stand in a table, under a unit', async () => {
    const section = '成绩:\n- 表格: {列: [指标, 单位, 本年], 行: [[签约人数, 万人, "87.7"], [门诊, 万人次, "31.3"]]}\n'
    expect((await leftIn(ledger('87.7'), ledger('87.9'), section)).map((one) => one.text)).toEqual(['87.7'])
  })

  it('may be of a result that was worked out', async () => {
    const sum = (part: string) =>
      `合计户数: {公式: 甲 + 乙, 单位: 户}\n甲: {值: ${part}, 单位: 户}\n乙: {值: 1204, 单位: 户}\n`
    expect(await left('共改造2438户。', sum('1234'), sum('1243'))).toEqual(['2438户 {{合计户数}}'])
  })

  it('is remembered over several corrections', async () => {
    const past = {
      stated: new Map([['签约人数', new Map([['', '87.8万人']])]]),
      earlier: new Map([['签约人数', new Map([['', ['86.1万人', '87.7万人']]])]]),
    }
    const section = '成绩: [签约86.1万人、87.7万人、87.8万人、87.9万人。]\n'
    expect((await leftIn('', ledger('87.9'), section, past)).map((one) => one.text)).toEqual([
      '86.1万人',
      '87.7万人',
      '87.8万人',
    ])
  })
})

describe('what is no earlier value', () => {
  it.each([
    // True now, of this figure or of another.
    '全年签约87.9万人，是上年81.2万人的1.08倍。',
    '常住人口102.4万人。',
    // References, and what counts on by itself.
    '签约人数{{签约人数}}，比上年{{签约人数.同比}}，完成目标{{签约人数.目标}}的{{签约人数.完成率}}。',
    // Other things and other units.
    '门诊量87.7万人次，营业收入87.7万元。',
    '全市满意率8.0%，药占比{{药占比}}，经费增长8.0%。',
    '签约人数{{签约人数}}，其中老年人占8.0%。',
    '签约人数{{签约人数}}，比上年增长8.3%。',
    '签约人数比上年下降8.0%。',
    // Dates, labels and codes.
    '2023年8月7日印发《关于877号建议的答复》（〔2023〕87号）。',
    '新建站点8个，惠及群众87人、88人。',
    '投入8.77万元。',
  ])('%s', async (sentence) => {
    expect(await left(sentence)).toEqual([])
  })

  it('last year’s number, which this year’s was by mistake', async () => {
    expect(await left('上年87.7万人。', ledger('87.7'), ledger('87.9', '87.7'))).toEqual([])
  })

  it('a small number of other things', async () => {
    const visits = (value: string) => `督查次数: {值: ${value}, 单位: 次}\n检查次数: {值: 12, 单位: 次}\n`
    for (const text of [
      '召开会议12次。',
      '督查次数{{督查次数}}，其中专项督查12次。',
      '督查次数{{督查次数}}，约谈12次。',
      '检查次数12次。',
    ]) {
      expect(await left(text, visits('12'), visits('13'))).toEqual([])
    }
  })

  it('a rounded number that last year’s value gives now', async () => {
    expect(await left('上年近88万人。', ledger('87.7'), ledger('95.2', '87.9'))).toEqual([])
  })

  it('what somebody said is right', async () => {
    const kept = ledger('87.9', '81.2', ', 留用: [87.7万人, 近88万名, 8%]')
    const text = '某县服务87.7万人，惠及近88万名群众，签约人数{{签约人数}}，增长8%，共877000人。'
    expect(await left(text, ledger('87.7'), kept)).toEqual(['877000人 {{签约人数}}'])
  })

  it('any number when nothing changed, in whatever way the ledger is written now', async () => {
    const text = '家庭医生服务87.7万人，比上年增长8.0%。'
    expect(await left(text, ledger('87.7'), ledger('87.7'))).toEqual([])
    const people = '签约人数: {值: 877000, 单位: 人, 上年: 812000, 目标: 850000}\n'
    expect(await left('家庭医生服务87.7万人。', ledger('87.7'), people + others)).toEqual([])
  })
})

describe('what is reported of it', () => {
  const reported = async (sentence: string) =>
    (await leftIn(ledger('87.7'), ledger('87.9'), `成绩:\n- 正文: "${sentence}"\n`)).map(({ diagnostic }) => diagnostic)

  it('is the place, what it is now, and what to write', async () => {
    expect(await reported('服务87.7万人。')).toEqual([
      {
        code: 'figures/leftover',
        severity: 'warning',
        message: '“87.7万人”是“签约人数”改正以前的数，现在是87.9万人',
        position: { file: '01.yaml', line: 2, column: 10, endLine: 2, endColumn: 16 },
        hint: '写成 {{签约人数}}；确实不是这个数，就在台账的“签约人数”下写上 留用: [87.7万人]',
      },
    ])
    expect((await reported('近88万人。'))[0]?.message).toBe(
      '“88万人”像是按“签约人数”改正以前的数（87.7万人）写的，现在是87.9万人',
    )
    expect((await reported('签约增长8.0%。'))[0]?.message).toBe(
      '“增长8.0%”是“签约人数”的同比改正以前的数，现在是增长8.3%',
    )
  })

  it('is an edit where a reference printed the very words, said of the figure', async () => {
    const edit = async (sentence: string) =>
      (await reported(sentence)).flatMap(({ edits = [] }) => edits.map((one) => one.text))
    expect(await edit('签约人数达87.7万人，比上年增长8.0%。')).toEqual(['{{签约人数}}', '{{签约人数.同比}}'])
    // Another unit, another rounding, no name, the beginning of a text, a sentence of another time.
    for (const sentence of [
      '签约人数87.70万人。',
      '签约人数近88万人。',
      '服务达87.7万人。',
      '87.7万人是签约人数。',
      '上年签约人数是87.7万人。',
    ]) {
      expect([sentence, await edit(sentence)]).toEqual([sentence, []])
    }
  })
})
