import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareReport, readText, renderReport } from '../../src/node/engine.ts'
import { measureImports, readJudgements, totals } from '../corpus/import-measure.ts'
import { bringIn, codes, fileOf, library } from './support.ts'

const summary = `青山县民政局2024年工作总结

2024年，县民政局围绕民生保障，较好地完成了各项任务。
现将全年工作情况总结如下。

一、主要工作及成效
（一）兜底保障更加有力
1.落实低保政策。全年发放低保金3200万元，重点抓了两件事。一是核查家庭收入；二是规范发放流程。
2.做好临时救助。救助困难群众1200人次。
（二）养老服务扩面提质
1.建设养老设施。新建社区食堂6个。
2.培训护理人员。全年培训护理员150名。
二、存在的问题
（一）农村养老服务点覆盖不够。
（二）基层民政力量薄弱。
三、下一步工作计划
（一）加快建设农村互助养老点，全年新建10个。
（二）开展业务培训，做到乡镇全覆盖。
青山县民政局
2024年12月20日
`

describe('a summary in three parts', () => {
  it('becomes the folder that a careful person would write', async () => {
    const made = await bringIn(summary)
    expect(made.isEqual).toBe(true)
    expect(made.set).toBe('standard')
    expect(made.tally).toEqual({ computed: 15, byHand: 0, exceptions: 0 })
    expect(made.files.map(({ name }) => name)).toEqual([
      'report.yaml',
      '01-兜底保障更加有力.yaml',
      '02-养老服务扩面提质.yaml',
      '03-问题和计划.yaml',
    ])
    expect(fileOf(made, /^report/)).toBe(`标题: 青山县民政局2024年工作总结
单位: 青山县民政局
年度: 2024
模板: standard
引言: |
  2024年，县民政局围绕民生保障，较好地完成了各项任务。

  现将全年工作情况总结如下。
署名: 青山县民政局
成文日期: 2024-12-20
`)
    expect(fileOf(made, /^01/)).toBe(`标题: 兜底保障更加有力
成绩:
  - 小标题: 落实低保政策
    正文: 全年发放低保金3200万元，重点抓了两件事。
    分项写法: {样式: 一是, 接排: 是}
    分项:
      - 核查家庭收入；
      - 规范发放流程。
  - 小标题: 做好临时救助
    正文: 救助困难群众1200人次。
`)
    expect(fileOf(made, /^03/)).toBe(`问题:
  - 农村养老服务点覆盖不够。
  - 基层民政力量薄弱。
计划:
  - 加快建设农村互助养老点，全年新建10个。
  - 开展业务培训，做到乡镇全覆盖。
`)
    expect(made.diagnostics).toEqual([])
    expect(made.built.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('has English keys when they are asked for', async () => {
    const made = await bringIn(summary, '总结.txt', { language: 'en' })
    expect(made.isEqual).toBe(true)
    expect(fileOf(made, /^report/)).toContain(
      'title: 青山县民政局2024年工作总结\nunit: 青山县民政局\nyear: 2024\ntemplate: standard\n',
    )
    expect(fileOf(made, /^01/)).toContain('    enumerate: {style: 一是, inline: true}\n')
    expect(fileOf(made)).not.toMatch(/^\s*(?:- )?[\u4e00-\u9fff]{1,5}: /m)
  })

  it('is the same folder each time', async () => {
    expect((await bringIn(summary)).files).toEqual((await bringIn(summary)).files)
  })

  it('can be made for a set that is asked for', async () => {
    const made = await bringIn(summary, '总结.txt', { template: 'project' })
    expect(made.isEqual).toBe(true)
    expect(fileOf(made, /^report/)).toContain('模板: project\n')
  })
})

/** A text by its lines, brought in; the text that is printed must be the same. */
async function equal(...lines: string[]) {
  const made = await bringIn(lines.join('\n'))
  expect(made.share).toBe(1)
  expect(made.isEqual).toBe(true)
  return made
}

describe('a summary with next year’s plan in its title, and a note below its date', () => {
  const two = summary
    .replace('青山县民政局2024年工作总结\n', '青山县民政局\n2024年工作总结和2025年工作计划\n')
    .replace('一、主要工作及成效', '一、2024年主要工作')

  it('has its unit from the first line, and its parts as their headings say', async () => {
    const made = await bringIn(two.replace(/青山县民政局\n2024年12月20日\n/, ''))
    expect(made.isEqual).toBe(true)
    expect(made.parts.map(({ kind }) => kind)).toEqual(['achievements', 'problems', 'plans'])
    expect(fileOf(made, /^report/)).toContain('标题: 青山县民政局|2024年工作总结和2025年工作计划\n单位: 青山县民政局\n')
  })

  it.each([
    ['（联系人：王敏，电话：0555-1234567）\n', '附注: 联系人：王敏，电话：0555-1234567\n'],
    ['（此件公开发布）\n（联系电话：0555-1234567）\n', '附注:\n  - 此件公开发布\n  - 联系电话：0555-1234567\n'],
    ['(此件依申请公开)\n', '附注: (此件依申请公开)\n'],
  ])('keeps %j below the date, and signature and date at their places', async (note, written) => {
    const made = await bringIn(`${two}${note}`)
    expect(made.isEqual).toBe(true)
    expect(fileOf(made, /^report/).replaceAll(/'/g, '')).toContain(
      `署名: 青山县民政局\n成文日期: 2024-12-20\n${written}`,
    )
  })

  it('takes no bracketed line for one that stands below no date', async () => {
    const made = await bringIn(summary.replace(/青山县民政局\n2024年12月20日\n/, '（以上数据截至11月底）\n'))
    expect(made.isEqual).toBe(true)
    expect(fileOf(made, /^report/)).not.toContain('附注')
  })
})

describe('what texts are made of', () => {
  it('titles in two lines, lines under the title, and an addressee', async () => {
    const made = await equal(
      '青山县',
      '2024年水利工作报告',
      '——2025年1月8日在全县水利工作会议上',
      '局长　王某',
      '同志们：',
      '现将一年来的工作报告如下，请予审议。',
      '一、2024年工作回顾',
      '全年完成灌区改造2处，新建泵站5座。',
      '二、2025年工作安排',
      '重点抓好防汛备汛和灌区管护工作。',
    )
    const report = fileOf(made, /^report/)
    expect(report).toContain('标题: 青山县|2024年水利工作报告\n')
    expect(report).toContain('副标题:\n  - ——2025年1月8日在全县水利工作会议上\n  - 局长　王某\n')
    expect(report).toContain("称谓: '同志们：'\n")
    expect(made.parts.map(({ kind }) => kind)).toEqual(['achievements', 'plans'])
  })

  it.each<[string, boolean]>([
    ['二、2025年工作计划完成情况', false],
    ['二、年度目标任务的落实情况', false],
    ['二、2026年工作计划', true],
    ['二、2026年重点工作推进', true],
  ])('what stands below the heading %s is planned: %s', async (heading, isPlanned) => {
    const text = `临川市地震局2025年工作总结\n一、主要工作\n开展演练46场。\n${heading}\n18项任务全部办好。\n`
    expect(/^计划:/m.test(fileOf(await bringIn(text), /^02/))).toBe(isPlanned)
  })

  it('a paragraph of shortcomings among what was done', async () => {
    const made = await equal(
      '青山县2024年工作报告',
      '一、2024年工作回顾',
      '（一）产业提质增效。完成投资12亿元。',
      '（二）民生持续改善。新增就业3000人。',
      '在肯定成绩的同时，我们也清醒地看到，还有不少困难和问题：一是产业链条短；二是公共服务有短板。这些都要在工作中解决。',
      '各位代表，成绩来之不易，向大家表示感谢！',
      '二、2025年工作安排',
      '（一）抓好产业项目。开工项目20个。',
      '（二）办好民生实事。新建公园2处。',
      '各位代表，让我们共同努力，为建设青山而奋斗！',
    )
    const first = fileOf(made, /^01/)
    expect(first).toContain(
      '问题:\n  引言: 在肯定成绩的同时，我们也清醒地看到，还有不少困难和问题：\n  分项写法: {样式: 一是, 接排: 是}\n',
    )
    expect(first).toContain('  尾句: 这些都要在工作中解决。\n续文: 各位代表，成绩来之不易，向大家表示感谢！\n')
    expect(fileOf(made, /^02/)).toContain('计划:\n')
    expect(fileOf(made, /^report/)).toContain('结语: 各位代表，让我们共同努力，为建设青山而奋斗！\n')
  })

  it('lead sentences without a label, and what is said behind them', async () => {
    const made = await equal(
      '青山县2024年工作报告',
      '一、主要工作',
      '全年重点抓好三个方面的工作，取得明显成效。',
      '产业发展提速。新建园区2个，引进企业15家，带动就业。',
      '城乡面貌改善。改造老旧小区8个，整治背街小巷30条。',
      '生态环境向好。完成造林2万亩，空气质量持续改善。',
      '二、下一步打算',
      '继续抓好各项重点任务的落实，确保全年目标完成。',
    )
    expect(fileOf(made, /^01/)).toContain('  - 小标题: 产业发展提速\n    正文: 新建园区2个，引进企业15家，带动就业。\n')
    expect(fileOf(made, /^report/)).toMatch(/标签: .*''/)
  })

  it('labels that run on, and such as do not fit', async () => {
    const running = await equal(
      '青山县2024年工作要点',
      '一、产业',
      '（一）抓好招商引资。引进项目10个。',
      '（二）抓好园区建设。建成厂房3栋。',
      '二、民生',
      '（三）抓好就业服务。开展培训20期。',
      '（四）抓好社会救助。实现应保尽保。',
    )
    expect(running.tally).toMatchObject({ byHand: 0, exceptions: 0 })
    const odd = await equal(
      '青山县2024年工作总结',
      '一、产业',
      '全年引进项目10个，建成厂房3栋。',
      '三、民生',
      '全年开展培训20期，救助1200人次。',
      '三、生态',
      '全年完成造林2万亩。',
    )
    expect(odd.tally.byHand).toBe(2)
    expect(fileOf(odd)).toContain('编号: 三、\n')
  })

  it('dashes, half-width brackets, and headings on lines of their own with a stop', async () => {
    const made = await equal(
      '青山县2024年工作总结',
      '全年主要指标如下。',
      '——投资稳步增长。完成投资12亿元。',
      '——消费持续回暖。实现零售额30亿元。',
      '一、主要做法',
      '(一)健全机制。',
      '成立工作专班，实行清单管理，每月调度一次。',
      '(二)强化督查。',
      '开展专项督查4次，整改问题36个，形成闭环。',
      '二、下步打算',
      '继续完善机制，加大督查力度，确保取得实效。',
    )
    expect(fileOf(made)).toContain('分项写法: ——\n')
    expect(fileOf(made)).toContain('小标题: 健全机制。\n')
    expect(made.tally.byHand).toBe(0)
  })

  it('attachments with their names below the text', async () => {
    const made = await equal(
      '青山县民政局2024年工作总结',
      '全年工作情况总结如下。',
      '一、主要工作',
      '全年发放低保金3200万元，惠及群众。',
      '二、下一步打算',
      '继续做好兜底保障，扩大服务覆盖面。',
      '附件：1.重点任务完成情况',
      '2.名词解释',
      '青山县民政局',
      '二○二四年十二月二十日',
      '附件1',
      '重点任务完成情况',
      '全年重点任务全部完成。',
      '附件2',
      '名词解释',
      '1.互助养老：邻里之间互相照料的养老方式。',
      '2.兜底保障：对困难群众的基本生活保障。',
    )
    const report = fileOf(made, /^report/)
    expect(report).toContain(
      '成文日期: 二○二四年十二月二十日\n附件:\n  - 名称: 重点任务完成情况\n    正文: 全年重点任务全部完成。\n  - 名称: 名词解释\n',
    )
    expect(report).not.toContain('附件说明')
  })

  it('a sentence that a line end has broken', async () => {
    const made = await equal(
      '青山县2024年工作总结',
      '一、主要工作',
      '全年改造农村公路共计一百二十公里，新建桥梁十二座，硬化通组道路八十公里，同时完成农村危房',
      '改造三百户，受益群众一千二百多人。',
      '二、下一步打算',
      '继续抓好农村基础设施建设，改善出行条件。',
    )
    expect(codes(made)).toContain('import/joined-lines')
    expect(fileOf(made)).toContain('农村危房改造三百户')
  })

  it('a text without any outline, and without a title', async () => {
    const made = await equal(
      '本报青山12月20日讯，县民政局今天发布全年工作情况，全年救助困难群众1200人次，发放救助金320万元。',
      '据介绍，全年新建社区食堂6个，服务老年人3万人次，群众满意度不断提高。',
    )
    expect(made.set).toBe('plain')
    expect(made.titleIsAdded).toBe(true)
    expect(codes(made)).toContain('import/no-title')
  })

  it('signs that mean something in a file of data', async () => {
    const made = await equal(
      '青山县2024年工作总结',
      '全年工作: {{重点}}突出，#1机组投产，*号和“引号”照写。',
      '一、主要工作',
      '- 正文: 这一段以减号开头，后面还有一个冒号: 和井号 #2。',
      '二、下一步打算',
      '[方括号]开头的一段，百分号%也照写，不会变样。',
    )
    expect(fileOf(made)).toContain('\\{{重点}}')
  })
})

describe('reports of our own', () => {
  it.each(readdirSync('data').filter((name) => existsSync(join('data', name, 'report.yaml'))))(
    '%s comes back from its Markdown and its DOCX',
    async (name) => {
      const prepared = await prepareReport(join('data', name), library)
      const { outputs } = renderReport(prepared, ['md', 'docx'])!
      for (const { format, bytes } of outputs) {
        const { value } = readText(bytes, `a.${format}`)
        expect(value).toBeDefined()
        const made = await bringIn(bytes, `a.${format}`)
        expect([format, made.isEqual]).toEqual([format, true])
      }
    },
  )
})

/** Real documents; they are not ours to publish, so they stand beside the repository. */
const corpus = join('..', 'shared', 'corpus')

describe('real documents', () => {
  it.skipIf(!existsSync(corpus))(
    'come back whole, with their labels computed and their parts as a person put them',
    async () => {
      const found = totals(await measureImports(corpus, readJudgements()))
      expect(found.equal).toBe(found.files)
      expect(found.left).toBe(0)
      expect(found.computed / found.labels).toBeGreaterThanOrEqual(0.99)
      expect(found.placed).toBe(found.judged)
    },
  )
})
