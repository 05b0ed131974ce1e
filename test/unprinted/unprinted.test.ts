import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

type Files = Record<string, string>

const head = '标题: 总结\n单位: 某局\n年度: 2023\n模板: ours\n'
const manifest = '名称: ours\n标题: 本局\n版本: 1.2.0\n'
const usual = { '01-服务.yaml': '标题: 服务\n成绩: [甲项]\n' }

/** What is not printed of a report, as `file:line code`, and the sentences. */
async function unprinted(report: string, sections: Files, set: Files = {}, more = '') {
  const root = mkdtempSync(join(tmpdir(), 'zongjie-unprinted-'))
  const files: Files = { 'templates/ours/template.yaml': manifest + more, 'data/例/report.yaml': head + report }
  for (const [name, text] of Object.entries(set)) files[`templates/ours/${name}`] = text
  for (const [name, text] of Object.entries(sections)) files[`data/例/${name}`] = text
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const prepared = await prepareReport(join(root, 'data/例'), openLibrary(join(root, 'templates')))
  expect(prepared.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  const reported = prepared.diagnostics.filter((one) => /unprinted|empty-section/.test(one.code))
  expect(reported.every((one) => one.severity === 'warning')).toBe(true)
  const places = reported.map(({ code, position: at }) => `${basename(at?.file ?? '')}:${at?.line} ${code}`)
  return { places, messages: reported.map((one) => one.message) }
}

const title = ':::title\n{{title}}\n:::\n\n'
const parts = '{{#each parts as |part|}}\n{{> part part=part}}\n\n{{/each}}\n'

const whole = `副标题: 副\n称谓: 各位：\n引言: 引\n结语: 结\n署名: [甲局, 乙局]\n成文日期: 2023-12-20\n目录: 是
附件:
  - 名称: 附表
    正文: 说明
    表格: {列: [项目, 数], 行: [[签约, '1']]}
`

describe('what the templates of a set leave out is reported at its place', () => {
  test('each text of report.yaml, and an attachment whole', async () => {
    const { places, messages } = await unprinted(whole, usual, { 'report.hbs': title + parts })
    expect(places).toEqual([5, 6, 7, 8, 9, 9, 10, 11, 13].map((line) => `report.yaml:${line} template/unprinted`))
    expect(messages[0]).toBe('“副标题”不会印出：模板 ours 1.2.0 没有输出它')
    expect(messages.at(-1)).toBe('附件“附表”不会印出：模板 ours 1.2.0 没有输出它（连同1个表格）')
  })

  test('an attachment of which only the name is printed', async () => {
    const back = '{{paragraphs closing}}\n\n{{attachment-note attachments}}\n\n{{signature-block signature date}}\n'
    const { places, messages } = await unprinted(whole, usual, { 'back.hbs': back })
    expect(places).toEqual(['report.yaml:14 template/unprinted', 'report.yaml:15 template/unprinted'])
    expect(messages.map((one) => one.split('不')[0])).toEqual(['“附件的正文”', '表格'])
  })

  test('the problems part, by a condition', async () => {
    const entry = `${title}{{#each parts as |part|}}\n{{#unless (eq part.heading "存在的问题")}}\n{{> part part=part}}\n\n{{/unless}}\n{{/each}}\n`
    const sections = { '01-服务.yaml': '标题: 服务\n成绩: [甲项]\n问题:\n  - 乙项\n  - 丙项\n计划: [丁项]\n' }
    const { places, messages } = await unprinted('', sections, { 'report.hbs': entry })
    expect(places).toEqual(['01-服务.yaml:4 template/unprinted'])
    expect(messages[0]).toContain('章节“服务”的“问题”不会印出')
    expect(messages[0]).toContain('连同2个分项')
  })

  test('a section, by its title', async () => {
    const entry = `${title}{{#each sections as |one|}}\n{{#if (eq one.title "服务")}}\n# {{one.title}}\n\n{{items one.achievements level=2}}\n\n{{/if}}\n{{/each}}\n`
    const sections = { ...usual, '02-保障.yaml': '标题: 保障\n引言: 引\n成绩: [{小标题: 建设, 正文: 建成}]\n' }
    const { places } = await unprinted('', sections, { 'report.hbs': entry })
    expect(places).toEqual(['02-保障.yaml:1 template/unprinted'])
  })

  test('texts, tables and items below of items that it prints by hand', async () => {
    const part =
      '# {{part.heading}}\n\n{{#each part.items as |one|}}\n## {{one.heading}}\n\n{{#each one.items as |item|}}\n### {{item.heading}}\n\n{{/each}}\n{{/each}}\n'
    const section = `标题: 服务
成绩:
  - 小标题: 签约
    正文: 全年签约。
    表格: {列: [项目], 行: [[签约]]}
    分项: [入户]
`
    const { places } = await unprinted('', { '01-服务.yaml': section }, { 'part.hbs': part })
    expect(places).toEqual([4, 5, 6].map((line) => `01-服务.yaml:${line} template/unprinted`))
  })

  test('the intro of a section', async () => {
    const more = '结构: 按章节\n'
    const part = '# {{part.heading}}\n\n{{items part.items level=2}}\n'
    const sections = { '01-服务.yaml': '标题: 服务\n引言: 引\n成绩: [甲项]\n' }
    expect((await unprinted('', sections, { 'part.hbs': part }, more)).places).toEqual([
      '01-服务.yaml:2 template/unprinted',
    ])
  })
})

describe('what the arrangement leaves out is reported once', () => {
  test('a section of which there is only the title', async () => {
    expect((await unprinted('', { ...usual, '02-保障.yaml': '标题: 保障\n' })).places).toEqual([
      '02-保障.yaml:1 report/empty-section',
    ])
  })

  test('the intro of a section whose items stand in other parts', async () => {
    const sections = { '01-服务.yaml': '标题: 服务\n引言: 引\n问题: [难]\n' }
    expect((await unprinted('', sections)).places).toContain('01-服务.yaml:2 arrange/unprinted-intro')
  })

  test('a note in a title that only names its file; the title itself, and a note in one that is printed, are not', async () => {
    const { places, messages } = await unprinted('', {
      '01-服务.yaml': '标题: 服务{{脚注：口径同上年。}}\n成绩: [甲项]\n',
      '02-问题.yaml': '标题: 困难**多{{脚注：排名不分先后。}}**\n问题: [乙项]\n',
      '03-打算.yaml': '标题: 打算\n计划: [丙项]\n',
    })
    expect([places, messages]).toEqual([
      ['02-问题.yaml:1 arrange/unprinted'],
      ['这条脚注不会印出：它所在的标题不印在文中'],
    ])
  })

  test('a heading of parts where sections are the parts; one with nothing below it yet only waits', async () => {
    expect((await unprinted('部分标题: {成绩: 工作}\n', usual, {}, '结构: 按章节\n')).places).toEqual([
      'report.yaml:5 arrange/unprinted',
    ])
    expect((await unprinted('部分标题: {问题: 不足}\n', usual)).places).toEqual([])
  })

  test('the title of a section whose achievements are in one list with those of others', async () => {
    const more = '部分: {成绩: {标题: 工作, 分组: 合并}}\n'
    expect((await unprinted('', usual, {}, more)).places).toEqual(['01-服务.yaml:1 arrange/unprinted'])
  })
})

describe('nothing is reported of what is printed', () => {
  test.each(['按类别', '按章节'])('by the usual templates, %s', async (arrange) => {
    const sections = {
      '01-服务.yaml': `标题: 服务
责任科室: 基层科
引言: 引{{签约}}
成绩:
  - 甲项。
  - {小标题: 乙, 正文: '{{签约}}。'}
  - {正文: 丙；, 表格: {表题: 表, 列: [项目], 行: [[签约]]}}
`,
      '02-问题.yaml': '标题: 存在的问题和打算\n问题: [难]\n计划: [做]\n',
      'figures.yaml': '签约: {值: 5, 单位: 人}\n',
    }
    const arranged = `结构: ${arrange}\n${whole}`
    expect((await unprinted(arranged, sections)).places).toEqual([])
  })

  test('in a line of its own, or through join', async () => {
    const entry = `${title}${parts}:::right\n{{join signature "、"}} {{date}}\n:::\n`
    expect(
      (await unprinted('署名: [甲局, 乙局]\n成文日期: 2023-12-20\n', usual, { 'report.hbs': entry })).places,
    ).toEqual([])
  })

  test('who supplies a section, the unit, the year and the period are not asked for', async () => {
    const sections = { '01-服务.yaml': '标题: 服务\n责任科室: 基层科\n成绩: [甲项]\n' }
    expect((await unprinted('时段: 上半年\n', sections, { 'report.hbs': title + parts })).places).toEqual([])
  })

  test('items in one paragraph, whose stops are written anew', async () => {
    const section = `标题: 服务
成绩:
  - 正文: 总的
    分项写法: {样式: 一是, 接排: 是}
    分项: [甲。, 乙；, '丙{{签约}}。']
`
    const sections = { '01-服务.yaml': section, 'figures.yaml': '签约: {值: 5, 单位: 人}\n' }
    expect((await unprinted('', sections)).places).toEqual([])
  })
})

test('a set that goes through the sections prints one without a title, and one with a label of its own', async () => {
  const entry = `${title}{{#each sections as |section|}}\n# {{section.title}}\n\n{{paragraphs section.intro}}\n\n{{items section.achievements level=2}}\n\n{{paragraphs section.after}}\n\n{{/each}}\n`
  const sections = {
    '01.yaml': '标题: 服务\n成绩: [甲项]\n',
    '02.yaml': '标题: 无\n引言: 谢谢\n续文: 完\n',
    '03.yaml': "标题: 附注\n编号: ''\n成绩: [乙项]\n",
  }
  expect((await unprinted('', sections, { 'report.hbs': entry })).places).toEqual([])
})

describe('盖章', () => {
  const signed = '盖章: 是\n署名: 甲局\n成文日期: 2023-12-20\n'
  const back = (block: string) => ({ 'back.hbs': block })

  test.each([
    ['{{signature-block signature date}}\n'],
    ['{{#if signature}}\n{{signature-block signature date seal=false}}\n\n{{/if}}\n'],
    ['{{#each signature as |one|}}\n{{one}}\n\n{{/each}}\n{{date}}\n'],
  ])('is reported where the set leaves no room for a seal: %s', async (block) => {
    const { places, messages } = await unprinted(signed, usual, back(block))
    expect(places).toEqual(['report.yaml:5 template/unprinted'])
    expect(messages).toEqual(['“盖章”不起作用：模板 ours 1.2.0 没有给印章留位置'])
  })

  test.each([
    [signed, '{{signature-block signature date seal=seal}}\n'],
    [signed, '{{#if seal}}\n（盖章）\n\n{{/if}}\n{{signature-block signature date}}\n'],
    [signed.replace('是', '否'), '{{signature-block signature date}}\n'],
    ['署名: 甲局\n成文日期: 2023-12-20\n', '{{signature-block signature date}}\n'],
  ])('is none in %j with %s', async (report, block) => {
    expect((await unprinted(report, usual, back(block))).places).toEqual([])
  })
})
