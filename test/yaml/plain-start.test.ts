import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/engine/host/sources.ts'
import { withQuotes } from '../../src/engine/yaml/plain-start.ts'

/** The text after the words 增长 were taken off. */
function without(text: string): string | undefined {
  const source = sourceOf(text, 'a.yaml')
  const start = text.indexOf('增长')
  const edits = withQuotes({ source, start, end: start + 2, text: '' })
  if (edits.length === 0) return undefined
  return edits.reduceRight((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text)
}

describe('a text that begins with a reference', () => {
  it.each([
    ['- 增长{{a}}。\n- 别的\n', "- '{{a}}。'\n- 别的\n"],
    ['正文: 增长{{a}}。\n', "正文: '{{a}}。'\n"],
    ['- 正文: 增长{{a}}。\n  分项: 无\n', "- 正文: '{{a}}。'\n  分项: 无\n"],
    ['正文: 增长{{a}}。', "正文: '{{a}}。'"],
    ["正文: '增长{{a}}。'\n", "正文: '{{a}}。'\n"],
    ['正文: "增长{{a}}。"\n', '正文: "{{a}}。"\n'],
    ['正文: 全县增长{{a}}。\n', '正文: 全县{{a}}。\n'],
    ['正文: |\n  增长{{a}}。\n', '正文: |\n  {{a}}。\n'],
  ])('%j', (text, right) => expect(without(text)).toBe(right))

  it.each([
    '[增长{{a}}, 别的]\n',
    '{正文: 增长{{a}}}\n',
    "正文: 增长{{a}}的'甲'\n",
    '正文: 增长{{a}} # 注\n',
    '正文: 增长{{a}}，\n  又办班。\n',
  ])('%j is left to its author', (text) => expect(without(text)).toBeUndefined())
})
