import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { prepareReport, renderReport } from '../../../src/build.ts'
import { openLibrary } from '../../../src/library.ts'
import { assertValidDocx } from '../../gate/index.ts'

const library = openLibrary('templates')

/** A report with one chart, and what came of it. */
async function withChart(chart: string, figures: string) {
  const prepared = await prepareReport('图', library, {
    texts: {
      'report.yaml': '标题: 总结\n单位: 局\n年度: 2024\n引言: 略。\n署名: 局\n成文日期: 2024-12-20\n',
      '01.yaml': `标题: 甲\n成绩:\n  - 图表: ${chart}\n`,
      'figures.yaml': figures,
    },
  })
  const told = prepared.diagnostics.filter((one) => one.severity !== 'info').map((one) => one.message)
  const docx = renderReport(prepared, ['docx'])?.outputs[0]?.bytes
  const parts = docx ? unzipSync(docx) : {}
  const xml = parts['word/charts/chart1.xml']
  return { told, docx, parts, chart: xml ? strFromU8(xml) : '' }
}

const values = (chart: string): string[] =>
  [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([series]) =>
    [...series.matchAll(/<c:v>([^<]*)/g)].map((one) => one[1]).join(' '),
  )

const figures =
  '水稻: {值: 38.6, 单位: 万亩, 上年: 38.1, 历年: {2021: 36.20, 2022: 37}}\n玉米: {值: 15.4, 单位: 万亩, 上年: 15.5}\n'

describe('a chart', () => {
  test('of bars has last year and this, in the chart and in the workbook behind it', async () => {
    const { told, docx, parts, chart } = await withChart('{指标: [水稻, 玉米]}', figures)
    expect(told).toEqual([])
    await assertValidDocx(docx!, '柱形图')
    expect(values(chart)).toEqual(['38.1 15.5', '38.6 15.4'])
    expect(chart).toContain('<c:min val="0"/>')
    const sheet = strFromU8(unzipSync(parts['word/embeddings/chart1.xlsx']!)['xl/worksheets/sheet1.xml']!)
    expect(sheet).toContain('<c r="B2"><v>38.1</v></c><c r="C2"><v>38.6</v></c>')
    expect(sheet).toContain('<t>本年</t>')
  })

  test('of lines has the years that the ledger knows, the digits as they were written', async () => {
    const { told, docx, chart } = await withChart('{类型: 折线, 指标: [水稻, 玉米]}', figures)
    expect(told).toEqual([])
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
  ])('%s is told', async (chart, words) => {
    const { told, docx } = await withChart(chart, `${figures}学生: {值: 120, 单位: 人, 上年: 118}\n`)
    expect(told.join('\n')).toContain(words)
    expect(docx).toBeUndefined()
  })

  test('of a year that is none is told', async () => {
    const { told } = await withChart('{指标: [水稻]}', '水稻: {值: 3, 单位: 万亩, 历年: {去年: 2}}\n')
    expect(told).toEqual(['“去年”不是年份'])
  })

  test('is the same bytes twice', async () => {
    const [one, other] = [await withChart('{指标: [水稻]}', figures), await withChart('{指标: [水稻]}', figures)]
    expect(Buffer.from(one.docx!).equals(Buffer.from(other.docx!))).toBe(true)
  })
})
