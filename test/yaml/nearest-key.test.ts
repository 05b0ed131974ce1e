import { describe, expect, it } from 'vitest'
import { keySynonyms } from '../../src/engine/fields/key-synonyms.ts'
import {
  attachmentKeys,
  columnKeys,
  figureKeys,
  figuresKeys,
  itemKeys,
  layoutOverrideKeys,
  manifestKeys,
  reportKeys,
  sectionKeys,
  tableKeys,
} from '../../src/engine/fields/keys.ts'
import { allNames, nearestKey } from '../../src/engine/yaml/key-shape.ts'

describe('the key that was meant', () => {
  it.each([
    [figureKeys, '本年 今年 完成数 实际 数值 年末数', '值'],
    [figureKeys, '去年 上年同期 上年数 同期', '上年'],
    [figureKeys, '计划数 任务 任务数 目标值', '目标'],
    [figureKeys, '说明 备注说明', '备注'],
    [figureKeys, '责任科室', '来源'],
    [reportKeys, '日期 时间', '成文日期'],
    [reportKeys, '落款 单位落款', '署名'],
    [reportKeys, '抬头', '称谓'],
    [reportKeys, '开头 前言 导语', '引言'],
    [reportKeys, '结束语 结尾', '结语'],
    [reportKeys, '题目 名称 标提 题标', '标题'],
    [sectionKeys, '成效 主要工作 亮点', '成绩'],
    [sectionKeys, '不足 困难 存在的问题', '问题'],
    [sectionKeys, '打算 下一步 思路', '计划'],
    [sectionKeys, '部门', '责任科室'],
    [itemKeys, '内容 文字', '正文'],
    [itemKeys, '小标提 标题 题目', '小标题'],
    [itemKeys, '子项 分类', '分项'],
    [attachmentKeys, '内容', '正文'],
    [tableKeys, '表头', '列'],
    [tableKeys, '标题 表名', '表题'],
    [columnKeys, '宽度', '列宽'],
    [layoutOverrideKeys, '边距', '页边距'],
    [manifestKeys, '版本号', '版本'],
    [figureKeys, 'last-year', 'previous'],
    [itemKeys, 'content', 'text'],
    [reportKeys, '成文日斯', '成文日期'],
    [reportKeys, 'addresse', 'addressee'],
  ])('of %#: %s is %s', (shape, words, key) => {
    expect(words.split(' ').map((word) => nearestKey(shape, word))).toEqual(words.split(' ').map(() => key))
  })

  it.each([
    [figureKeys, '内容 目录 上午 单价 日期 落款 来年'],
    [reportKeys, '本年 去年 内容 上年 单价'],
    [itemKeys, '年度 落款 值'],
    [sectionKeys, '内容 日期 问号'],
  ])('is none of %#: %s', (shape, words) => {
    for (const word of words.split(' ')) expect(nearestKey(shape, word), word).toBeUndefined()
  })
})

it('every key that has synonyms exists', () => {
  const known = new Set([reportKeys, sectionKeys, figuresKeys, manifestKeys].flatMap(allNames))
  expect(Object.keys(keySynonyms).filter((key) => !known.has(key))).toEqual([])
})
