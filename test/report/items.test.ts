import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import type { Item, Prose, Section, TableData } from '../../src/engine/model/report.ts'
import { loadSection, withoutPlaces } from './folder.ts'

const textOf = (prose: Prose | undefined): string => plainText(prose?.paragraphs.flat() ?? [])

async function read(section: string) {
  const { value, diagnostics } = await loadSection(section)
  return { section: value?.sections[0], said: diagnostics.map(({ code, message }) => `${code} ${message}`), value }
}

const outline = (items: readonly Item[]): unknown[] =>
  items.map((item) => [textOf(item.heading), textOf(item.text), ...outline(item.children.items)])

describe('items', () => {
  it('are texts or maps, to any depth', async () => {
    const { section } = await read('成绩:\n- 一\n- 小标题: 二\n  正文: 三\n  分项:\n  - 四\n  - 分项: [五, 六]\n')
    expect(outline(section!.achievements.items)).toEqual([
      ['', '一'],
      ['二', '三', ['', '四'], ['', '', ['', '五'], ['', '六']]],
    ])
  })

  it('say how they are labelled', async () => {
    const { section } = await read('问题:\n  - {编号: （三）, 标题形式: 接排, 小标题: 一}\n  - {label: "", text: 二}\n')
    expect(section!.problems.items).toMatchObject([{ label: '（三）', form: 'run-in' }, { label: '' }])
  })

  it.each([
    ['分项写法: 一是', { style: '一是', inline: false }],
    ['分项写法: 大纲', { style: 'outline', inline: false }],
    ['enumerate: none', { style: 'none', inline: false }],
    ['分项写法: 首先', { style: '首先', inline: false }],
    ['分项写法: ——', { style: '——', inline: false }],
    ['分项写法: {样式: 一要, 接排: 是, 连接: ；}', { style: '一要', inline: true, joiner: '；' }],
    ['分项写法: 一是\n接排: 是', { style: '一是', inline: true }],
    ['接排: 是\n连接: ；', { style: 'outline', inline: true, joiner: '；' }],
  ])('%j', async (written, enumerate) => {
    const lines = written.split('\n')
    const inItem = await read(`成绩:\n  - 正文: 一\n${lines.map((line) => `    ${line}\n`).join('')}    分项: [二]\n`)
    expect(inItem.section?.achievements.items[0]?.children.enumerate).toEqual(enumerate)
    const inList = await read(`成绩:\n${lines.map((line) => `  ${line}\n`).join('')}  分项: [二]\n`)
    expect(inList.section?.achievements).toMatchObject({ items: [{}], enumerate })
  })

  it.each([
    '成绩:\n  - {正文: 一, 接排: 是, 分项: [二], 尾句: 三}\n',
    '成绩:\n  - {正文: 一, 分项写法: {接排: 是}, 分项: [二], 尾句: 三}\n',
    '成绩: {接排: 是, 分项: [二], 尾句: 三, 续文: 四}\n',
    '成绩: {起始: 3, 分项: [二]}\n问题: {起始: 3, 分项写法: 一是, 分项: [三]}\n',
    '编号: （五）\n成绩: [一]\n',
    '成绩:\n  - {正文: |-\n      一\n\n      二, 分项: [三]}\n'
      .replace('{正文', '正文')
      .replace(', 分项: [三]}', '\n    分项: [三]'),
    '成绩:\n  - 正文: 一\n    接排: 是\n    分项: [二]\n    续文: |\n      三\n\n      四\n',
  ])('%j has text where it may stand', async (written) => {
    expect((await read(`标题: 一\n${written}`)).said).toEqual([])
  })

  it.each([
    ['- {正文: 一, 分项: [二], 尾句: 三}', 'data/tail-without-inline'],
    ['- {正文: 一, 分项写法: {样式: 一是}, 分项: [二], 尾句: 三}', 'data/tail-without-inline'],
    ['- 接排: 是\n    分项:\n    - 正文: |\n        二\n\n        三', 'data/paragraphs-inline'],
    ['- 接排: 是\n    分项:\n    - {正文: 二, 分项: [三], 续文: 四}', 'data/paragraphs-inline'],
    [
      '- 接排: 是\n    分项:\n    - 正文: 二\n      分项:\n      - |\n        三\n\n        四',
      'data/paragraphs-inline',
    ],
    ['- {正文: 一, 起始: 3, 分项写法: 无, 分项: [二]}', 'data/start-without-number'],
    ['- {正文: 一, 分项写法: {样式: ——, 起始: 3}, 分项: [二]}', 'data/start-without-number'],
    ['- {正文: 一, 起始: 三, 分项: [二]}', '“起始”应为1到9999的整数'],
  ])('%j is reported', async (written, said) => {
    const { said: found } = await read(`标题: 一\n成绩:\n  ${written}\n`)
    expect(found).toEqual([expect.stringContaining(said)])
  })

  it.each([
    ['成绩: 一', '“成绩”应为列表或一组“键: 值”'],
    ['成绩:\n  - [一]', '“成绩”的第1项应为文字或一组“键: 值”'],
    ['成绩:\n  - 正文: {一: 二}', '“正文”应为文字'],
    ['成绩:\n  - 分项: 一', '“分项”应为列表'],
    ['成绩:\n  - 分项写法: 一来\n    分项: [一]', '“分项写法”应为'],
    ['成绩:\n  - 标题形式: 分行\n    正文: 一', '“标题形式”应为“独行”或“接排”'],
    ['成绩:\n  - 编号: 一', '这一项没有内容'],
    ['成绩:\n  小标题: 一\n  正文: 二', '“小标题”前面缺少“- ”'],
    ['成绩:\n  - 成绩: 一', '不认识的键“成绩”'],
    ['小标题: 一', '不认识的键“小标题”'],
  ])('%j is refused with one word', async (written, message) => {
    expect((await read(written)).said).toEqual([expect.stringContaining(message)])
  })

  it('mean the same in either language', async () => {
    const chinese = await read(
      '标题: 一\n责任科室: 二\n引言: 三\n成绩: [四]\n问题:\n  分项写法: {样式: 无, 接排: 否}\n  分项: [五]\n计划:\n' +
        '  - {小标题: 六, 正文: 七, 编号: 八, 标题形式: 独行, 表格: {表题: 九, 列: [{列名: 十, 对齐: 右, 列宽: 30%}], 行: [[1]]}}\n',
    )
    const english = await read(
      'title: 一\nowner: 二\nintro: 三\nachievements: [四]\nproblems:\n  enumerate: {style: none, inline: false}\n  items: [五]\nplans:\n' +
        '  - {heading: 六, text: 七, label: 八, heading-form: own-line, table: {caption: 九, columns: [{heading: 十, align: right, width: 30}], rows: [[1]]}}\n',
    )
    expect(chinese.said).toEqual([])
    expect(withoutPlaces(chinese.value)).toEqual(withoutPlaces(english.value))
  })
})

/** The first table of a section's first item. */
function firstTable(section: Section): TableData {
  const exhibit = section.achievements.items[0]!.exhibits[0]!
  if (exhibit.type !== 'table') throw new Error('no table')
  return exhibit
}

describe('tables', () => {
  const table = (columns: string, rows: string) => `成绩:\n  - 表格:\n      列: ${columns}\n      行: ${rows}\n`

  it('hold texts as written, and empty cells', async () => {
    const { section } = await read(table("['', 2023年]", "[[签约, 1.10], [演练, '']]"))
    const { columns, rows } = firstTable(section!)
    expect(columns.map((one) => textOf(one.heading))).toEqual(['', '2023年'])
    expect(rows.map((row) => row.map(textOf))).toEqual([
      ['签约', '1.10'],
      ['演练', ''],
    ])
    expect(rows[1]![1]!.paragraphs).toEqual([[]])
  })

  it.each([
    ['[甲, 乙]', '[[1, 2], [3]]', 'table/ragged-row'],
    ['[甲]', '[[1, 2]]', 'table/ragged-row'],
    ['[]', '[[1]]', '“列”是空的'],
    ['[甲]', '[]', '“行”是空的'],
    ['[甲]', '[1]', '“行”的第1项应为列表'],
    ['[甲]', '[[[1]]]', '的第1项应为文字'],
    ['[甲]', '[[~]]', 'data/empty-entry'],
    ['[{对齐: 左}]', '[[1]]', '缺少“列名”'],
    ['[{列名: 甲, 对齐: 靠左}]', '[[1]]', '“对齐”应为'],
    ['[{列名: 甲, 列宽: 三成}]', '[[1]]', '“列宽”应为'],
    ['[{列名: 甲, 列宽: 0}]', '[[1]]', '“列宽”应为'],
    ['[领域，指标]', '[[1]]', 'yaml/full-width-comma'],
  ])('columns %s with rows %s are refused', async (columns, rows, said) => {
    expect((await read(table(columns, rows))).said).toEqual([expect.stringContaining(said)])
  })

  it('in brackets keep the commas of a sentence, and not those between words', async () => {
    expect((await read('计划: [改造水厂3座，漏损率降到9%以下。]\n')).said).toEqual([])
    expect((await read('计划: [改造水厂，更换管网]\n')).said).toEqual([
      expect.stringContaining('yaml/full-width-comma'),
    ])
  })

  it('need columns and rows', async () => {
    expect((await read('成绩:\n  - 表格: {表题: 一}\n')).said).toEqual([
      'data/missing-key 缺少“列”',
      'data/missing-key 缺少“行”',
    ])
  })

  it('are drawn from the ledger when they name figures, with the columns that are chosen', async () => {
    const { section } = await read('成绩:\n  - 表格: {指标: [演练], 列: [name, {列名: 同比, 对齐: 中}]}\n')
    expect(firstTable(section!).figures).toMatchObject({
      names: [{ name: '演练' }],
      columns: [{ name: 'name' }, { name: 'yoy', align: 'center' }],
    })
  })

  it.each([
    ['{指标: [演联]}', 'figures/unknown-figure 台账里没有指标“演联”'],
    ['{指标: []}', 'data/invalid-value “指标”是空的，表格至少要有一个指标'],
    ['{指标: [演练], 列: [增减率]}', 'table/unknown-column 台账的表格没有“增减率”这一列'],
    ['{指标: [演练], 列: [{列名: 增剪}]}', 'table/unknown-column 台账的表格没有“增剪”这一列'],
    ['{指标: [演练], 行: [[一]]}', 'table/rows-and-figures 写了“指标”的表格，各行由台账生成，不能再写“行”'],
  ])('of figures like %s are refused', async (table, said) => {
    expect((await read(`成绩:\n  - 表格: ${table}\n`)).said).toEqual([said])
  })
})
