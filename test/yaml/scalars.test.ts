import { describe, expect, it } from 'vitest'
import type { YamlNode } from '../../src/engine/yaml/nodes.ts'
import { childOf } from '../../src/engine/yaml/nodes.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'

const keys = { text: { zh: '正文', prose: 'text' as const }, other: { zh: '其他' } }

function read(text: string): { node: YamlNode | undefined; codes: string[] } {
  const { value, diagnostics } = readTree({ path: 'a.yaml', text }, keys)
  return { node: childOf(value.root, 'text'), codes: diagnostics.map((one) => one.code) }
}

/** The text of a file whose 正文 is written as given; nothing may be said about it. */
function textOf(written: string): string {
  const { node, codes } = read(`正文: ${written}\n`)
  expect(codes).toEqual([])
  if (node?.kind !== 'text') throw new Error(`${written} is no text`)
  return node.value
}

describe('what is written reaches the report as it is written', () => {
  it.each([
    '00123',
    '1.10',
    '0.10',
    '12345678901234567890',
    '9007199254740993',
    '1e999',
    '0x1F',
    '0o17',
    '010',
    '1_000',
    '1,234',
    '12:30',
    '2023-12-20',
    '2023-12-20T10:00:00Z',
    'no',
    'yes',
    'on',
    'off',
    'y',
    'true',
    'False',
    '.inf',
    '.NaN',
    '+1',
    '-1',
    '３０',
    '100%',
    'a:b',
    '“乙类乙管”各项措施',
    'a\\nb',
    'C:\\报告',
    '—— 一是',
    '第#1号',
    '共{{指标}}',
  ])('%s', (written) => {
    expect(textOf(written)).toBe(written)
  })

  it.each([
    ["'00123'", '00123'],
    ["'it''s'", "it's"],
    ["'a: b # c'", 'a: b # c'],
    ["'%'", '%'],
    ['"\\u4e2d\\x41\\t中"', '中A\t中'],
    ['"\\U0001F600\\uD83D\\uDE00"', '😀😀'],
    ['"a\\\\b\\"c\\/d"', 'a\\b"c/d'],
    ['"null"', 'null'],
    ["'~'", '~'],
    ["' 两头有空格 '", '两头有空格'],
    ['"　两头有全角空格　"', '两头有全角空格'],
    ["'C:\\报告'", 'C:\\报告'],
    ["''''", "'"],
    ['　全角空格　', '全角空格'],
  ])('%s is %s', (written, value) => {
    expect(textOf(written)).toBe(value)
  })

  it.each(['', '~', 'null', 'Null', 'NULL', '# 注释', "''", '" "'])('%s counts as not written', (written) => {
    const { node, codes } = read(`正文: ${written}\n其他: 1\n`)
    expect([node, codes]).toEqual([undefined, []])
  })
})

describe('lines of one text', () => {
  const joined = '完善应急响应机制，健全监测体系'

  it.each([
    ['plain', '完善应急响应机制，\n  健全监测体系'],
    ['single-quoted', "'完善应急响应机制，\n  健全监测体系'"],
    ['double-quoted', '"完善应急响应机制，\n  健全监测体系"'],
    ['literal', '|\n  完善应急响应机制，\n  健全监测体系'],
    ['folded', '>\n  完善应急响应机制，\n  健全监测体系'],
    ['stripped', '|-\n  完善应急响应机制，\n  健全监测体系'],
    ['indented by hand', '|\n  　　完善应急响应机制，\n  　　健全监测体系'],
    ['with a written break', '"完善应急响应机制，\\n健全监测体系"'],
    ['glued by a backslash', '"完善应急响应机制，\\\n  健全监测体系"'],
    ['with blanks at line ends', '|\n  完善应急响应机制，  \n  健全监测体系\t'],
  ])('join without a space inside Chinese: %s', (_, written) => {
    expect(textOf(written)).toBe(joined)
  })

  it.each([
    ['Microsoft\n  Word', 'Microsoft Word'],
    ['2023\n  12', '2023 12'],
    ['演练\n  4场', '演练4场'],
    ['共4\n  场', '共4场'],
    ['“Word\n  文档”', '“Word文档”'],
    ['“示范”\n  单位', '“示范”单位'],
    ['𠮷\n  𠮷', '𠮷𠮷'],
  ])('join %j as %s', (written, value) => {
    expect(textOf(written)).toBe(value)
    expect(textOf(`|\n  ${written}`)).toBe(value)
  })

  it('keep the blanks before a glued line', () => {
    expect(textOf('"Microsoft \\\n  Word"')).toBe('Microsoft Word')
  })

  it.each(['\u2028', '\u2029', '\u0085'])('%j ends no line', (sign) => {
    expect(textOf(`"甲${sign}-乙"`)).toBe(`甲${sign}-乙`)
    expect(textOf(`甲${sign}正文：乙`)).toBe(`甲${sign}正文：乙`)
  })

  it('keep a blank that is written as an escape at the beginning of a glued line', () => {
    expect(textOf('"Microsoft\\\n  \\ Word"')).toBe('Microsoft Word')
    expect(textOf('"\\ Word"')).toBe('Word')
  })

  it.each([
    ['plain', '第一段。\n\n  第二段。'],
    ['literal', '|\n  第一段。\n\n  第二段。'],
    ['folded', '>\n  第一段。\n\n\n  第二段。'],
    ['double-quoted', '"第一段。\n\n  第二段。"'],
    ['with written breaks', '"第一段。\\n\\n第二段。"'],
    ['kept', '|+\n\n  第一段。\n  \n  第二段。\n\n'],
  ])('a blank line parts paragraphs: %s', (_, written) => {
    const { node } = read(`正文: ${written}\n`)
    expect(node?.kind === 'text' && node.paragraphs?.map((runs) => runs.map((run) => run.text).join(''))).toEqual([
      '第一段。',
      '第二段。',
    ])
  })

  it('every piece knows its place in the file', () => {
    for (const written of [
      '一二\n\n  三四',
      "'一二\n\n  三四'",
      '"一二\n\n  三\\u56db"',
      '|\n  一二\n\n  三四',
      '>\n  一二\n\n  三四',
    ]) {
      const { node } = read(`正文: ${written}\n`)
      if (node?.kind !== 'text') throw new Error('no text')
      const places = node
        .paragraphs!.flat()
        .map(({ text, span }) => [text, span.source.text.slice(span.start, span.end)])
      for (const [text, place] of places) expect([text, '\\u56db']).toContain(place)
      expect(places.map(([text]) => text).join('')).toBe('一二三四')
    }
  })
})

describe('characters that no document can hold', () => {
  it.each([
    ['一\u0001二', 'U+0001', 6],
    ['一\u0000二', 'U+0000', 6],
    ['一\ufffe二', 'U+FFFE', 6],
    ['一\uffff二', 'U+FFFF', 6],
    ['"一\\u0001二"', 'U+0001', 7],
    ['"一\\uD800二"', 'U+D800', 7],
    ['"一\\x1b二"', 'U+001B', 7],
  ])('%j becomes U+FFFD with a warning at its place', (written, name, column) => {
    const { value, diagnostics } = readTree({ path: 'a.yaml', text: `正文: ${written}\n` }, keys)
    const node = childOf(value.root, 'text')
    expect(node?.kind === 'text' && node.value).toBe('一\uFFFD二')
    expect(diagnostics.map((one) => [one.code, one.severity, one.position?.column])).toEqual([
      ['text/forbidden-character', 'warning', column],
    ])
    expect(diagnostics[0]!.message).toContain(name)
  })

  it('are each warned of, up to a hundred', () => {
    const warnings = (count: number) => read(`正文: 一${'\u0001'.repeat(count)}\n`).codes.length
    expect([warnings(1), warnings(50), warnings(5000)]).toEqual([1, 50, 100])
  })
})
