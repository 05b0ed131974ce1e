import { describe, expect, test } from 'vitest'
import { candidates, figureOf, formsOf, plainReference } from '../../../src/studio/editor/offer/candidates.ts'
import type { FigureSaid } from '../../../src/studio/worker/protocol.ts'

const forms = (plain: string, others: Record<string, string> = {}): FigureSaid['forms'] => [
  { form: '', title: '数', says: plain },
  ...Object.entries(others).map(([form, says]) => ({ form, title: form, says })),
]

const figures: FigureSaid[] = [
  {
    name: '签约人数',
    forms: forms('877483人', {
      上年: '812345人',
      完成率: '103.2%',
      增减: '增加65138人',
      同比: '增长8.0%',
      万: '87.75万人',
    }),
  },
  { name: '药占比', forms: forms('30.5%', { 增减: '下降0.7个百分点' }) },
  { name: '签约率', forms: forms('80%') },
  { name: '财政拨款', forms: forms('877.48万元') },
]

const offered = (typed: string): string[] => candidates(typed, figures).map(({ reference }) => reference)

describe('behind @', () => {
  test.each<[typed: string, references: string[]]>([
    ['', ['签约人数', '药占比', '签约率', '财政拨款']],
    ['签约', ['签约人数', '签约率']],
    ['签人', ['签约人数']],
    ['占比', ['药占比']],
    ['签约人数.同', ['签约人数.同比']],
    ['签约人数 增减', ['签约人数.增减']],
    ['没有的', []],
  ])('%s', (typed, references) => {
    expect(offered(typed)).toEqual(references)
  })
})

describe('a selected number', () => {
  test.each<[typed: string, references: string[]]>([
    ['877483人', ['签约人数']],
    ['877,483', ['签约人数']],
    ['87.7万人', ['签约人数', '签约人数.万']],
    ['87.75万', ['签约人数', '签约人数.万']],
    ['30.5%', ['药占比']],
    ['增长8.0%', ['签约人数.同比']],
    ['65138人', ['签约人数.增减']],
    ['877484人', []],
    ['30.5人', []],
  ])('%s', (typed, references) => {
    expect(offered(typed)).toEqual(references)
  })
})

test('the menu of a chip has its forms in their order, with what each prints', () => {
  expect(formsOf(figures[0]!).map(({ title, says }) => `${title} ${says}`)).toEqual([
    '数 877483人',
    '同比 增长8.0%',
    '增减 增加65138人',
    '完成率 103.2%',
    '上年 812345人',
    '万 87.75万人',
  ])
})

test('a reference names its figure, a name with a dot too', () => {
  expect(figureOf('签约人数.同比', figures)?.name).toBe('签约人数')
  expect(figureOf('药占比', figures)?.name).toBe('药占比')
  expect(figureOf('没有', figures)).toBeUndefined()
  expect(figureOf('3.15投诉', [{ name: '3.15投诉', forms: [] }])?.name).toBe('3.15投诉')
})

test.each([
  ['签约人数.yoy', '签约人数.同比'],
  ['签约人数 . 同比', '签约人数.同比'],
  ['PM2.5浓度.change', 'PM2.5浓度.增减'],
  ['PM2.5浓度', 'PM2.5浓度'],
  ['签约人数.没有', '签约人数.没有'],
])('%s is %s', (written, plain) => {
  expect(plainReference(written)).toBe(plain)
})
