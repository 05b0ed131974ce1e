import { describe, expect, it } from 'vitest'
import { copiedNumbers } from '../../src/engine/figures/copied.ts'
import { nameProblems } from '../../src/engine/figures/names.ts'
import { slips } from '../../src/engine/figures/slips.ts'
import { openedLedger } from './opened.ts'

const said = async (figures: string): Promise<string[]> => {
  const { ledger, diagnostics } = await openedLedger(figures)
  expect(diagnostics).toEqual([])
  return slips(ledger.computed!).map(({ code, message }) => `${code} ${message}`)
}

describe('a slip of the hand', () => {
  it.each([
    ['参保: {值: 879000, 单位: 万人, 上年: 81.4}', '上年是81.4万人，大了上千倍'],
    ['参保: {值: 879, 单位: 万人, 上年: 81.4}', '大了约10倍'],
    ['参保: {值: 8.79, 单位: 万人, 上年: 81.4}', '小了约10倍'],
    ['签约: {值: 8774830, 单位: 人, 上年: 812345}', '大了约10倍'],
    ['产值: {值: 12560, 单位: 亿元, 上年: 120.5}', '大了约100倍'],
    ['产值: {值: 1256, 单位: 亿元, 目标: 120.5}', '目标是120.5亿元，大了约10倍'],
    ['签约: {值: 81.2, 单位: 人, 上年: 812345}', '小了上千倍'],
    ["满意率: {值: 962, 单位: '%', 上年: 95.4}", '大了约10倍'],
    ['产值: {值: 97000, 单位: 亿元, 上期: 90.0}', '上期是90.0亿元，大了上千倍'],
    ['参保: {值: -33.2, 单位: 万人}', '人数不会是负的'],
    ['农村: {公式: 全部 − 城区, 单位: 户}\n全部: {值: 5, 单位: 户}\n城区: {值: 8, 单位: 户}', '户数不会是负的'],
    ["率: {公式: 甲 ÷ 乙, 单位: '%'}\n甲: {值: 879000, 单位: 万人}\n乙: {值: 81, 单位: 万人}", '上千倍'],
    ["满意率: {值: 0.962, 单位: '%', 上年: 95.4}", '小了约100倍'],
    ["合格率: {值: 9.86, 单位: '%', 上年: 97.9}", '小了约10倍'],
    ["疫苗覆盖率: {值: 102.3, 单位: '%'}", '超过了100%'],
    ["利润占比: {值: 135, 单位: '%'}", '超过了100%'],
    ["抽检合格率: {值: -3, 单位: '%'}", '不会是负的'],
    ['绿地: {值: -35, 单位: 公顷}', '不会是负的'],
    ['托养: {值: 3200, 单位: 人, 上年: 290, 目标: 300}', '目标是300人，大了约10倍'],
    ['改造: {值: 1560, 单位: 户, 上年: 140, 目标: 150}', '上年是140户'],
    ['走访: {值: 386.4, 单位: 户次}', '户次数应是整数'],
    ['参训: {值: 312.5, 单位: 人}', '人数应是整数'],
  ])('%s', async (figures, message) => {
    const found = await said(`${figures}\n`)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^figures\/slip /)
    expect(found[0]).toContain(message)
  })

  it.each([
    ["满意率: {值: 105, 单位: '%'}", 'error'],
    ["抽检合格率: {公式: 甲 ÷ 乙, 单位: '%'}\n甲: {值: 12, 单位: 批次}\n乙: {值: 10, 单位: 批次}", 'error'],
    ["群众满意度: {值: 100.1, 单位: '%'}", 'error'],
    // What was left of last year, what is below nothing: of these it may be.
    ["结案率: {值: 103.2, 单位: '%'}", 'warning'],
    ["利润占比: {值: 135, 单位: '%'}", 'warning'],
    ["疫苗覆盖率: {值: 102.3, 单位: '%'}", 'warning'],
  ])('%s is one that is told as %s', async (figures, severity) => {
    const { ledger } = await openedLedger(`${figures}\n`)
    expect(slips(ledger.computed!).map((one) => one.severity)).toEqual([severity])
  })

  it.each([
    // A business that is new, and small numbers; round ones.
    '业务: {值: 2000, 单位: 件, 上年: 200}',
    "拨备覆盖率: {值: 216.4, 单位: '%'}",
    "流动性覆盖率: {值: 148.2, 单位: '%', 上年: 136.5}",
    '直播: {值: 12000, 单位: 场, 上年: 1200}',
    '投资: {值: 3500, 单位: 万元, 上年: 350}',
    '新业务: {值: 5210, 单位: 件, 上年: 1012}',
    '立案: {值: 12, 单位: 件, 上年: 1}',
    '培训: {值: 150, 单位: 场, 上年: 15}',
    '投资: {值: 85, 单位: 万元, 上年: 9}',
    '积案: {值: 12, 单位: 件, 上年: 12800}',
    '清零: {值: 0, 单位: 起, 上年: 1250}',
    '首次: {值: 8210, 单位: 人, 上年: 0}',
    // Ten times last year, and as it was planned; a first year that was small.
    '充电桩: {值: 1500, 单位: 个, 上年: 140, 目标: 1400}',
    '补贴: {值: 520, 单位: 户, 上年: 50, 目标: 400}',
    '直播: {值: 90, 单位: 场, 上年: 8, 目标: 9}',
    // Below a goal one may be by much, in spring above all.
    '投资: {值: 120.5, 单位: 亿元, 目标: 1200}',
    '客流: {值: 12010, 单位: 人次, 上期: 1201}',
    // What may be less than nothing.
    '净增人数: {值: -120, 单位: 人}',
    '人口增减: {值: -3.2, 单位: 万人, 上年: 1.1}',
    '利润: {值: -500, 单位: 万元, 上年: 300}',
    "增速: {值: -12.5, 单位: '%', 上年: 1.2}",
    "增长率: {值: 250, 单位: '%', 上年: 25}",
    "不合格率: {值: 5.2, 单位: '%', 上年: 0.5}",
    '气温: {值: -3, 单位: 度}',
    '碳汇: {值: -5.2, 单位: 万吨}',
    '水位: {值: -2.35, 单位: 米}',
    '库存变动: {值: -3.5, 单位: 万吨}',
    "参保率: {值: 102.5, 单位: '%'}",
    "任务完成率: {值: 135, 单位: '%'}",
    "覆盖率: {值: 100.0, 单位: '%', 上年: 99.2}",
    "机收率: {值: 98.6, 单位: '%', 上年: 9.8}",
    '满意度: {值: 105, 单位: 分}',
    // Averages.
    '户均人口: {值: 2.62, 单位: 人}',
    '平均班额: {值: 42.5, 单位: 人}',
    '每万人专利: {值: 23.5, 单位: 件}',
    '受益群众: {值: 32.25, 单位: 万人}',
    // Known to be so.
    "合格率: {值: 102, 单位: '%', 允许误差: {值: 0, 原因: 含上年结转}}",
    '参保: {值: 879, 单位: 万人, 上年: 81.4, 允许误差: {值: 0, 原因: 口径调整}}',
    '签约: {值: 877483, 单位: 人, 上年: 812345, 目标: 850000}',
  ])('is not %s', async (figures) => {
    expect(await said(`${figures}\n`)).toEqual([])
  })
})

describe('a number that looks copied from a sheet', () => {
  const copied = async (figures: string) => {
    const { ledger } = await openedLedger(figures)
    return [
      copiedNumbers(ledger.figures).length,
      ...[...ledger.figures.keys()].map((name) => ledger.print(name, undefined)),
    ]
  }

  it('is reported, and printed as it stands', async () => {
    expect(await copied('产值: {值: 1186.6071672, 单位: 万元}\n')).toEqual([1, { text: '1186.6071672万元' }])
    expect(await copied('率: {值: 0.1310000000000001, 上年: 0.1290000000000001}\n')).toEqual([
      2,
      { text: '0.1310000000000001' },
    ])
  })

  it('is printed as 小数 says', async () => {
    expect(await copied('产值: {值: 1186.6071672, 单位: 万元, 小数: 2}\n')).toEqual([0, { text: '1186.61万元' }])
    // 小数 of a rate leaves a number alone that somebody wrote.
    expect(await copied('产值: {值: 1186.607, 单位: 万元, 小数: 0}\n')).toEqual([0, { text: '1186.607万元' }])
  })

  it('has more digits than anybody writes', async () => {
    expect((await copied('汇率: {值: 7.1217}\n检出率: {值: 0.00003}\n大数: {值: 12345678901234567890.10}\n'))[0]).toBe(
      0,
    )
  })
})

describe('the name of a figure', () => {
  const problems = async (figures: string) => {
    const { ledger } = await openedLedger(figures)
    return nameProblems(ledger.figures).map(({ severity, code, position }) => `${position!.line} ${severity} ${code}`)
  }

  it.each(['签约人数.数', '签约人数.同比', '签约人数. 环比', 'GDP.value'])('is refused: %s', async (name) => {
    expect(await problems(`${name}: {值: 1}\n`)).toEqual(['1 error figures/name-like-form'])
  })

  it('that looks like another is reported', async () => {
    expect(await problems('签约人数: {值: 1}\n签约\u200b人数: {值: 2}\n签约 人数: {值: 3}\n')).toEqual([
      '2 warning figures/twin-names',
      '3 warning figures/twin-names',
    ])
    expect(await problems('caf\u00e9: {值: 1}\ncafe\u0301: {值: 2}\n')).toEqual(['2 warning figures/twin-names'])
  })

  it('may hold a dot, and be much like another', async () => {
    expect(
      await problems('PM2.5: {值: 1}\nPM2.5浓度: {值: 1}\n签约人数: {值: 1}\n签约户数: {值: 1}\n数: {值: 2}\n'),
    ).toEqual([])
  })
})

describe('formulas that grow beyond all precision', () => {
  it('are refused where they do, in no time', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `甲${index + 1}: {公式: 甲${index} × 甲${index}}\n`)
    const { diagnostics } = await openedLedger(`甲0: {值: 12}\n${lines.join('')}`)
    expect(diagnostics.map((one) => `${one.code} ${one.position!.line}`)).toEqual(['figures/too-large 6'])
  })

  it('are exact before', async () => {
    const { ledger, diagnostics } = await openedLedger('甲: {公式: 乙 × 乙}\n乙: {值: 12345678901234}\n')
    expect(diagnostics).toEqual([])
    expect(ledger.print('甲', undefined)).toEqual({ text: '152415787532374345526722756' })
  })
})
