import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { otherWholes } from '../../src/engine/figures/other-whole.ts'
import type { FigureTable, TableData } from '../../src/engine/model/report.ts'
import { defaultColumns, figureColumn } from '../../src/engine/terms/columns.ts'
import { openedLedger } from './opened.ts'

const figures = `
签约人数: {值: 877483, 单位: 人, 上年: 812345, 目标: 850000, 占: 常住人口}
常住人口: {值: 210.9, 单位: 万人}
药占比: {值: 30.5, 单位: '%', 上年: 31.2}
平: {值: 3, 单位: '%', 上年: 3}
转正: {值: 2, 单位: 万元, 上年: -3}
空: {值: 5}
率: {公式: 甲 ÷ 乙, 单位: '%'}
甲: {值: 1, 单位: 项, 上年: 1}
乙: {值: 3, 单位: 项, 上年: 4}
`

/** The table as lines of cells: headings first. */
async function drawn(
  names: string[] | 'all' | 'compared',
  columns: string[],
  from = figures,
  forms = true,
): Promise<string[]> {
  const { ledger } = await openedLedger(from, 'half-up', forms)
  const origin = ledger.figures.values().next().value!.origin
  const wanted: FigureTable = {
    names: typeof names === 'string' ? { of: names, origin } : names.map((name) => ({ name, origin })),
    columns: columns.map((one) => figureColumn(one)!),
  }
  const empty: TableData = { type: 'table', columns: [], rows: [], origin }
  const table = ledger.draw(empty, wanted)
  const text = ({ paragraphs }: { paragraphs: Parameters<typeof plainText>[0][] }) => plainText(paragraphs.flat())
  return [table.columns.map((one) => text(one.heading)), ...table.rows.map((row) => row.map(text))].map((row) =>
    row.join('|'),
  )
}

describe('a table of figures', () => {
  it('has numbers beside a column of units', async () => {
    const columns = ['指标', '单位', '本年', '上年', '增减', '同比', '目标', '完成率', '占比']
    expect(await drawn(['签约人数', '药占比', '平', '转正', '空', '率'], columns)).toEqual([
      '指标|单位|本年|上年|增减|同比|目标|完成率|占比',
      '签约人数|人|877483|812345|65138|8.0%|850000|103.2%|41.6%',
      '药占比|%|30.5|31.2|-0.7个百分点|—|—|—|—',
      '平|%|3|3|0|持平|—|—|—',
      '转正|万元|2|-3|5|由负转正|—|—|—',
      '空||5|—|—|—|—|—|—',
      '率|%|33.3|25.0|8.3个百分点|—|—|—|—',
    ])
  })

  it('has amounts where there is none', async () => {
    const columns = ['name', 'value', 'previous', 'change', 'target']
    expect(await drawn(['签约人数', '药占比', '平', '空'], columns)).toEqual([
      '指标|本年|上年|增减|目标',
      '签约人数|877483人|812345人|65138人|850000人',
      '药占比|30.5%|31.2%|-0.7个百分点|—',
      '平|3%|3%|0|—',
      '空|5|—|—|—',
    ])
  })

  it('has the headings that are asked for', async () => {
    expect(await drawn(['药占比'], ['指标 = 项目', '本年=2024年', '上年＝2023年', '增减='])).toEqual([
      '项目|2024年|2023年|增减',
      '药占比|30.5%|31.2%|-0.7个百分点',
    ])
  })

  it('of what can be compared holds figures with last year’s value, written or worked out, or a target', async () => {
    const rows = await drawn('compared', ['指标', '单位', '目标'])
    expect(rows.slice(1).map((row) => row.split('|')[0])).toEqual([
      '签约人数',
      '药占比',
      '平',
      '转正',
      '率',
      '甲',
      '乙',
    ])
  })

  it('tells the change of a percentage in points, and once', async () => {
    expect(await drawn(['签约人数', '药占比', '平'], ['指标', '单位', '同比'])).toEqual([
      '指标|单位|同比',
      '签约人数|人|8.0%',
      '药占比|%|-0.7个百分点',
      '平|%|持平',
    ])
    expect(await drawn(['药占比', '平'], ['指标', '增减', '同比'])).toEqual([
      '指标|增减|同比',
      '药占比|-0.7个百分点|—',
      '平|0|持平',
    ])
  })

  it('has columns for the period before, too', async () => {
    const from = "产值: {值: 97.8, 单位: 亿元, 上期: 90.0}\n满意率: {值: 95.1, 单位: '%', 上期: 96.4}\n"
    expect(await drawn('compared', ['指标', '上期', '环比增减', '环比'], from)).toEqual([
      '指标|上期|环比增减|环比',
      '产值|90.0亿元|7.8亿元|8.7%',
      '满意率|96.4%|-1.3个百分点|—',
    ])
  })

  it('of all figures leaves out the columns that no figure fills', async () => {
    const plain = '甲: {值: 1, 单位: 项}\n乙: {值: 3}\n'
    expect(await drawn('all', [...defaultColumns], plain)).toEqual(['指标|单位|本年', '甲|项|1', '乙||3'])
    expect(await drawn(['甲'], ['指标', '上年'], plain)).toEqual(['指标|上年', '甲|—'])
    expect(await drawn('all', ['指标', '单位'], '甲: {值: 1}\n')).toEqual(['指标', '甲'])
  })

  it('of a ledger of numbers alone needs no arithmetic, and is the same', async () => {
    const plain = '甲: {值: +1.50, 单位: 项}\n乙: {值: 2}\n'
    const lines = ['指标|单位|本年', '甲|项|1.50', '乙||2']
    expect(await drawn('all', [...defaultColumns], plain, false)).toEqual(lines)
    expect(await drawn('all', [...defaultColumns], plain)).toEqual(lines)
    expect(await drawn('all', ['指标', '本年'], plain, false)).toEqual(['指标|本年', '甲|1.50项', '乙|2'])
  })
})

describe('a column of shares', () => {
  const ledger = `
在校生: {值: 3120, 单位: 名}
社团: {值: 2345, 单位: 名, 占: 在校生}
体育: {值: 1600, 单位: 名, 占: 社团}
艺术: {值: 745, 单位: 名, 占: 社团}
教师: {值: 246, 单位: 名, 占: 教职工}
教职工: {值: 300, 单位: 名}
`
  const reported = async (names: string[], columns = ['指标', '本年', '占比']) => {
    const { ledger: open } = await openedLedger(ledger, 'half-up', true)
    const origin = open.figures.values().next().value!.origin
    const wanted = { names: names.map((name) => ({ name, origin })), columns: columns.map((one) => figureColumn(one)!) }
    return otherWholes(wanted, open.figures).map((one) => one.message)
  }

  it('with the total of its rows tells that this one is of another whole', async () => {
    expect(await reported(['体育', '艺术', '社团'])).toEqual([
      '这一列里别的行是占“社团”的比重，“社团”这一行却是占“在校生”的比重',
    ])
  })

  it('is right with parts alone, with a total that has no share, and with wholes of each row its own', async () => {
    expect(await reported(['体育', '艺术'])).toEqual([])
    expect(await reported(['社团', '在校生'])).toEqual([])
    expect(await reported(['体育', '教师'])).toEqual([])
    expect(await reported(['体育', '艺术', '社团'], ['指标', '本年'])).toEqual([])
  })
})
