import { describe, expect, test } from 'vitest'
import { findRelations } from '../../../src/engine/proofread/relations/index.ts'

const said = (text: string) =>
  findRelations([{ text }])
    .filter((one) => one.verdict !== 'holds')
    .map((one) => `${one.severity} ${one.kind} ${one.stated}`)

describe('words that rest on a number', () => {
  test.each([
    ['利润90万元，下降10.0%，创历史新高。', 'warning direction 创历史新高'],
    ['招生人数减少12人，再创新高。', 'warning direction 再创新高'],
    ['粮食产量增长2.1%，创历史新低。', 'warning direction 创历史新低'],
    ['门诊量同比下降3.2%，实现稳步增长。', 'warning direction 实现稳步增长'],
    ['全县签约率达71%，近八成居民签约。', 'info twice 近八成'],
    ['群众满意率为71.5%，超八成。', 'info twice 超八成'],
    ['学生近视率58%，约占七成以上的要求没有达到，近视率为58%，七成以上学生矫正。', 'info twice 七成以上'],
  ])('%s', (text, found) => {
    expect(said(text)).toEqual([found])
  })

  test.each([
    '粮食产量增长2.1%，创历史新高。',
    '事故起数下降10.0%，创历史新低。',
    '成本下降5.0%，产量创历史新高。',
    '空气污染指数下降3.0%，优良天数再创新高。',
    '能耗下降3.1%，创历史最好水平。',
    '门诊量下降3.2%，住院量实现稳步增长。',
    '全县签约率达77.5%，近八成居民签约。',
    '群众满意率为81.5%，八成以上群众满意。',
    '办结率达到70.4%，七成左右当场办结。',
    '就诊率达91.5%，其中近八成在基层。',
    '增长71%，近八成企业受益。',
  ])('nothing of %s', (text) => {
    expect(said(text)).toEqual([])
  })
})
