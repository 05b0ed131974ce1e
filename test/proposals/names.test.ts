import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nameFor } from '../../src/engine/proposals/name.ts'

const judged = readFileSync(new URL('./judged.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [lead: string, unit: string, tail: string, name: string, verdict: string])

const named = (lead: string, unit: string, tail: string): string | undefined =>
  nameFor({ lead, tail, isRate: unit === '%' || unit === '‰' })

describe('names of real documents', () => {
  test('are those that were read', () => {
    expect(judged).toHaveLength(100)
    const others = judged.filter(([lead, unit, tail, name]) => ![name, undefined].includes(named(lead, unit, tail)))
    expect(others).toEqual([])
  })

  test('need no mending in nine of ten', () => {
    const proposed = judged.filter(([lead, unit, tail]) => named(lead, unit, tail) !== undefined)
    const fine = proposed.filter(([, , , , verdict]) => verdict === 'fine')
    expect(proposed.length).toBeGreaterThan(85)
    expect(fine.length / proposed.length).toBeGreaterThanOrEqual(0.9)
  })
})

describe('a name', () => {
  test.each([
    ['全县粮食总产量达到', '万吨', '，', '粮食总产量'],
    ['全年共培训渔民', '人次', '。', '培训渔民'],
    ['新建', '座', '村级文化广场，', '新建村级文化广场'],
    ['其中渔业重点项目完成投资', '亿元', '，', '渔业重点项目投资'],
    ['渔村自来水普及率达到', '%', '。', '渔村自来水普及率'],
    ['渔船检验合格率', '%', '。', '渔船检验合格率'],
  ])('%s…%s%s is %s', (lead, unit, tail, name) => expect(named(lead, unit, tail)).toBe(name))

  test.each([
    ['完成投资', '亿元', '，'],
    ['其中', '人', '，'],
    ['比上年增加', '人', '。'],
    ['新建', '座', '村级文化广场投入使用，'],
    ['存款、贷款分别达到', '亿元', '、'],
    ['集中改造的', '条', '街巷全部完工，'],
    ['合格率', '%', '。'],
    ['为', '户', '家庭发放补贴，'],
    ['组织开展', '次', '较大规模的督导，'],
  ])('%s…%s%s is none', (lead, unit, tail) => expect(named(lead, unit, tail)).toBeUndefined())
})
