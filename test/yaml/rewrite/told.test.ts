import { describe, expect, test } from 'vitest'
import { sectionFields } from '../../../src/engine/fields/section.ts'
import { readTree } from '../../../src/engine/yaml/read-tree.ts'
import { rewriteYaml } from '../../../src/engine/yaml/rewrite/rewrite.ts'

/** Texts that look like keys, marks of lists, or YAML's own signs. */
const texts = [
  ...[
    '小标题：落实措施',
    '正文:甲',
    '标题: 乙',
    '一是抓好；二是',
    '1. 第一',
    '• 要点',
    '* 星',
    '- 减',
    '——破折',
    '# 井',
  ],
  ...[
    '3 #机组运行',
    '{{签约人数}}人',
    '@某',
    '"引"的',
    "it's",
    '甲，乙',
    '值=3',
    '计划；其他',
    '是',
    'null',
    '~',
    '2023',
  ],
  ...['1,234', 'a: b', 'a:b', '小标题', '成绩:', '|', '>', '｜', '[一]', '{二}', '！', '%', '…', '***', '---', '...'],
  ...[
    '&锚',
    '*别',
    '!标',
    '问题：\n计划：好',
    '第一段\n小标题：第二段',
    '第一段\n- 第二段',
    '第一段\n# 第三',
    '甲\n---\n乙',
  ],
  ...['####', '#N/A', '-', '?'],
]

describe('a text that is written is taken for no mistake', () => {
  test.each(texts)('%s', (text) => {
    for (const items of [[text, '别的一条内容'], [{ 小标题: text, 正文: text }]]) {
      const outcome = rewriteYaml('', { 标题: text, 成绩: items })
      const written = outcome.kind === 'rewritten' ? outcome.text : outcome.why
      expect(readTree({ path: '01.yaml', text: written }, sectionFields).diagnostics, written).toEqual([])
    }
  })
})
