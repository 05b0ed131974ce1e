import { describe, expect, test } from 'vitest'
import { prepareReport } from '../../src/engine/build.ts'
import { documentText } from '../../src/engine/document/document-text.ts'
import { openLibrary } from '../../src/engine/library.ts'
import { memoryHost } from '../../src/engine/memory-host.ts'
import { withRequiredFigures } from '../../src/engine/new/required-figures.ts'
import { requiredFigures } from '../../src/engine/template/requirements.ts'
import { writeMarkdown } from '../../src/engine/writers/markdown/index.ts'
import { diskFiles } from '../../src/node/files.ts'

/** What a set gives to its reports: a table of figures that it names, a 结语. */

const ours = Object.fromEntries(
  ['shared/report.hbs', 'shared/front.hbs', 'shared/part.hbs', 'shared/back.hbs', 'shared/attachment.hbs']
    .concat(['layouts/gbt9704.yaml'])
    .map((name) => [`own/${name}`, diskFiles().read(`templates/${name}`) as Uint8Array]),
)

const manifest = (more: string) => `名称: xiaofang\n标题: 消防救援年度总结\n版本: 2.0.0\n${more}\n`
const table = (more: string, figures = '[接警数, 出动车次]') =>
  `附件: [{名称: 执勤情况表, ${more}表格: {指标: ${figures}, 列: [指标, 单位, 本年, 上年, 同比, 目标, 完成率]}}]`
const plain =
  '标题: 白河支队2024年工作总结\n单位: 白河支队\n年度: 2024\n模板: xiaofang\n引言: 现将有关情况报告如下。\n署名: 白河支队\n'
const ledger = '接警数: {值: 1200, 单位: 起, 上年: 1000, 目标: 1100}\n出动车次: {值: 【待报】, 单位: 次, 上年: 3000}\n'

async function prepared(set: string, report = plain, figures = ledger, more: Record<string, string> = {}) {
  const files = {
    ...ours,
    'templates/xiaofang/template.yaml': manifest(set),
    'data/白河/report.yaml': report,
    'data/白河/figures.yaml': figures,
    'data/白河/01.yaml': '标题: 灭火救援\n成绩: [全年无亡人火灾。]\n问题: [装备老旧。]\n计划: [更新装备。]\n',
    ...more,
  }
  const host = memoryHost(files)
  const library = openLibrary(host.files, ['templates', 'own'], 'own')
  const found = await prepareReport('data/白河', library, host)
  const said = found.diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}`)
  const text = found.document && writeMarkdown(found.document)
  return { ...found, said, text, library }
}

describe('a table that every report has', () => {
  test('stands behind the report, an open figure as 【待报】, a number that is not known as —', async () => {
    const { said, text } = await prepared(table('必附: 是, '))
    expect(said.filter((one) => !one.includes('figures/pending'))).toEqual([])
    expect(text).toContain('附件：执勤情况表')
    expect(text).toContain('| 接警数 | 起 | 1200 | 1000 | 20.0% | 1100 | 109.1% |')
    expect(text).toContain('| 出动车次 | 次 | 【待报】 | 3000 | 【待报】 | — | — |')
  })

  test('comes once behind those of the report, and not where the report has one of that name', async () => {
    const own = await prepared(table('必附: 是, '), `${plain}附件: [{名称: 名册, 正文: 张三。}, 执勤情况表]\n`)
    expect(own.text).toContain('附件：1.名册\n\n2.执勤情况表')
    expect(own.text!.match(/## 执勤情况表/g)).toHaveLength(1)
    const other = await prepared(table('必附: 是, '), `${plain}附件: [{名称: 执勤情况表, 正文: 见台账。}]\n`)
    expect(other.text).toContain('见台账。')
    expect(other.text).not.toContain('| 接警数 |')
  })

  test('has what a report may be without in one hint, what it must have as errors in the words of the set', async () => {
    const set = `${table("必附: 是, 可缺: [出动车次], 说明: '向指挥中心要数', ")}\n变更: {2.0.0: 附表要报接警数}`
    const lacking = await prepared(set, plain, '接警数: {值: 1200, 单位: 起}\n')
    expect(lacking.said).toEqual(['info template/absent-figure 附件“执勤情况表”没有印“出动车次”，台账里没有这个指标'])
    expect(lacking.diagnostics[0]!.hint).toContain('向指挥中心要数')
    expect(lacking.text).not.toContain('出动车次')
    const broken = await prepared(set, plain, '出动车次: {值: 5, 单位: 次}\n')
    expect(broken.said).toEqual([
      'error template/required-figure 模板“消防救援年度总结”要求有指标“接警数”，附件“执勤情况表”要印（xiaofang 2.0.0：附表要报接警数）',
    ])
    expect(broken.document).toBeUndefined()
  })

  test('is left out with its note where a report has none of its figures, and its groups close up', async () => {
    const figures = '[{组: 出警, 指标: [接警数, 误报], 小计: 是}, {组: 车辆, 指标: [出动车次]}, 训练]'
    const set = table('必附: 是, 可缺: 是, ', figures)
    expect((await prepared(set, plain, '别的: {值: 5, 单位: 人}\n')).text).not.toContain('附件')
    const { text } = await prepared(set, plain, '误报: {值: 30, 单位: 起}\n训练: {值: 52, 单位: 次}\n')
    expect(text!.match(/^\| \S+/gm)).toEqual(['| 指标', '| :---', '| 出警', '| 误报', '| 小计', '| 训练'])
  })

  test('says nothing of a figure that the set requires besides, as that is told', async () => {
    const { said } = await prepared(
      `${table('必附: 是, ')}\n必备: {指标: [接警数]}`,
      plain,
      '出动车次: {值: 5, 单位: 次}\n',
    )
    expect(said).toEqual(['error template/required-figure 模板“消防救援年度总结”要求有指标“接警数”'])
  })

  test('says nothing of a ledger that could not be read', async () => {
    const { said } = await prepared(table('必附: 是, '), plain, '接警数: {值: 1200, 单位: 起\n  出动车次 1')
    expect(said.filter((one) => one.includes('template/'))).toEqual([])
    expect(said.some((one) => one.startsWith('error'))).toBe(true)
  })
})

describe('a table that a set offers', () => {
  test('is drawn for a report that names it, and asks nothing of others', async () => {
    expect((await prepared(table(''), plain, '别的: {值: 5, 单位: 人}\n')).said).toEqual([])
    const named = await prepared(table(''), `${plain}附件: [执勤情况表]\n`)
    expect(named.text).toContain('| 接警数 | 起 | 1200 |')
    const empty = await prepared(table('可缺: 是, '), `${plain}附件: [执勤情况表]\n`, '别的: {值: 5, 单位: 人}\n')
    expect(empty.said.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'warning template/empty-attachment',
      'info template/absent-figure',
    ])
  })

  test.each([
    ['{名称: 表, 表格: {列: [一], 行: [[二]]}}', '模板的附件应是由台账生成的表格'],
    ['{名称: 表, 表格: {指标: [甲], 合计: 乙}}', '“合计”写的“乙”不在这张表的“指标”里'],
    ['{名称: 表, 表格: {指标: 全部, 合计: 乙}}', '“合计”写的“乙”不在这张表的“指标”里'],
    ['{名称: 表, 表格: {指标: [{组: 一, 指标: [甲], 小计: 乙}]}}', '“小计”写的“乙”不在这张表的“指标”里'],
    ['{名称: 表, 可缺: [乙], 表格: {指标: [甲]}}', '“可缺”里的“乙”不在这张表的“指标”里'],
  ])('is an error at its place: %s', async (written, message) => {
    const { said } = await prepared(`附件: [${written}]`)
    expect(said).toContainEqual(expect.stringContaining(message))
  })
})

describe('a 结语 of a set', () => {
  const set = '结语: |\n  {{单位}}{{年度}}年接警{{接警数}}。\n\n  请予审议。\n必备: {指标: [接警数]}'
  const lastLines = async (report: string) => {
    const { document, said } = await prepared(set, report)
    expect(said.filter((one) => !one.includes('figures/'))).toEqual([])
    return documentText(document!).paragraphs.map((one) => one.text)
  }

  test('is what a report says last that has none, with its unit, year and figures', async () => {
    expect(await lastLines(plain)).toEqual(expect.arrayContaining(['白河支队2024年接警1200起。', '请予审议。']))
  })

  test('gives way to that of the report, and to 无', async () => {
    const own = await lastLines(`${plain}结语: 以上是全部情况。\n`)
    expect(own).toContain('以上是全部情况。')
    expect(own).not.toContain('请予审议。')
    const none = await lastLines(`${plain}结语: 无\n`)
    expect(none.filter((one) => one === '无' || one === '请予审议。')).toEqual([])
  })

  test.each([
    ['{{接警}}', '结语里用到的“接警”，不是报告一定有的键，也不是必备的指标'],
    ['{{副标题}}', '结语用到的“副标题”，报告可以不写'],
    ['{{接警数.同比}}', '结语里用到的“接警数”'],
  ])('may not name what a report can be without: %s', async (written, message) => {
    const { said } = await prepared(`结语: 全年${written}。`)
    expect(said).toContainEqual(expect.stringContaining(message))
  })

  test('of a layer takes the place of that of its base', async () => {
    const city = '名称: shi\n版本: 1.0.0\n继承: xiaofang@2\n结语: 请市局审阅。\n'
    const report = plain.replace('模板: xiaofang', '模板: shi')
    const { text } = await prepared('结语: 请审阅。', report, ledger, { 'templates/shi/template.yaml': city })
    expect(text).toContain('请市局审阅。')
  })
})

describe('a new report', () => {
  const given = (texts: Record<string, string>, required: string[]) =>
    withRequiredFigures(new Map(Object.entries({ 'report.yaml': '标题: 甲\n', ...texts })), required)

  test('has every figure that the set requires, still open', async () => {
    const { set } = await prepared(
      `${table('必附: 是, 可缺: [出动车次], ')}\n必备: {指标: [人数]}`,
      plain,
      `人数: 5\n${ledger}`,
    )
    expect(requiredFigures(set!)).toEqual(['人数', '接警数'])
    expect(given({ 'figures.yaml': '人数: {值: 3, 单位: 人}' }, ['人数', '接警数']).get('figures.yaml')).toBe(
      '人数: {值: 3, 单位: 人}\n接警数: {值: 【待报】, 单位: 【待补：单位】}\n',
    )
    expect(given({}, ['a: b']).get('figures.yaml')).toContain("'a: b': {值: 【待报】")
  })

  test('keeps a ledger that has them all, wherever it stands', () => {
    expect(given({ 'figures.yaml': '人数: 3\n' }, ['人数']).get('figures.yaml')).toBe('人数: 3\n')
    expect(given({ 'report.yaml': '指标: {人数: 3}\n' }, ['人数', '接警数']).has('figures.yaml')).toBe(false)
  })
})
