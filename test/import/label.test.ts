import { describe, expect, it } from 'vitest'
import { inlineList, withTail } from '../../src/engine/import/inline-list.ts'
import { readLabel } from '../../src/engine/import/label.ts'

describe('a label at the beginning of a line', () => {
  it.each([
    ['一、主要工作', '一、', 1],
    ['十二、其他工作', '一、', 12],
    ['一、2024年工作回顾', '一、', 1],
    ['（三）加强培训', '（一）', 3],
    ['(三)加强培训', '(一)', 3],
    ['（三）、加强培训', '（一）、', 3],
    ['2.夯实基础', '1.', 2],
    ['2、夯实基础', '1、', 2],
    ['3．夯实基础', '1．', 3],
    ['4.2025年重点', '1.', 4],
    ['（2）入户走访', '（1）', 2],
    ['2）入户走访', '1）', 2],
    ['③入户走访', '①', 3],
    ['二是抓好落实', '一是', 2],
    ['三要抓好落实', '一要', 3],
    ['第二，抓好落实', '第一', 2],
    ['——抓好落实', '——', 0],
    ['———抓好落实', '———', 0],
    ['--抓好落实', '--', 0],
  ])('%s', (text, style, number) => {
    expect(readLabel(text)).toMatchObject({ style, number })
  })

  it.each([
    '一、二级公路改造完成',
    '1.5万亩高标准农田',
    '一是一、二是二',
    '2024年，全局上下齐心协力',
    '3个项目建成',
    '第一、第二产业协调发展',
    '三农工作扎实推进',
    '十分重视',
    '（见附件）',
  ])('%s has none', (text) => {
    expect(readLabel(text)).toBeUndefined()
  })
})

describe('a list inside a paragraph', () => {
  it('has its lead, its items with their marks, and what is said behind them', () => {
    const found = inlineList('主要抓了两件事。一是改造小区；二是修缮道路。两件事都办完了。')!
    expect(found.lead).toBe('主要抓了两件事。')
    const { items, tail } = withTail(found.list)
    expect(items.map(({ text }) => text)).toEqual(['改造小区；', '修缮道路。'])
    expect(tail).toBe('两件事都办完了。')
  })

  it('keeps sentences together where the items are sentences', () => {
    const { list } = inlineList('一是改造小区。全年改造3个。二是修缮道路。全年修缮5条。')!
    expect(withTail(list).items.map(({ text }) => text)).toEqual(['改造小区。全年改造3个。', '修缮道路。全年修缮5条。'])
  })

  it('may hold another list', () => {
    const { list } = inlineList('一是抓培训。二是抓落实：一是定人员；二是定时限。三是抓督查。')!
    expect(list.items.map(({ label }) => label)).toEqual(['一是', '二是', '三是'])
    expect(list.items[1]!.below?.items.map(({ text }) => text)).toEqual(['定人员；', '定时限。'])
  })

  it('may begin without a stop', () => {
    expect(inlineList('服务实现突破一是环境优化。二是办理提速。')?.lead).toBe('服务实现突破')
  })

  it.each([
    '坚持统一是原则，二是方法。',
    '全市共有一、二、三级医院20家。',
    '完成投资（一）期工程。',
    '实现1.5亿元、2.3亿元收入。',
    '这一是非问题，无需多言。',
  ])('is not seen in: %s', (text) => {
    expect(inlineList(text)).toBeUndefined()
  })
})
