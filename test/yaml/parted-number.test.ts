import { describe, expect, it } from 'vitest'
import { diagnose } from './samples.ts'

const said = (list: string) => diagnose('section', `标题: 一\n成绩: ${list}\n`)

describe('A number that the comma of a list parts', () => {
  it.each([
    ['[整治死角2,345处。, 改造厕所56座。]', '2,345'],
    ['[改造厕所56座。, 投入资金1,200万元]', '1,200'],
    ['[种植面积12,500.5亩]', '12,500'],
    ['[共计123,456]', '123,456'],
  ])('is reported in %s', (list, number) => {
    const found = said(list)
    expect(found.map((one) => one.code)).toEqual(['yaml/parted-number'])
    expect(found[0]!.message).toContain(`“${number}”`)
  })

  it('is reported once, however many commas it has', () => {
    expect(said('[投入1,234,567元]').map((one) => one.message)).toEqual(['“1,234,567”里的逗号把一段文字分成了几项'])
  })

  it.each([
    "['整治死角2,345处。', 改造厕所56座。]",
    '[整治死角2处, 345处已销号]',
    '[完成2, 345人参加]',
    '[改造厕所56座,新增车位200个]',
    '[编发简报2024,2025年继续]',
    '[甲12,乙345处]',
    '\n  - 整治死角2,345处。\n  - 改造厕所56座。',
  ])('is not taken for one in %s', (list) => {
    expect(said(list)).toEqual([])
  })

  it('is none in a table, whose cells are counted', () => {
    expect(diagnose('section', '标题: 一\n成绩:\n  - 表格: {列: [甲, 乙], 行: [[1,200]]}\n')).toEqual([])
  })
})
