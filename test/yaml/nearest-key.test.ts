import { describe, expect, it } from 'vitest'
import { attachmentFields } from '../../src/engine/fields/attachment.ts'
import { columnFields } from '../../src/engine/fields/column.ts'
import { figureFields, figuresFields } from '../../src/engine/fields/figure.ts'
import { itemFields } from '../../src/engine/fields/item.ts'
import { layoutOverrideFields } from '../../src/engine/fields/layout.ts'
import { manifestFields } from '../../src/engine/fields/manifest.ts'
import { reportFields } from '../../src/engine/fields/report.ts'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { tableFields } from '../../src/engine/fields/table.ts'
import { allNames, nearestKey } from '../../src/engine/yaml/key-shape.ts'
import { keySynonyms } from '../../src/engine/yaml/key-synonyms.ts'

/** By names: the tables themselves are too much for the title of a test. */
const tables = {
  figure: figureFields,
  report: reportFields,
  section: sectionFields,
  item: itemFields,
  attachment: attachmentFields,
  table: tableFields,
  column: columnFields,
  layoutOverride: layoutOverrideFields,
  manifest: manifestFields,
}

describe('the key that was meant', () => {
  it.each([
    ['figure', '本年 今年 完成数 实际 数值 年末数', '值'],
    ['figure', '去年 上年同期 上年数 同期', '上年'],
    ['figure', '计划数 任务 任务数 目标值', '目标'],
    ['figure', '说明 备注说明', '备注'],
    ['figure', '责任科室', '来源'],
    ['report', '日期 时间', '成文日期'],
    ['report', '落款 单位落款', '署名'],
    ['report', '抬头', '称谓'],
    ['report', '开头 前言 导语', '引言'],
    ['report', '结束语 结尾', '结语'],
    ['report', '题目 名称 标提 题标', '标题'],
    ['section', '成效 主要工作 亮点', '成绩'],
    ['section', '不足 困难 存在的问题', '问题'],
    ['section', '打算 下一步 思路', '计划'],
    ['section', '部门', '责任科室'],
    ['item', '内容 文字', '正文'],
    ['item', '小标提 标题 题目', '小标题'],
    ['item', '子项 分类', '分项'],
    ['attachment', '内容', '正文'],
    ['table', '表头', '列'],
    ['table', '标题 表名', '表题'],
    ['column', '宽度', '列宽'],
    ['layoutOverride', '边距', '页边距'],
    ['manifest', '版本号', '版本'],
    ['figure', 'last-year', 'previous'],
    ['item', 'content', 'text'],
    ['report', '成文日斯', '成文日期'],
    ['report', 'addresse', 'addressee'],
  ] as const)('of %s: %s is %s', (name, words, key) => {
    expect(words.split(' ').map((word) => nearestKey(tables[name], word))).toEqual(words.split(' ').map(() => key))
  })

  it.each([
    ['figure', '内容 目录 上午 单价 日期 落款 来年'],
    ['report', '本年 去年 内容 上年 单价'],
    ['item', '年度 落款 值'],
    ['section', '内容 日期 问号'],
  ] as const)('is none of %s: %s', (name, words) => {
    for (const word of words.split(' ')) expect(nearestKey(tables[name], word), word).toBeUndefined()
  })
})

it('every key that has synonyms exists', () => {
  const known = new Set(
    [reportFields, sectionFields, figuresFields, manifestFields].flatMap((fields) => [...allNames(fields)]),
  )
  expect(Object.keys(keySynonyms).filter((key) => !known.has(key))).toEqual([])
})
