import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { prepareReport, renderReport } from '../../../src/node/engine.ts'
import { openLibrary } from '../../../src/node/library.ts'
import { assertValidDocx } from '../../gate/index.ts'

const library = openLibrary('templates')

/** A report with one chart, and what came of it. */
async function withChart(chart: string, figures: string, more = '') {
  const prepared = await prepareReport('图', library, {
    texts: {
      'report.yaml': `标题: 总结\n单位: 局\n年度: 2024\n引言: 略。\n署名: 局\n成文日期: 2024-12-20\n${more}`,
      '01.yaml': `标题: 甲\n成绩:\n  - 图表: ${chart}\n`,
      'figures.yaml': figures,
    },
  })
  const reported = prepared.diagnostics.filter((one) => one.severity !== 'info').map((one) => one.message)
  const docx = renderReport(prepared, ['docx'])?.outputs[0]?.bytes
  const md = renderReport(prepared, ['md'])?.outputs[0]?.bytes
  const parts = docx ? unzipSync(docx) : {}
  const xml = parts['word/charts/chart1.xml']
  return { reported, docx, parts, chart: xml ? strFromU8(xml) : '', markdown: md ? strFromU8(md) : '' }
}

const values = (chart: string): string[] =>
  [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([series]) =>
    [...series.matchAll(/<c:v>([^<]*)/g)].map((one) => one[1]).join(' '),
  )

/** Where the number of each point stands; undefined where there is none. */
const places = (chart: string): (string | undefined)[][] =>
  [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
    const usual = /<c:dLblPos val="(\w)"\/>/.exec(series.replace(/<c:dLbl>.*?<\/c:dLbl>/gs, ''))?.[1]
    const others = new Map(
      [...series.matchAll(/<c:dLbl><c:idx val="(\d+)"\/>(?:<c:dLblPos val="(\w)"\/>|<c:delete)/g)].map((one) => [
        Number(one[1]),
        one[2],
      ]),
    )
    const cache = /<c:numCache>.*?<\/c:numCache>/s.exec(series)?.[0] ?? ''
    const count = Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1])
    return Array.from({ length: count }, (_, index) =>
      cache.includes(`<c:pt idx="${index}">`) ? (others.has(index) ? others.get(index) : usual) : undefined,
    )
  })

const figures =
  '水稻: {值: 38.6, 单位: 万亩, 上年: 38.1, 历年: {2021: 36.20, 2022: 37}}\n玉米: {值: 15.4, 单位: 万亩, 上年: 15.5}\n'

describe('a chart', () => {
  test('of bars has last year and this, in the chart and in the workbook behind it', async () => {
    const { reported, docx, parts, chart } = await withChart('{指标: [水稻, 玉米]}', figures)
    expect(reported).toEqual([])
    await assertValidDocx(docx!, '柱形图')
    expect(values(chart)).toEqual(['38.1 15.5', '38.6 15.4'])
    expect(chart).toContain('<c:min val="0"/>')
    const sheet = strFromU8(unzipSync(parts['word/embeddings/chart1.xlsx']!)['xl/worksheets/sheet1.xml']!)
    expect(sheet).toContain('<c r="B2"><v>38.1</v></c><c r="C2"><v>38.6</v></c>')
    expect(sheet).toContain('<t>本年</t>')
  })

  test('of lines has the years that the ledger knows, the digits as they were written', async () => {
    const { reported, docx, chart } = await withChart('{类型: 折线, 指标: [水稻, 玉米]}', figures)
    expect(reported).toEqual([])
    await assertValidDocx(docx!, '折线图')
    expect(values(chart)).toEqual(['36.20 37 38.1 38.6', '15.5 15.4'])
    expect(chart).toContain('<c:v>2021年</c:v>')
  })

  test('leaves room for what has not come in, and begins below zero for a loss', async () => {
    const { chart } = await withChart(
      '{指标: [利润, 税金], 列: [本年]}',
      '利润: {值: -3.5, 单位: 万元, 备注: 亏损}\n税金: {值: 【待报】, 单位: 万元}\n',
    )
    expect(values(chart)).toEqual(['-3.5'])
    expect(chart).not.toContain('<c:min ')
    expect(chart).not.toContain('<c:legend>')
  })

  test.each([
    ['{指标: [水稻, 学生]}', '一个图表里只能有一种单位：“水稻”是“万亩”，“学生”单位是“人”'],
    ['{指标: [水道]}', '台账里没有指标“水道”'],
    ['{类型: 饼图, 指标: [水稻]}', '“类型”应为“柱形”或“折线”'],
    ['{类型: 折线, 指标: [水稻], 列: [本年]}', '折线图的一条线是一个指标，不写“列”'],
    ['{指标: []}', '“指标”是空的'],
    ['{指标: [水稻], 列: [去年]}', '台账的表格没有“去年”这一列'],
    ['{指标: [水稻], 列: [指标, 本年]}', '图表画不了“指标”'],
    ['{指标: [水稻], 列: [本年, 同比]}', '图表画不了“同比”'],
    ['{类型: 柱形}', '缺少“指标”'],
  ])('%s is reported', async (chart, words) => {
    const { reported, docx } = await withChart(chart, `${figures}学生: {值: 120, 单位: 人, 上年: 118}\n`)
    expect(reported.join('\n')).toContain(words)
    expect(docx).toBeUndefined()
  })

  test('of a year that is none is reported', async () => {
    const { reported } = await withChart('{指标: [水稻]}', '水稻: {值: 3, 单位: 万亩, 历年: {去年: 2}}\n')
    expect(reported).toEqual(['“去年”不是年份'])
  })

  test('of bars with names too long to stand below them has them lie, the first on top', async () => {
    const names = [
      '城乡居民基本医疗保险参保人数',
      '农村义务教育营养改善计划受益学生',
      '家庭医生签约服务重点人群',
      '工伤保险参保人数',
    ]
    const ledger = names.map((name, index) => `${name}: {值: ${3126 + index}, 单位: 人, 上年: ${3001 + index}}\n`)
    const { reported, docx, chart } = await withChart(`{指标: [${names.join(', ')}]}`, ledger.join(''))
    expect(reported).toEqual([])
    await assertValidDocx(docx!, '横放的柱形图')
    expect(chart).toContain('<c:barDir val="bar"/>')
    expect(chart).toContain('<c:orientation val="maxMin"/>')
  })

  test.each([
    ['two short names', ['水稻', '玉米'], 38.6],
    ['five names of two lines', ['水稻播种面积', '玉米播种面积', '大豆播种面积', '油菜播种面积', '蔬菜播种面积'], 38.6],
  ])('of bars with %s has them stand', async (_, names, value) => {
    const ledger = names.map((name) => `${name}: {值: ${value}, 单位: 万亩, 上年: ${value}}\n`).join('')
    const { reported, chart } = await withChart(`{指标: [${names.join(', ')}]}`, ledger)
    expect([reported, chart.includes('<c:barDir val="col"/>')]).toEqual([[], true])
  })

  test.each([
    ['names of three lines', '大中型拖拉机保有量', 12],
    ['numbers of four digits side by side', '甲', 1234],
  ])('of six pairs of bars has them lie for %s', async (_, name, value) => {
    const names = Array.from({ length: 6 }, (_, index) => `${name}${index}`)
    const ledger = names.map((one) => `${one}: {值: ${value}, 单位: 台, 上年: ${value - 1}}\n`).join('')
    const { chart } = await withChart(`{指标: [${names.join(', ')}]}`, ledger)
    expect(chart).toContain('<c:barDir val="bar"/>')
  })

  test('of bars has them lie for numbers that are wider than a bar', async () => {
    const ledger = ['甲', '乙', '丙', '丁'].map((name) => `${name}: {值: 1234567.89, 单位: 万元, 上年: 1134567.89}\n`)
    const { chart } = await withChart('{指标: [甲, 乙, 丙, 丁]}', ledger.join(''))
    expect(chart).toContain('<c:barDir val="bar"/>')
  })

  test('with more than a page has room for is reported, and with what just fits is not', async () => {
    const villages = Array.from({ length: 26 }, (_, index) => `第${index + 1}村`)
    const ledger = villages
      .map((name, index) => `${name}: {值: ${103 + index}, 单位: 亩, 上年: ${101 + index}}\n`)
      .join('')
    const many = await withChart(`{指标: [${villages.join(', ')}]}`, ledger)
    expect(many.reported).toEqual(['图表有26个指标，一页排不下，字会叠在一起'])
    const few = await withChart(`{指标: [${villages.join(', ')}], 列: [本年]}`, ledger)
    expect(few.reported).toEqual([])
  })

  test('of two lines has the numbers of the upper above it and of the lower below', async () => {
    const { chart } = await withChart(
      '{类型: 折线, 指标: [水稻, 大豆]}',
      `${figures}大豆: {值: 2.5, 单位: 万亩, 上年: 2.25}\n`,
    )
    expect(places(chart)).toEqual([
      ['t', 't', 't', 't'],
      [undefined, undefined, 't', 't'],
    ])
    const near = await withChart(
      '{类型: 折线, 指标: [水稻, 花生]}',
      `${figures}花生: {值: 29.5, 单位: 万亩, 上年: 40, 历年: {2021: 28, 2022: 27.5}}\n`,
    )
    expect(places(near.chart)).toEqual([
      ['t', 't', 'b', 't'],
      ['b', 'b', 't', 'b'],
    ])
  })

  test('of many lines writes no number over another, and begins nearer to them where that makes room', async () => {
    const names = ['甲', '乙', '丙', '丁', '戊']
    const ledger = names.map(
      (name, index) => `${name}: {值: ${120000 + index * 300}, 单位: 人, 上年: ${118000 + index * 200}}\n`,
    )
    const { reported, docx, chart } = await withChart(`{类型: 折线, 指标: [${names.join(', ')}]}`, ledger.join(''))
    expect(reported).toEqual([])
    await assertValidDocx(docx!, '五条线')
    expect(chart).toMatch(/<c:min val="1\d{5}"\/>/)
    expect(places(chart).map((one) => one[0])).toEqual(['b', undefined, undefined, undefined, 't'])
  })

  test('of lines close to the axis writes no number at the line of another', async () => {
    const ledger =
      '甲: {值: 123456.78, 单位: 万元, 上年: 118765.43}\n乙: {值: 12345.67, 单位: 万元, 上年: 11234.56}\n丙: {值: 8765.43, 单位: 万元, 上年: 9876.54}\n'
    const { chart } = await withChart('{类型: 折线, 指标: [甲, 乙, 丙]}', ledger)
    expect(places(chart)).toEqual([
      ['t', 't'],
      ['t', 't'],
      [undefined, undefined],
    ])
  })

  test('of lines with long names has them below one another in the legend', async () => {
    const names = ['城乡居民基本医疗保险参保人数', '农村义务教育营养改善计划受益学生', '家庭医生签约服务重点人群人数']
    const ledger = names.map(
      (name, index) => `${name}: {值: ${3126 * (index + 1)}, 单位: 人, 上年: ${3001 * (index + 1)}}\n`,
    )
    const { docx, chart } = await withChart(`{类型: 折线, 指标: [${names.join(', ')}]}`, ledger.join(''))
    await assertValidDocx(docx!, '长图例')
    expect(chart).toMatch(/<c:legendPos val="b"\/><c:layout><c:manualLayout>/)
  })

  test('with more years than fit is reported', async () => {
    const years = Array.from({ length: 22 }, (_, index) => `${2001 + index}: ${12345 + index}.25`).join(', ')
    const ledger = `甲: {值: 12400.25, 单位: 万元, 上年: 12390.25, 历年: {${years}}}\n`
    const { reported } = await withChart('{类型: 折线, 指标: [甲]}', ledger)
    expect(reported).toEqual(['图表有24年的数，一页排不下，字会叠在一起'])
  })

  test('has its unit above its table in Markdown, where no axis says it', async () => {
    const { markdown } = await withChart('{指标: [水稻, 玉米]}', figures)
    expect(markdown).toContain('单位：万亩\n\n| 指标 | 上年 | 本年 |')
    const bare = await withChart('{指标: [甲]}', '甲: {值: 3, 上年: 2}\n')
    expect(bare.markdown).not.toContain('单位')
  })

  test('has the commas of the report’s tables, and the numbers without them behind it', async () => {
    const ledger = '工程: {值: 834567.89, 单位: 万元, 上年: 734567.8}\n房产: {值: 300000, 单位: 万元, 上年: 310000}\n'
    const { reported, docx, chart, markdown } = await withChart('{指标: [工程, 房产]}', ledger, '千分位: 是\n')
    expect(reported).toEqual([])
    await assertValidDocx(docx!, '千分位')
    expect(chart).toContain('<c:numFmt formatCode="#,##0.00" sourceLinked="0"/><c:dLblPos')
    expect(values(chart)).toEqual(['734567.8 310000', '834567.89 300000'])
    expect(markdown).toContain('| 工程 | 734,567.8 | 834,567.89 |')
    const lines = await withChart('{类型: 折线, 指标: [工程]}', ledger, '千分位: 是\n')
    expect(lines.markdown).toContain('| 2024年 | 834,567.89 |')
    expect((await withChart('{指标: [工程]}', ledger)).chart).not.toContain('#,##0')
  })

  test.each([
    ['{指标: [水稻, 大豆]}', '水稻面积、大豆图表'],
    ['{类型: 折线, 指标: [水稻, 大豆]}', '水稻面积、大豆图表'],
    ['{指标: 全部}', '主要指标图表'],
    ['{指标: [水稻], 图题: 图1　水稻}', '图1　水稻'],
    ['{指标: [水稻], 图题: 图1　水稻, 替代文字: 水稻略增}', '水稻略增'],
  ])('%s is called %s for those who do not see it', async (chart, alt) => {
    const ledger = '水稻: {值: 38.6, 单位: 万亩, 上年: 38.1, 名称: 水稻面积}\n大豆: {值: 2.5, 单位: 万亩, 上年: 2.25}\n'
    const { reported, parts } = await withChart(chart, ledger)
    expect(reported).toEqual([])
    expect(strFromU8(parts['word/document.xml']!)).toContain(` descr="${alt}"`)
  })

  test('is the same bytes twice', async () => {
    const [one, other] = [await withChart('{指标: [水稻]}', figures), await withChart('{指标: [水稻]}', figures)]
    expect(Buffer.from(one.docx!).equals(Buffer.from(other.docx!))).toBe(true)
  })
})
