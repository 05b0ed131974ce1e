import { describe, expect, it } from 'vitest'
import { leftIn } from './composed.ts'

/** The ledger of a zoo. */
const ledger = (visitors = '128.6', animals = '2460', income = '5824.5') =>
  `接待游客: {值: ${visitors}, 单位: 万人次, 上年: 112.4}
存栏动物: {值: ${animals}, 单位: 只}
门票收入: {值: ${income}, 单位: 万元}
开放天数: {值: 313, 单位: 天}
`

type Corrected = readonly (string | undefined)[]

const told = async (sentence: string, corrected: Corrected, kind: '成绩' | '计划' = '成绩') => {
  const found = await leftIn(ledger(), ledger(...(corrected as [string])), `${kind}:\n- 正文: "${sentence}"\n`)
  return found.map(({ text, before, after }) => `${text} = ${before}, ${after}`)
}

const visitors: readonly string[] = ['129.4']

describe('a number that was worked out from what was corrected', () => {
  it.each<[string, Corrected, string]>([
    // A share, of the figure or by it.
    ['熊猫馆接待36.8万人次，占全年入园人次的28.6%。', visitors, '28.6% = 36.8万人次÷128.6万人次, 28.4%'],
    ['全园{{接待游客}}，占全市景区420万人次的30.6%。', visitors, '30.6% = 128.6万人次÷420万人次, 30.8%'],
    ['灵长类216只，占全园{{存栏动物}}的8.8%，无一走失。', [undefined, '2480'], '8.8% = 216只÷2460只, 8.7%'],
    // A rate, a goal that was met.
    ['全年免疫2392只，免疫率97.2%。', [undefined, '2480'], '97.2% = 2392只÷2460只, 96.5%'],
    ['全年{{接待游客}}，为年度目标120万人次的107.2%。', visitors, '107.2% = 128.6万人次÷120万人次, 107.8%'],
    // A mean: over what is told in the paragraph, per thing of any unit.
    ['全年开放313天。入园{{接待游客}}，日均4109人次。', visitors, '4109人次 = 128.6万人次÷313天, 4134人次'],
    [
      '讲解员42人，{{门票收入}}，人均138.7万元。',
      [undefined, undefined, '5874.5'],
      '138.7万元 = 5824.5万元÷42人, 139.9万元',
    ],
    ['占地2100亩，亩均门票收入2.77万元。', [undefined, undefined, '5874.5'], '2.77万元 = 5824.5万元÷2100亩, 2.80万元'],
    // A growth over something typed, a difference, so many times.
    ['前年入园96.2万人次，今年{{接待游客}}，增长33.7%。', visitors, '33.7% = 128.6万人次比96.2万人次, 34.5%'],
    ['前年入园142.5万人次，今年{{接待游客}}，下降9.8%。', visitors, '9.8% = 128.6万人次比142.5万人次, 9.2%'],
    [
      '前年入园96.2万人次，今年{{接待游客}}，增加32.4万人次。',
      visitors,
      '32.4万人次 = 128.6万人次－96.2万人次, 33.2万人次',
    ],
    ['开园当年入园21.4万人次，今年{{接待游客}}，是当年的6.01倍。', visitors, '6.01倍 = 128.6万人次÷21.4万人次, 6.05倍'],
    // A sum of two.
    [
      '全年{{接待游客}}，夜游21.7万人次，共接待150.3万人次。',
      visitors,
      '150.3万人次 = 128.6万人次＋21.7万人次, 151.1万人次',
    ],
    // It went the other way.
    [
      '前年入园128.9万人次，今年{{接待游客}}，减少0.30万人次。',
      visitors,
      '0.30万人次 = 128.9万人次－128.6万人次, -0.50万人次',
    ],
  ])('is told: %s', async (sentence, corrected, expected) => {
    expect(await told(sentence, corrected)).toEqual([expected])
  })

  it('is told in a paragraph of very many numbers, by its sentence', async () => {
    const many = Array.from({ length: 80 }, (_, index) => `第${index}馆接待${index + 3}只。`).join('')
    expect(await told(`${many}熊猫馆接待36.8万人次，占全年的28.6%。${many}`, visitors)).toEqual([
      '28.6% = 36.8万人次÷128.6万人次, 28.4%',
    ])
  })

  it('is told in plans, too', async () => {
    expect(await told('力争接待游客140万人次，增长8.9%左右。', visitors, '计划')).toEqual([
      '8.9% = 140万人次比128.6万人次, 8.2%',
    ])
  })

  it.each<[string, Corrected]>([
    // It is as right as it was.
    ['熊猫馆接待36.8万人次，占全年入园人次的28.6%。', ['128.7']],
    ['全年开放313天，日均约4100人次。', ['128.7']],
    // It was no result of the figure, or is one of other numbers that stand there.
    ['熊猫馆接待36.8万人次，占全年入园人次的31.2%。', visitors],
    ['熊猫馆接待36.8万人次，占主要场馆128.67万人次的28.6%。', visitors],
    ['熊猫馆接待36.8万人次，满意率28.6%，气温28.6度。', ['128.6', '2480']],
    ['全年{{接待游客}}，夜游21.7万人次，两项共接待151.1万人次。', visitors],
    // Nothing says what it is.
    ['熊猫馆接待36.8万人次，其中外地游客28.6%。', visitors],
    // Two digits are like many others', where the figure is not spoken of.
    ['熊猫馆36.8万人次，占比29%。', ['127.0']],
    // Of another unit.
    ['熊猫馆36.8万元，占28.6%。', visitors],
  ])('is not seen in %s', async (sentence, corrected) => {
    expect(await told(sentence, corrected)).toEqual([])
  })

  it('is not told where the ledger says that it is meant', async () => {
    const kept = ledger(visitors[0]).replace('上年: 112.4', '上年: 112.4, 留用: [28.6%]')
    const section = '成绩:\n- 正文: "熊猫馆接待36.8万人次，占全年入园人次的28.6%。"\n'
    expect(await leftIn(ledger(), kept, section)).toEqual([])
  })

  it('asks for other words where it goes the other way now', async () => {
    const [less] = await leftIn(
      ledger(),
      ledger(visitors[0]),
      '成绩:\n- 正文: "前年128.9万人次，今年{{接待游客}}，减少0.30万人次。"\n',
    )
    expect(less!.diagnostic.hint).toMatch(/^增减反了，请改写这句话；/)
  })

  it('is told with what to do', async () => {
    const [share] = await leftIn(ledger(), ledger(visitors[0]), '成绩:\n- 正文: "熊猫馆36.8万人次，占全年的28.6%。"\n')
    expect(share!.diagnostic.message).toBe(
      '“28.6%”是按“接待游客”改正以前的数算的（36.8万人次÷128.6万人次），现在算出来是28.4%',
    )
    expect(share!.diagnostic.hint).toBe('写成 28.4%；不是这样算的，就在台账的“接待游客”下写上 留用: [28.6%]')
  })
})
