import { describe, expect, it } from 'vitest'
import type { Inline } from '../../src/engine/document/types.ts'
import { readProse } from '../../src/engine/report/prose.ts'
import type { Span } from '../../src/engine/text/source.ts'
import { childOf } from '../../src/engine/yaml/nodes.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'

const keys = { text: { zh: '正文', prose: 'text' as const } }

function read(written: string, kind: 'text' | 'title' = 'text') {
  const { value } = readTree({ path: 'a.yaml', text: `正文: ${written}\n` }, keys)
  const node = childOf(value.root, 'text')
  if (node?.kind !== 'text') throw new Error(`${written} is no text`)
  return readProse(node, kind)
}

const at = (span: Span | undefined): string => span!.source.text.slice(span!.start, span!.end)

/** A node as one word: text as itself, a reference in angle brackets, a break as a slash. */
function shown(inline: Inline): string {
  if (inline.type === 'reference') return `<${inline.name}${inline.form ? `.${inline.form}` : ''}>`
  return inline.type === 'text' ? inline.value : '/'
}

const inlines = (written: string, kind?: 'title'): string[] => read(written, kind).prose.paragraphs.flat().map(shown)

describe('references', () => {
  it.each([
    ['共{{演练}}次', ['共', '<演练>', '次']],
    ["'{{演练}}'", ['<演练>']],
    ['共{{ 演练 }}{{签约.同比}}', ['共', '<演练>', '<签约.yoy>']],
    ['共{{签约. 数 }}', ['共', '<签约.value>']],
    ['共{{签约.yoy}}', ['共', '<签约.yoy>']],
    ['共{{PM2.5浓度}}', ['共', '<PM2.5浓度>']],
    ['共{{PM2.5浓度.增减}}', ['共', '<PM2.5浓度.change>']],
    ['共{{.数}}', ['共', '<.数>']],
    ['共\\{{演练}}', ['共{{演练}}']],
    ["'\\{{'", ['{{']],
    ['"\\\\{{演练}}"', ['{{演练}}']],
    ['"共{{\\u6f14练}}"', ['共', '<演练>']],
    ['|\n  一{{演\n  练}}二', ['一', '<演练>', '二']],
    ['|\n  一{{演练}}\n\n  {{签约}}', ['一', '<演练>', '<签约>']],
  ])('%j', (written, expected) => {
    expect(inlines(written)).toEqual(expected)
    expect(read(written).problems).toEqual([])
  })

  it.each([
    '{g-1}',
    '}}',
    '一}}二',
    '{一}',
    '# 一',
    '1. 一',
    '**一**',
    '一|二',
    '<script>',
    '| 一 | 二 |',
    '- 一',
    '[一](二)',
    '_一_',
    '&amp;',
    '\\*',
  ])('%s is text and nothing else', (text) => {
    expect(inlines(`'${text}'`)).toEqual([text])
  })

  it.each([
    ['plain', '共{{演练}}次'],
    ['single-quoted', "'共{{演练}}次'"],
    ['double-quoted', '"\\u5171{{演练}}次"'],
    ['literal', '|\n  一二\n  共{{演练}}次'],
    ['folded', '>\n  一二\n\n  共{{演练}}次'],
  ])('know their place: %s', (_, written) => {
    const reference = read(written)
      .prose.paragraphs.flat()
      .find((one) => one.type === 'reference')
    expect(at(reference!.origin)).toBe('{{演练}}')
  })

  it('leave the texts around them their places', () => {
    const [before, , after] = read('共{{演练}}次').prose.paragraphs[0]!
    expect([before, after].map((one) => one?.type === 'text' && at(one.origin))).toEqual(['共', '次'])
  })

  it.each([
    ['共{{演练', 'text/unclosed-reference', '{{'],
    ['共{{演练}次', 'text/unclosed-reference', '{{'],
    ['共{{演练，签约{{签约}}', 'text/unclosed-reference', '{{'],
    ['|\n  共{{演练\n\n  次}}', 'text/unclosed-reference', '{{'],
    ['共{{}}', 'text/bad-reference', '{{}}'],
    ['共{{ }}', 'text/bad-reference', '{{ }}'],
    ['共{{{演练}}}', 'text/bad-reference', '{{{演练}}'],
    ['共｛｛演练｝｝', 'text/bad-reference', '｛｛'],
  ])('%j is refused', (written, code, place) => {
    const { problems } = read(written)
    expect(problems.map((one) => one.code)).toEqual([code])
    const { line, column, endColumn } = problems[0]!.position!
    expect(`正文: ${written}`.split('\n')[line - 1]!.slice(column - 1, endColumn - 1)).toBe(place)
  })
})

describe('line breaks in a title', () => {
  it.each([
    ['区卫健委|2023年工作总结', ['区卫健委', '/', '2023年工作总结']],
    ['区卫健委 | 工作总结', ['区卫健委', '/', '工作总结']],
    ['一|二|三', ['一', '/', '二', '/', '三']],
    ['共{{年度}}|总结', ['共', '<年度>', '/', '总结']],
  ])('%s', (written, expected) => {
    expect(inlines(written, 'title')).toEqual(expected)
  })

  it('are text elsewhere', () => {
    expect(inlines('一|二')).toEqual(['一|二'])
  })
})
