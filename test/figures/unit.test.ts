import { describe, expect, it } from 'vitest'
import { figureSchema } from '../../src/engine/fields/figure.ts'
import { changeUnit, figureUnit } from '../../src/engine/figures/unit.ts'

/** `base scale factor kind`, and whether whole numbers of it are exact. */
const read = (name: string): string => {
  const { base, scale, factor, kind, counts } = figureUnit(name)
  return `${base} ${scale} ${factor} ${kind}${counts ? ' whole' : ''}`
}

describe('a unit', () => {
  it.each([
    ['元', '元 0 1 yuan'],
    ['万元', '元 4 1 yuan'],
    ['千万元', '元 7 1 yuan'],
    ['亿元', '元 8 1 yuan'],
    ['万亿元', '元 12 1 yuan'],
    ['万美元', '美元 4 1 dollar'],
    ['人', '人 0 1 count 人 whole'],
    ['名', '名 0 1 count 人 whole'],
    ['万人次', '人次 4 1 count 人 whole'],
    ['百人', '人 2 1 count 人 whole'],
    ['家', '家 0 1 count 家 whole'],
    ['所', '所 0 1 count 家 whole'],
    ['起', '起 0 1 count 件 whole'],
    ['场次', '场次 0 1 count 场 whole'],
    ['户', '户 0 1 count 户 whole'],
    ['万户', '户 4 1 count 户 whole'],
    ['亩', '亩 0 666.6666666666666666666666666666666666667 area'],
    ['万亩', '亩 4 666.6666666666666666666666666666666666667 area'],
    ['元/平方米', '元/平方米 0 1 yuan/area'],
    ['万元/吨', '元/吨 4 0.001 yuan/mass'],
    ['人/平方公里', '人/平方公里 0 0.000001 count 人/area'],
    ['元/万人', '元/万人 -4 1 yuan/count 人'],
    ['千米/小时', '千米/小时 0 1 other 千米/小时'],
    ['平方米', '平方米 0 1 area'],
    ['公里', '公里 0 1000 length'],
    ['万吨', '吨 4 1000 mass'],
    ['万千瓦时', '千瓦时 4 1 energy'],
    ['%', '% 0 1 percent'],
    ['‰', '‰ 0 0.1 percent'],
    ['个百分点', '个百分点 0 1 percent'],
    ['天', '天 0 1 duration 天'],
    ['小时', '小时 0 1 duration 小时'],
    ['微克/立方米', '微克/立方米 0 1 other 微克/立方米'],
    ['倍', '倍 0 1 '],
    ['', ' 0 1  whole'],
    ['万', ' 4 1  whole'],
    ['标段', '标段 0 1 count 标段 whole'],
    ['万标段', '标段 4 1 count 标段 whole'],
    ['百标段', '百标段 0 1 count 百标段 whole'],
    // A unit that begins like a scale.
    ['千瓦', '千瓦 0 1 power'],
    ['万千瓦', '千瓦 4 1 power'],
    ['千克', '千克 0 1 mass'],
  ])('%s', (name, parts) => {
    expect(read(name)).toBe(parts)
  })

  it('is printed as it was written, but for blanks and a full-width ％', () => {
    expect(figureUnit(' 万元 ').name).toBe('万元')
    expect(figureUnit('％').name).toBe('%')
    expect(figureUnit('％')).toEqual(figureUnit('%'))
    expect(figureUnit('百分点').name).toBe('个百分点')
  })

  it.each(['（株）', '(株)', '（ 株 ）', '「株」'])('has no brackets around it: %s', (written) => {
    expect(figureUnit(written).name).toBe('株')
  })

  it.each(['微克/立方米', '人（次）', '元/（人·年）'])('%s keeps the brackets inside', (written) => {
    expect(figureUnit(written).name).toBe(written)
  })

  it.each(['1893株', '1,893 株', '3.5万元'])('has no number in it: %s', (written) => {
    const { success, error } = figureSchema.safeParse({ value: '3', unit: written })
    expect(success).toBe(false)
    expect(JSON.stringify(error?.issues)).toContain('figures/number-in-unit')
  })

  it.each(['元/100公斤', '1/10万', 'm2', '人/10万'])('%s is a unit', (written) => {
    expect(figureSchema.safeParse({ value: '3', unit: written }).success).toBe(true)
  })

  it.each([
    ['%', '个百分点'],
    ['‰', '个千分点'],
    ['个百分点', '个百分点'],
    ['万元', '万元'],
    ['人', '人'],
    ['', ''],
  ])('of %s has changes in %s', (name, change) => {
    expect(changeUnit(figureUnit(name))).toBe(change)
  })
})
