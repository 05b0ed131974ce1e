import { describe, expect, it } from 'vitest'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { childOf, type YamlNode } from '../../src/engine/yaml/nodes.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'
import { type Written, writeYaml, writtenMap } from '../../src/engine/yaml/write-yaml.ts'

const plain = (node: YamlNode | undefined): unknown =>
  node?.kind === 'text'
    ? node.value
    : node?.kind === 'list'
      ? node.items.map(plain)
      : node?.kind === 'map'
        ? Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]))
        : undefined

function read(text: string): YamlNode | undefined {
  const { value, diagnostics } = readTree({ path: 'a.yaml', text }, sectionFields)
  expect(diagnostics).toEqual([])
  return value.root
}

describe('a written file reads as what was written', () => {
  it.each([
    '全年完成投资3.2亿元。',
    '时间: 全年',
    '主要做法：一窗受理。',
    '标题：这是正文',
    '- 不是列表',
    '* 星号',
    '#1机组改造完成',
    '完成 #1 机组改造',
    "it's 引号",
    '“重点”工作',
    '{{签约人数}}享受服务',
    '【待补：数字】',
    '[方括号]',
    '%是百分号',
    '——破折号',
    '1. 编号和空格',
    '结尾是冒号:',
    '是',
    '无',
    'null',
    '2024-12-20',
    '00123',
    '?问号',
    '| 竖线',
    '> 大于号',
    '@甲',
    '&甲',
    '!甲',
    '`甲`',
    '反斜杠\\甲',
    '①圈一',
  ])('%s', (text) => {
    const written: Written = writtenMap([['成绩', [text, writtenMap([['正文', text]])]]])
    const root = read(writeYaml(writtenMap([['标题', '甲'], ...written.entries])))
    expect(plain(childOf(root!, 'achievements'))).toEqual([text, { text }])
  })

  it('writes several paragraphs below |', () => {
    const text = writeYaml(
      writtenMap([
        ['标题', '甲'],
        ['引言', '第一段: 甲\n- 第二段\n#第三段'],
      ]),
    )
    expect(text).toBe('标题: 甲\n引言: |\n  第一段: 甲\n\n  - 第二段\n\n  #第三段\n')
    expect(plain(childOf(read(text)!, 'intro'))).toBe('第一段: 甲\n- 第二段\n#第三段')
  })

  it('writes short lists and maps on one line', () => {
    const enumerate = writtenMap(
      [
        ['样式', '一是'],
        ['接排', '是'],
      ],
      true,
    )
    expect(
      writeYaml(
        writtenMap([
          ['分项写法', enumerate],
          ['标签', { flowList: ['', '一、', '(一)', 'a, b'] }],
        ]),
      ),
    ).toBe("分项写法: {样式: 一是, 接排: 是}\n标签: ['', 一、, (一), 'a, b']\n")
  })
})
