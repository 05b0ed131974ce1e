import { describe, expect, it } from 'vitest'
import { attachmentFields } from '../../src/engine/fields/attachment.ts'
import { figureFields, figuresFields } from '../../src/engine/fields/figure.ts'
import { itemFields } from '../../src/engine/fields/item.ts'
import { manifestFields } from '../../src/engine/fields/manifest.ts'
import { layoutOverrideFields, reportFields } from '../../src/engine/fields/report.ts'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { columnFields, tableFields } from '../../src/engine/fields/table.ts'
import { allNames, nearestKey } from '../../src/engine/yaml/key-shape.ts'
import { keySynonyms } from '../../src/engine/yaml/key-synonyms.ts'

describe('the key that was meant', () => {
  it.each([
    [figureFields, '本年 今年 完成数 实际 数值 年末数', '值'],
    [figureFields, '去年 上年同期 上年数 同期', '上年'],
    [figureFields, '计划数 任务 任务数 目标值', '目标'],
    [figureFields, '说明 备注说明', '备注'],
    [figureFields, '责任科室', '来源'],
    [reportFields, '日期 时间', '成文日期'],
    [reportFields, '落款 单位落款', '署名'],
    [reportFields, '抬头', '称谓'],
    [reportFields, '开头 前言 导语', '引言'],
    [reportFields, '结束语 结尾', '结语'],
    [reportFields, '题目 名称 标提 题标', '标题'],
    [sectionFields, '成效 主要工作 亮点', '成绩'],
    [sectionFields, '不足 困难 存在的问题', '问题'],
    [sectionFields, '打算 下一步 思路', '计划'],
    [sectionFields, '部门', '责任科室'],
    [itemFields, '内容 文字', '正文'],
    [itemFields, '小标提 标题 题目', '小标题'],
    [itemFields, '子项 分类', '分项'],
    [attachmentFields, '内容', '正文'],
    [tableFields, '表头', '列'],
    [tableFields, '标题 表名', '表题'],
    [columnFields, '宽度', '列宽'],
    [layoutOverrideFields, '边距', '页边距'],
    [manifestFields, '版本号', '版本'],
    [figureFields, 'last-year', 'previous'],
    [itemFields, 'content', 'text'],
    [reportFields, '成文日斯', '成文日期'],
    [reportFields, 'addresse', 'addressee'],
  ])('of %#: %s is %s', (shape, words, key) => {
    expect(words.split(' ').map((word) => nearestKey(shape, word))).toEqual(words.split(' ').map(() => key))
  })

  it.each([
    [figureFields, '内容 目录 上午 单价 日期 落款 来年'],
    [reportFields, '本年 去年 内容 上年 单价'],
    [itemFields, '年度 落款 值'],
    [sectionFields, '内容 日期 问号'],
  ])('is none of %#: %s', (shape, words) => {
    for (const word of words.split(' ')) expect(nearestKey(shape, word), word).toBeUndefined()
  })
})

it('every key that has synonyms exists', () => {
  const known = new Set([reportFields, sectionFields, figuresFields, manifestFields].flatMap(allNames))
  expect(Object.keys(keySynonyms).filter((key) => !known.has(key))).toEqual([])
})
