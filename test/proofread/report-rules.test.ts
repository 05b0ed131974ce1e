import { describe, expect, test } from 'vitest'
import { examine } from '../../src/engine/examine.ts'
import { forFinal } from '../../src/engine/proofread/final.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const library = openLibrary('templates')
const head = '标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n'
const signed = `${head}署名: 甲局\n成文日期: 2024-12-20\n`

/** What a rule says of a report: how grave, where and what. */
async function said(rule: string, texts: Record<string, string>) {
  const { diagnostics } = await examine(await prepareReport('甲局', library, { texts }), {})
  return diagnostics
    .filter((one) => one.code === `proofread/${rule}`)
    .map(({ severity, message, position }) => `${severity} ${position?.file.slice(3)}:${position?.line} ${message}`)
}

describe('who signs, and when', () => {
  const section = { '01-甲.yaml': '标题: 签约\n成绩: [全年签约12万人。]\n' }
  const of = (report: string) => said('signature', { 'report.yaml': report, ...section })

  test('is reported when it is missing or empty', async () => {
    expect(await of(head)).toEqual(['info report.yaml:1 报告没有写署名和成文日期'])
    expect(await of(`${head}署名: 甲局\n`)).toEqual(['info report.yaml:1 报告没有写成文日期'])
    expect(await of(`${head}成文日期: 2024-12-20\n`)).toEqual(['info report.yaml:1 报告没有写署名'])
    expect(await of(signed)).toEqual([])
  })

  test('is not asked for where the set or the report wants none', async () => {
    expect(await of(`${head}检查: {署名日期: 关}\n`)).toEqual([])
    expect(await of(`${head}模板: work-plan\n`)).toEqual([])
  })

  test('keeps a report from being final, unless its settings say how grave it is', async () => {
    const texts = { 'report.yaml': head, ...section }
    const { diagnostics } = await examine(await prepareReport('甲局', library, { texts }), {})
    const grave = (setting: object) =>
      forFinal(diagnostics, [{}, { ...setting }]).find((one) => one.code === 'proofread/signature')?.severity
    expect(grave({})).toBe('warning')
    expect(grave({ signature: 'info' })).toBe('info')
  })
})

describe('sections', () => {
  const item = '成绩: [全年签约12万人。]\n'
  const other = '成绩: [全年随访9万人。]\n'
  const of = (first: string, second: string, report = signed) =>
    said('section-title', { 'report.yaml': report, '01-甲.yaml': first, '02-乙.yaml': second })

  test('without a title beside one that has one, and two of one title, are reported', async () => {
    expect(await of(`标题: 签约\n${item}`, item)).toEqual([
      'warning 02-乙.yaml:1 这个章节没有标题，它的各条会和别的章节的标题排在同一级',
    ])
    expect(await of(`标题: 签约\n${item}`, `标题: 签约\n${other}`)).toEqual([
      'warning 02-乙.yaml:1 标题“签约”和前面一个章节的相同，会印两次',
    ])
  })

  test('of the same contents are reported, whatever they hold', async () => {
    expect(await of('标题: 打算\n计划: [抓好培训。]\n', '标题: 打算\n# 旧稿\n计划: [抓好培训。]\n')).toEqual([
      'warning 02-乙.yaml:1 这个章节的内容和“01-甲.yaml”完全相同，会印两次',
    ])
    expect(await of('标题: 打算\n计划: [抓好培训。]\n', '标题: 打算\n计划: [抓好签约。]\n')).toEqual([])
  })

  test('that are all without one, or stand nowhere under it, are right', async () => {
    expect(await of(item, other)).toEqual([])
    expect(await of(`标题: 签约\n${item}`, '问题: [培训不够。]\n计划: [加强培训。]\n')).toEqual([])
    expect(await of(`标题: 签约\n${item}`, '标题: 签约\n问题: [培训不够。]\n计划: [加强培训。]\n')).toEqual([])
    expect(await of(`标题: 签约\n${item}`, `标题: 培训\n${item}`)).toEqual([])
  })
})

describe('lines of a text', () => {
  const of = (text: string) =>
    said('joined-lines', { 'report.yaml': signed, '01-甲.yaml': `标题: 签约\n成绩:\n  - 正文: ${text}\n` })
  const block = (...lines: string[]) => of(['|', ...lines].join('\n      '))

  test('that are whole sentences each are reported', async () => {
    expect(await block('全年签约12万人。', '满意率达到98%。', '投诉下降。')).toEqual([
      'info 01-甲.yaml:4 这3行会接成一段印出',
    ])
    expect(await block('全年签约12万人。', '满意率达到98%。')).toHaveLength(1)
    expect(await block('开头。', '', '全年签约12万人。', '满意率达到98%。')).toHaveLength(1)
  })

  test('are reported behind a run-in heading, and in a list that runs on', async () => {
    const lines = '|\n      全年签约12万人。\n      满意率达到98%。\n      投诉下降。\n'
    const files = (section: string) => said('joined-lines', { 'report.yaml': signed, '01-甲.yaml': section })
    expect(await files(`标题: 签约\n成绩:\n  - 小标题: 优化服务\n    正文: ${lines}`)).toEqual([
      'info 01-甲.yaml:5 这3行会接成一段印出',
    ])
    const list = `标题: 签约\n成绩:\n  - 正文: 主要做了两件事。\n    分项写法: {样式: 一是, 接排: 是}\n    分项:\n    - 抓培训。\n    - ${lines}`
    expect(await files(list)).toEqual(['info 01-甲.yaml:8 这3行会接成一段印出'])
    const right = '|\n      全年签约12万人，\n      满意率达到98%，\n      投诉下降。\n'
    expect(await files(`标题: 签约\n成绩:\n  - 小标题: 优化服务。\n    正文: ${right}`)).toEqual([])
    expect(await files('标题: 签约\n成绩:\n  - 小标题: 优化服务。\n    正文: 全年签约12万人。\n')).toEqual([])
  })

  test('that are broken inside a sentence, or paragraphs of their own, are right', async () => {
    expect(await block('全年签约12万人，', '满意率达到98%。')).toEqual([])
    expect(await block('全年签约12万人。满意', '率达到98%。')).toEqual([])
    expect(await block('全年签约12万人。', '', '满意率达到98%。')).toEqual([])
    expect(await of('全年签约12万人。\n      满意率达到98%。')).toEqual([])
    expect(await of('全年签约12万人。')).toEqual([])
  })
})

test('cells of a sheet that were pasted into a text are reported, into a table not', async () => {
  const files = (item: string) =>
    said('word-spaces', { 'report.yaml': signed, '01-甲.yaml': `标题: 签约\n成绩:\n  - ${item}\n` })
  const reported = 'warning 01-甲.yaml:3 这里有制表符（Tab），像是从表格里粘贴来的，会照样印出'
  expect(await files('粮食\t62.5\t62.3')).toEqual([reported])
  expect(await files('全年签约\t12万人，满意率98%。')).toEqual([reported])
  expect(await files('{小标题: 签约\t12万人, 正文: 全年完成。}')).toEqual([reported])
  expect(await files('表格:\n      列: [指标, 本年]\n      行:\n        - 粮食\t62.5')).toEqual([])
  expect(await files('全年签约12万人。')).toEqual([])
})

test.each(['2024年13月', '20241220', '99999-01-01', '2024-02-30', '二〇二四年十三月', '２０２４年１３月５日'])(
  '成文日期 %s is no date',
  async (date) => {
    const texts = { 'report.yaml': `${head}署名: 甲局\n成文日期: ${date}\n` }
    const { diagnostics } = await prepareReport('甲局', library, { texts })
    expect(diagnostics.map((one) => one.code)).toContain('data/invalid-date')
  },
)

test.each([
  '2024-12-20',
  '2024年12月',
  '二〇二四年十二月二十日',
  '二○二四年十月',
  '【待补：成文日期】',
  '2025年1月8日',
  '2024/1/8',
])('成文日期 %s is one', async (date) => {
  const texts = { 'report.yaml': `${head}署名: 甲局\n成文日期: ${date}\n` }
  const { diagnostics } = await prepareReport('甲局', library, { texts })
  expect(diagnostics.map((one) => one.code)).not.toContain('data/invalid-date')
})

test('what a draft left at the start of a text is found behind a computed label', async () => {
  const texts = {
    'report.yaml': signed,
    '01-甲.yaml': [
      "标题: '## 主要工作'",
      '成绩:',
      "  - '- 抓好落实。'",
      '  - 小标题: 抓好督查',
      "    正文: '> 开展督查12次。'",
      '  - 请根据实际情况修改。',
      '  - 抓好落实——全年12次。',
    ].join('\n'),
  }
  const lines = (found: string[]) => found.map((one) => one.split(' ')[1])
  expect(lines(await said('markup-residue', texts))).toEqual(['01-甲.yaml:1', '01-甲.yaml:3', '01-甲.yaml:5'])
  expect(lines(await said('assistant-phrase', texts))).toEqual(['01-甲.yaml:6'])
})

describe('what is printed by itself', () => {
  const section = '标题: 签约\n成绩: [全年签约12万人。]\n'
  const of = (report: string, first = section) => said('printed-twice', { 'report.yaml': report, '01-甲.yaml': first })
  const opened = (...lines: string[]) =>
    of(
      signed
        .replace('引言: 全年', `引言: |\n  ${lines.join('\n\n  ')}全年`)
        .replace('年度: 2024', '年度: 2024\n称谓: 各位代表：'),
    )
  const closed = (...lines: string[]) => of(`${signed}结语: |\n  ${lines.join('\n\n  ')}\n`)
  const row = '    表格:\n      列: [指标, 本年]\n      行:\n'
  const table = (...rows: string[]) =>
    of(signed, `标题: 签约\n成绩:\n  - 正文: 情况如下。\n${row}${rows.map((one) => `        - ${one}\n`).join('')}`)

  test('title, 称谓 and day above the text are reported there', async () => {
    expect(await opened('甲局2024年工作总结', '各位代表：', '2024年12月20日', '')).toEqual([
      'warning report.yaml:6 正文开头又写了一遍标题，会印两次',
      'warning report.yaml:8 正文开头又写了一遍称谓，会印两次',
      'warning report.yaml:10 正文开头又写了一遍成文日期，会印两次',
    ])
    expect(await opened('《甲局2024年工作总结》', '')).toHaveLength(1)
    expect(await opened('各位代表！')).toHaveLength(1)
    expect(await opened('甲局2024年工作总结2024年，')).toHaveLength(1)
    expect(await opened('')).toEqual([])
    expect(await opened('甲局2024年工作总结如下：')).toEqual([])
    expect(await opened('各位代表的意见都办理了。')).toEqual([])
    expect(await opened('2024年12月20日召开总结会。')).toEqual([])
  })

  test('署名 and 成文日期 are reported at the end of the text, in lines of their own or behind the last sentence', async () => {
    expect(await closed('继续努力。', '甲局', '2024年12月20日')).toEqual([
      'warning report.yaml:10 正文末尾的“甲局”是落款，后面还会印一遍',
      'warning report.yaml:12 正文末尾的“2024年12月20日”是落款，后面还会印一遍',
    ])
    expect(await closed('继续努力。甲局 二〇二四年十二月二十日')).toHaveLength(1)
    expect(await closed('继续努力。', '甲局2024.12.20')).toHaveLength(1)
    expect(await closed('继续努力。')).toEqual([])
    expect(await closed('新的一年，甲局继续努力。')).toEqual([])
    expect(await closed('以上报告截至2024年12月20日。')).toEqual([])
    expect(await closed('甲局', '继续努力，做好各项工作。')).toEqual([])
    expect(await of(signed, `${section}计划: [加强培训。, 甲局, 2024年12月20日]\n`)).toHaveLength(2)
  })

  test('who signs may have a label and a seal', async () => {
    expect(await closed('继续努力。', '报告单位：甲局（盖章）', '报告时间：2024年12月20日')).toHaveLength(2)
    expect(await closed('继续努力。', '联系单位：甲局办公室')).toEqual([])
  })

  test('the list of attachments is reported at the end of the text', async () => {
    const attached = '附件:\n  - 名称: 先进名单\n    正文: 张三等3人。\n'
    const of = (line: string) => closed('继续努力。', `${line}\n${attached}`)
    expect(await of('附件：先进名单')).toEqual(['warning report.yaml:10 正文末尾又写了一遍附件的名称，会印两次'])
    expect(await of('附件：1.先进名单')).toHaveLength(1)
    expect(await of('附件中的先进名单已经公示。')).toEqual([])
    expect(await closed('继续努力。', '附件：先进名单')).toEqual([])
  })

  test('the mark of an attachment is reported in its text', async () => {
    const of1 = (text: string) =>
      of(`${signed}附件:\n  - 名称: 先进名单\n    正文: |\n      ${text}\n\n      张三等3人。\n`)
    expect(await of1('附件1')).toEqual(['warning report.yaml:10 正文开头又写了一遍“附件”的标记，会印两次'])
    expect(await of1('附件：先进名单')).toHaveLength(1)
    expect(await of1('附件所列先进名单由各科室推荐。')).toEqual([])
    expect(await of1('附件2说明了标准。')).toEqual([])
  })

  test('without 成文日期 a day is reported to belong there', async () => {
    expect(await of(`${head}署名: 甲局\n结语: |\n  继续努力。\n\n  2024年12月20日\n`)).toEqual([
      'warning report.yaml:9 正文末尾的“2024年12月20日”是落款，会当作正文印出',
    ])
  })

  test('a heading at the beginning of its text is reported', async () => {
    const item = (text: string) => of(signed, `标题: 签约\n成绩:\n  - 小标题: 抓好签约\n    正文: ${text}\n`)
    expect(await item('抓好签约。全年签约12万人。')).toHaveLength(1)
    expect(await item('（一）抓好签约。全年签约12万人。')).toHaveLength(1)
    expect(await item("'**抓好签约。**全年签约12万人。'")).toHaveLength(1)
    expect(await item('抓好签约，全年签约12万人。')).toEqual([])
    expect(await item('抓好签约工作。全年签约12万人。')).toEqual([])
    expect(await of(signed, '标题: 签约\n引言: 签约\n成绩: [全年签约12万人。]\n')).toHaveLength(1)
    expect(await of(`${signed}附件:\n  - 名称: 名单\n    正文: |\n      名单\n\n      张三。\n`)).toHaveLength(1)
    expect(await of(`${signed}附件:\n  - 名称: 名单\n    正文: 名单共有3人。\n`)).toEqual([])
  })

  test('a row of heads, a row and a figure that stand twice are reported', async () => {
    expect(await table('[指标, 本年]', '[签约, 12]')).toEqual(['warning 01-甲.yaml:7 表格里又写了一行列名，会印两次'])
    expect(await table('[签约, 12]', '[签约, 12]')).toHaveLength(1)
    expect(await table('[签约, 12]', '[随访, 12]', '[小计, 12]', '[签约, 12]')).toEqual([])
    expect(await table('[指标, 12]', "['', '']", "['', '']")).toEqual([])
    const drawn = (names: string) =>
      of(
        `${signed}指标: {签约: {值: 12, 单位: 人}, 随访: {值: 9, 单位: 人}}\n`,
        `标题: 签约\n成绩:\n  - 正文: 情况如下。\n    表格: {指标: [${names}], 列: [指标, 本年]}\n`,
      )
    expect(await drawn('签约, 随访, 签约')).toEqual(['warning 01-甲.yaml:4 表格的“指标”里“签约”写了两次，会印两行'])
    expect(await drawn('签约, 随访')).toEqual([])
  })
})

describe('an attachment that is named only', () => {
  const ledger = '指标: {签约: {值: 12, 单位: 万人, 上年: 11}}\n'
  const of = (name: string, report = signed + ledger) =>
    said('attachment-content', {
      'report.yaml': `${report}附件: ["${name}"]\n`,
      '01-甲.yaml':
        '标题: 签约\n成绩:\n  - 正文: 情况如下。\n    表格: {表题: 签约情况, 列: [指标, 本年], 行: [[签约, 12]]}\n',
    })

  test('and nearly as a table of the ledger is reported', async () => {
    for (const name of [
      '附件1 主要指标完成情况表',
      '附件１：主要指标完成情况表',
      '《主要指标完成情况表》',
      '主要指标完成情况',
      '主要指标 完成情况表',
      '2024年主要指标完成情况表',
      '主要指标完成情况表（见附页）',
      '主要指标完情况表',
      '主要指标完成表',
      '指标完成情况表',
      '指标执行情况',
    ]) {
      expect(await of(name), name).toEqual([
        `warning report.yaml:8 附件“${name}”只印名称：由台账生成的表叫“主要指标完成情况表”，名称一字不差才会印出来`,
      ])
    }
  })

  test('as it, or otherwise, is right', async () => {
    for (const name of [
      '主要指标完成情况表',
      '领导班子名单',
      '主要目标完成情况表',
      '指标解释',
      '各科室主要指标完成情况表',
    ]) {
      expect(await of(name), name).toEqual([])
    }
    expect(await of('主要指标完成情况', signed)).toEqual([])
    expect(await of('主要指标完成情况', `${signed}${ledger}检查: {附件内容: 关}\n`)).toEqual([])
  })

  test('as something in the report is mentioned', async () => {
    expect(await of('附件1：签约情况表')).toEqual([
      'info report.yaml:8 附件“附件1：签约情况表”只印名称，正文里的一张表和它同名，不会印成附件',
    ])
  })
})

describe('the part of the year and the years of columns', () => {
  const of = (title: string, period: string, columns = '本年=2024年, 上年=2023年') =>
    said('year', {
      'report.yaml': `标题: ${title}\n单位: 甲局\n年度: 2024\n${period}附件:\n  - 名称: 指标表\n    表格: {指标: 全部, 列: [指标, ${columns}]}\n`,
      'figures.yaml': '签约: {值: 12, 上年: 11, 单位: 人}\n',
    })

  test('are reported where they are not those of the report', async () => {
    expect(await of('甲局2024年上半年工作总结', '时段: 全年\n')).toEqual([
      'warning report.yaml:1 标题写的是上半年，“时段”却是全年',
    ])
    expect(await of('甲局2024年度工作总结', '时段: 前三季度\n')).toEqual([
      'warning report.yaml:1 标题写的是全年，“时段”却是前三季度',
    ])
    expect(await of('甲局2024年一季度工作总结', '')).toEqual([
      'info report.yaml:1 标题写的是一季度，report.yaml 没有写“时段”，按全年看',
    ])
    expect(await of('甲局2024年工作总结', '', '本年=2023年, 上年=2022年')).toHaveLength(2)
    expect(await of('甲局2024年工作总结', '', '本年=2024年, 上年=2024年')).toHaveLength(1)
  })

  test.each([
    ['甲局2024年工作总结', ''],
    ['甲局2024年工作总结', '时段: 上半年\n'],
    ['甲局2024年前三季度工作总结', '时段: 前三季度\n'],
    ['甲局2024年上半年工作总结和下半年工作计划', '时段: 上半年\n'],
    ['甲校2024年春季学期工作总结', '时段: 上学期\n'],
    ['甲局2024年第三季度工作总结', '时段: 三季度\n'],
    ['甲局2024年1—6月工作总结', '时段: 上半年\n'],
  ])('%s with %j is right', async (title, period) => {
    expect(await of(title, period)).toEqual([])
    expect(await of(title, period, '本年=2024年1—12月, 上年=上年同期, 增减=比2023年')).toEqual([])
  })
})

describe('a date that is not whole', () => {
  const of = (date: string) => said('signature', { 'report.yaml': `${head}署名: 甲局\n成文日期: ${date}\n` })
  const message = (date: string) => `report.yaml:6 成文日期“${date}”不是完整的年月日`

  test.each([
    '12月25日',
    '2024.12.',
    '2024-12-26号',
    '今天',
    '2024年十二月二十六日',
    '二〇二四年12月26日',
    '2024年12月26号',
  ])('%s is reported', async (date) => {
    expect(await of(date)).toEqual([`warning ${message(date)}`])
  })

  test.each(['2024年12月', '二〇二四年十二月', '2024年  月  日'])('%s is mentioned', async (date) => {
    expect(await of(date)).toEqual([`info ${message(date)}`])
  })

  test.each([
    '2024-12-26',
    '2024年12月26日',
    '二〇二四年十二月二十六日',
    '二零二四年十二月二十六日',
    '2024.12.26',
    '2024年12月26日（印章）',
    '【待补：成文日期】',
    '2024年×月×日',
  ])('%s is whole, or is reported otherwise', async (date) => {
    expect(await of(date)).toEqual([])
  })
})

test.each([
  ['year', '2月30日签约工作'],
  ['short-year', '23年度签约工作'],
  ['placeholder', '抓好签约工作（）'],
  ['look-alike', '抓好签约⼯作'],
  ['markup-residue', '抓好签约工作&nbsp;'],
  ['placeholder', '增长%的签约工作'],
])('%s tells %s behind a computed label, and nothing else is said of it', async (rule, heading) => {
  const section = `标题: 签约\n成绩:\n  - {小标题: "${heading}", 正文: 全力推进签约服务。}\n  - {小标题: 督导, 正文: 开展督导检查。}\n`
  const texts = { 'report.yaml': signed, '01-甲.yaml': section }
  const { diagnostics } = await examine(await prepareReport('甲局', library, { texts }), {})
  expect(diagnostics.filter((one) => one.severity !== 'info').map((one) => one.code)).toEqual([`proofread/${rule}`])
})

describe('the bracket of a label pasted with a text', () => {
  const of = (section: string) => said('unbalanced', { 'report.yaml': signed, '01-甲.yaml': section })

  test('is none without its other half: it is reported as a label', async () => {
    expect(
      await of(
        '标题: 签约\n成绩:\n- 1）全年签约12万人。\n- 正文: 2）抓招商。\n- 小标题: 三）抓培训\n  正文: 4）办班12期，成效好。\n',
      ),
    ).toEqual([])
  })

  test('is one where it is no label', async () => {
    const found = await of('标题: 签约\n成绩:\n- 全年签约12万人）。\n- 第12次）会议召开。\n- 12万人）签约。\n')
    expect(found).toHaveLength(3)
  })
})

describe('a mark behind a label', () => {
  const of = (section: string) => said('label-mark', { 'report.yaml': signed, '01-甲.yaml': section })

  test('is not reported of a label that is one too many', async () => {
    expect(await of('标题: 签约\n成绩:\n- 首先、全年签约12万人。\n- 第一、抓招商。\n- （三）、抓培训。\n')).toEqual([])
  })

  test('is reported in a text behind a heading, and in a paragraph of its own', async () => {
    const found = await of(
      '标题: 签约\n成绩:\n- 小标题: 抓培训\n  正文: |\n    第一、全年办班12期，成效好。\n\n    首先、要抓落实，后面再看。\n',
    )
    expect(found).toHaveLength(2)
  })
})

describe('the name of the unit', () => {
  const of = (lines: string) =>
    said('unit-name', {
      'report.yaml': `年度: 2024\n引言: 略。\n成文日期: 2024-12-20\n${lines}`,
      '01-甲.yaml': '标题: 签约\n成绩: [完成任务。]\n',
    })
  const unit = '单位: 安渡县残疾人联合会\n'
  const title = '标题: 安渡县残疾人联合会2024年工作总结\n'

  test.each([
    ['署名: 安度县残疾人联合会', '署名里的“安度县残疾人联合会”'],
    ['署名: 安渡县残疾人联合', '署名里的“安渡县残疾人联合”'],
    ['署名: 安渡县残疾人人联合会', '署名里的“安渡县残疾人人联合会”'],
    ['署名: [安渡县残联, 安渡县残疾联合会]', '署名里的“安渡县残疾联合会”'],
    ['署名: 安渡县残疾人联合会\n版记: {印发机关: 安渡县残疾人协合会办公室, 印发日期: 2024-12-23}', '印发机关里的'],
    [
      '署名: 安渡县残疾人联合会\n版头: {发文机关标志: 安渡县残疾人联会合文件, 发文字号: 安残发〔2024〕3号}',
      '发文机关标志里的',
    ],
  ])('with a slip is reported: %s', async (lines, message) => {
    expect(await of(`${title}${unit}${lines}\n`)).toEqual([expect.stringContaining(message)])
  })

  test('with a slip in the title is reported, across a line that is broken there', async () => {
    expect(await of(`标题: 安渡县残疾人联台会|2024年工作总结\n${unit}署名: 安渡县残疾人联合会\n`)).toEqual([
      expect.stringContaining('标题里的“安渡县残疾人联台会”和“单位”写的“安渡县残疾人联合会”只差一个字'),
    ])
  })

  test.each([
    `${title}${unit}署名: 安渡县残疾人联合会\n`,
    `${title}${unit}署名: 安渡县残联\n`,
    `${title}${unit}署名: 安渡县残疾人联合会办公室\n`,
    `${title}${unit}署名: [安渡县残疾人联合会, 安乐县残疾人联合会]\n`,
    `标题: 安渡县残联2024年工作总结\n${unit}署名: 安渡县残疾人联合会\n`,
    '标题: 县教育局2024年工作总结\n单位: 县教育局\n署名: [县体育局]\n',
    '标题: 2024年工作总结\n单位: 安渡县卫生健康局\n署名: 安渡县卫生健康委员会\n',
  ])('as it is, or another name, is right: %s', async (lines) => {
    expect(await of(lines)).toEqual([])
  })
})

describe('numbers of pictures and tables', () => {
  const table = (caption: string) => `    表格: {表题: ${caption}, 列: [指标, 本年], 行: [[签约, 12]]}\n`
  const item = (text: string, caption?: string) => `  - 正文: ${text}\n${caption === undefined ? '' : table(caption)}`
  const of = (items: string, more = '') =>
    said('caption-number', {
      'report.yaml': `${signed}${more}`,
      '01-甲.yaml': `标题: 签约\n成绩:\n${items}`,
    })

  test.each([
    [item('见表1。', '表1　签约') + item('随访。', '表1　随访'), '“表1”写了两次'],
    [item('见表1。', '表1　签约') + item('随访。', '表3　随访'), '有“表3”，前面没有“表2”'],
    [item('签约。', '表2　签约'), '有“表2”，前面没有“表1”'],
    [item('签约。', '表1 签约') + item('培训。', '表2 培训') + item('随访。', '表1 随访'), '“表1”写了两次'],
    [item('情况见表4。', '表1　签约'), '文中说的“表4”没有'],
  ])('are reported: %s', async (items, message) => {
    expect(await of(items)).toEqual([expect.stringContaining(message)])
  })

  test.each([
    item('见表1。', '表1　签约') + item('详见表2。', '表2　随访'),
    item('见下表。', '签约情况') + item('随访。', '随访情况'),
    item('见图1。', '表1　签约'),
    item('签约。', '表1-1　签约') + item('随访。', '表1-2　随访'),
    item('签约。', '2024年签约') + item('随访。', '2024年随访'),
  ])('are right: %s', async (items) => {
    expect(await of(items)).toEqual([])
  })

  test('count on through attachments, or begin anew', async () => {
    for (const number of [1, 2]) {
      const more = `附件:\n  - 名称: 附表\n    表格: {表题: 表${number}　完成, 列: [指标, 本年], 行: [[签约, 12]]}\n`
      expect(await of(item('签约。', '表1　签约'), more), String(number)).toEqual([])
    }
    const more = '附件:\n  - 名称: 附表\n    表格: {表题: 表4　完成, 列: [指标, 本年], 行: [[签约, 12]]}\n'
    expect(await of(item('签约。', '表1　签约'), more)).toEqual([expect.stringContaining('有“表4”，前面没有“表2”')])
  })
})

describe('two attachments', () => {
  const of = (names: string) =>
    said('attachment-content', {
      'report.yaml': `${signed}附件: ${names}\n`,
      '01-甲.yaml': '标题: 签约\n成绩: [完成。]\n',
    })

  test('of one name are reported', async () => {
    expect(await of('[大事记, 大事记]')).toEqual(['warning report.yaml:7 有两个附件都叫“大事记”'])
    expect(await of('[大事记, {名称: 大事记, 正文: 略。}]')).toHaveLength(1)
  })

  test('of two names are right', async () => {
    expect(await of('[大事记, 名词解释, 大事记（二）]')).toEqual([])
  })
})

describe('the unit', () => {
  const section = { '01-甲.yaml': '标题: 签约\n成绩: [全年签约12万人。]\n' }
  const of = (unit: string, title = '甲局') =>
    said('placeholder', {
      'report.yaml': signed.replace('单位: 甲局', `单位: ${unit}`).replace('甲局', title),
      ...section,
    })

  test('that is still to be written is reported, printed or not, and once', async () => {
    expect(await of("'【待补：单位名称】'")).toEqual(['warning report.yaml:2 “【待补：单位名称】”还没有填写'])
    expect(await of('XX局')).toEqual(['warning report.yaml:2 “XX”还没有填写'])
    expect(await of('甲局')).toEqual([])
    expect(await of('甲市补充医疗保险中心')).toEqual([])
    expect(await of('某局')).toEqual([])
  })
})
