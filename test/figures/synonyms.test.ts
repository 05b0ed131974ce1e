import { describe, expect, it } from 'vitest'
import { meantColumn } from '../../src/engine/terms/synonyms.ts'
import { loadSection } from '../report/folder.ts'

const ledger = '粮食产量: {值: 28.7, 单位: 万吨, 上年: 28.1}\n招生: {值: 80, 单位: 人}\n'

describe('a reference that names no form', () => {
  it.each([
    ['{{粮食产量同比}}', '{{粮食产量.同比}}'],
    ['{{粮食产量的同比}}', '{{粮食产量.同比}}'],
    ['{{粮食产量增减}}', '{{粮食产量.增减}}'],
    ['{{粮食产量完成率}}', '{{粮食产量.完成率}}'],
    ['{{粮食产量(同比)}}', '{{粮食产量.同比}}'],
    ['{{粮食产量（增减）}}', '{{粮食产量.增减}}'],
    ['{{粮食产量[上年]}}', '{{粮食产量.上年}}'],
    ['{{粮食产量_同比}}', '{{粮食产量.同比}}'],
    ['{{粮食产量-同比}}', '{{粮食产量.同比}}'],
    ['{{上年粮食产量}}', '{{粮食产量.上年}}'],
    ['{{去年粮食产量}}', '{{粮食产量.上年}}'],
    ['{{去年同期的粮食产量}}', '{{粮食产量.上年}}'],
    ['{{上期粮食产量}}', '{{粮食产量.上期}}'],
    ['{{粮食产量·同比}}', '{{粮食产量.同比}}'],
    ['{{粮食产量．同比}}', '{{粮食产量.同比}}'],
    ['{{粮食产量。同比}}', '{{粮食产量.同比}}'],
    ['{{ 粮食产量 · 同比 }}', '{{粮食产量.同比}}'],
  ])('%s is %s, and mended', async (written, right) => {
    const { diagnostics } = await loadSection(`引言: '共${written}。'\n`, undefined, ledger)
    const [found] = diagnostics
    expect(found?.hint).toContain(right)
    expect(found?.edits?.map((edit) => edit.text)).toEqual([right])
  })

  it.each([
    ['{{粮食产量去年}}', '{{粮食产量.上年}}'],
    ['{{粮食产量.去年}}', '{{粮食产量.上年}}'],
    ['{{粮食产量.上年同期}}', '{{粮食产量.上年}}'],
    ['{{粮食产量.今年}}', '{{粮食产量}}'],
    ['{{粮食产量.增幅}}', '{{粮食产量.增速}}'],
    ['{{粮食产量.任务}}', '{{粮食产量.目标}}'],
    ['{{粮食产量.比重}}', '{{粮食产量.占比}}'],
    ['{{粮食产量.上月}}', '{{粮食产量.上期}}'],
    ['{{粮食产量。去年}}', '{{粮食产量.上年}}'],
    ['{{招声}}', '是不是“招生”'],
    ['{{粮食产量（去年）}}', '{{粮食产量.上年}}'],
    ['{{粮食产量_增幅}}', '{{粮食产量.增速}}'],
  ])('%s is perhaps %s', async (written, right) => {
    const { diagnostics } = await loadSection(`引言: '共${written}。'\n`, undefined, ledger)
    expect(diagnostics.map((one) => one.hint)).toEqual([expect.stringContaining(right)])
    expect(diagnostics[0]?.edits).toBeUndefined()
  })

  it.each(['{{粮食产量.甲乙}}', '{{粮食产量.日期}}'])('%s has no neighbour', async (written) => {
    const { diagnostics } = await loadSection(`引言: '共${written}。'\n`, undefined, ledger)
    expect(diagnostics.map((one) => one.hint)).toEqual([expect.stringContaining('可以用的写法')])
  })
})

describe('a column', () => {
  it.each([
    ['去年', '上年'],
    ['今年', '本年'],
    ['完成数', '本年'],
    ['增幅', '同比'],
    ['任务', '目标'],
    ['比重', '占比'],
    ['完成律', '完成率'],
    ['科室', undefined],
    ['本月', undefined],
  ])('%s is %s', (written, name) => expect(meantColumn(written)).toBe(name))
})
