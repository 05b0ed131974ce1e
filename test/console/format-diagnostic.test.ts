import { describe, expect, test } from 'vitest'
import { textTable } from '../../src/cli/console/streams.ts'
import { fileLines, formatDiagnostic, formatDiagnostics } from '../../src/engine/messages/format-diagnostic.ts'
import { visible } from '../../src/engine/messages/visible.ts'
import { type Diagnostic, error, sortDiagnostics, warning } from '../../src/engine/text/diagnostic.ts'

/** A warning about a stretch of a text that begins at its first line. */
function about(text: string, words: string): string[] {
  const source = { path: 'a.yaml', text }
  const start = text.indexOf(words)
  const one = warning('area/code', '一句话', { at: { source, start, end: start + words.length } })
  return formatDiagnostic(one, (_, line) => text.split('\n')[line - 1]).split('\n')
}

describe('the excerpt under a message', () => {
  test('has a mark as wide as what is meant', () => {
    expect(about('标题: 年度 report', '年度')).toEqual([
      'a.yaml:1:5 警告：一句话 [area/code]',
      '    1 | 标题: 年度 report',
      '      |       ^^^^',
    ])
  })

  test('marks to the end of the line what goes on below, and shows tabs as blanks', () => {
    expect(about('\ta: 年\n度', '年\n度').slice(1)).toEqual(['    1 |  a: 年', '      |     ^^'])
  })

  test('is cut around its place in a long line', () => {
    const [, line, mark] = about(`${'甲'.repeat(50)}乙${'丙'.repeat(100)}`, '乙')
    expect(line).toBe(`    1 | …${'甲'.repeat(20)}乙${'丙'.repeat(39)}…`)
    expect(mark).toBe(`      | ${' '.repeat('…'.length * 2 + 40)}^^`)
  })

  test('is left out where the line is blank or cannot be read', () => {
    expect(about('\n标题', '\n')).toHaveLength(1)
    const position = { file: 'package.json', line: 2, column: 1, endLine: 2, endColumn: 2 }
    // The file is there, but nothing of it was read.
    expect(fileLines()('package.json', 2, position)).toBeUndefined()
    expect(formatDiagnostic({ code: 'a/b', severity: 'error', message: '一句话', position }, fileLines())).toBe(
      'package.json:2:1 错误：一句话 [a/b]',
    )
  })

  test('and the place are left out of what is about no file', () => {
    const one: Diagnostic = { code: 'a/b', severity: 'info', message: '一句话', hint: '请看' }
    expect(formatDiagnostic(one, () => '一行')).toBe('提示：一句话 [a/b]\n    → 请看')
  })
})

test('diagnostics are in reading order, those without a place first, the graver of one place before', () => {
  const at = (code: string, severity: Diagnostic['severity'], file?: string, line = 1, column = 1): Diagnostic => ({
    code,
    severity,
    message: '',
    ...(file !== undefined && { position: { file, line, column, endLine: line, endColumn: column } }),
  })
  const right = [
    at('1', 'error'),
    at('2', 'warning'),
    at('3', 'error', 'a', 1, 2),
    at('4', 'info', 'a', 1, 2),
    at('5', 'error', 'a', 1, 3),
    at('6', 'error', 'a', 2, 1),
    at('7', 'error', 'b', 1, 1),
  ]
  const codes = (list: Diagnostic[]) => sortDiagnostics(list).map((one) => one.code)
  expect(codes([...right].reverse())).toEqual(right.map((one) => one.code))
  expect(codes([3, 0, 5, 1, 6, 2, 4].map((index) => right[index]!))).toEqual(right.map((one) => one.code))
})

test('a table stands in columns, Chinese characters two wide, and short rows end early', () => {
  expect(textTable([['指标', '数'], ['a', '12345'], ['签约人数']], [false, true])).toEqual([
    '指标         数',
    'a         12345',
    '签约人数',
  ])
})

describe('equal findings', () => {
  const lines = Array.from({ length: 50 }, (_, index) => `第${index + 1}行：某市XX`)
  const source = { path: 'data/甲/01.yaml', text: lines.join('\n') }
  const open = (word: string, line: number, hint = '请填写', file = source): Diagnostic => {
    const start = file.text.indexOf(lines[line - 1]!) + 5
    return warning('proofread/placeholder', `“${word}”还没有填写`, {
      at: { source: file, start, end: start + 2 },
      hint,
    })
  }
  const reported = (list: readonly Diagnostic[]) => formatDiagnostics(list, (_, line) => lines[line - 1])

  test('are one sentence with all their places, by file', () => {
    const other = { ...source, path: 'data/甲/02.yaml' }
    expect(reported([open('X', 1), open('X', 3), open('X', 4), open('X', 2, '请填写', other)])).toEqual([
      [
        'data/甲/01.yaml:1:6 警告：“X”还没有填写（共4处） [proofread/placeholder]',
        '    1 | 第1行：某市XX',
        '      |          ^^^',
        '    → 请填写',
        '    另见 data/甲/01.yaml:3:6、4:6',
        '    另见 data/甲/02.yaml:2:6',
      ].join('\n'),
    ])
  })

  test('are reported together when many differ in one quoted word only', () => {
    const few = [1, 2, 3, 4, 5].map((line) => open(`某${line}`, line))
    expect(reported(few)).toHaveLength(5)
    const [one, ...more] = reported([...few, open('【待补】', 6)])
    expect(more).toEqual([])
    expect(one).toContain('“某1”还没有填写（这样的共6处）')
    expect(one).toContain('01.yaml:2:6“某2”、3:6“某3”、4:6“某4”、5:6“某5”、6:6“【待补】”')
  })

  test('that are very many are counted', () => {
    const [one, ...more] = reported(lines.map((_, index) => open('XX', index + 1)))
    expect(more).toEqual([])
    expect(one).toMatch(/31:6\n {4}还有19处$/)
  })

  test('with another advice, another gravity or places of their own stay apart', () => {
    const related = [{ message: '另一处', at: { source, start: 0, end: 1 } }]
    const at = { source, start: 0, end: 1 }
    const twin = error('a/b', '重复了', { at, related })
    const list = [open('X', 1), open('X', 2, '另一种办法'), warning('a/b', '重复了', { at }), twin, twin]
    expect(reported(list)).toHaveLength(5)
  })

  test('of two kinds keep the order of their first places', () => {
    const list = [open('X', 1), open('Y', 2), open('X', 3), open('Y', 4)]
    expect(reported(list).map((one) => one.split(' ')[0])).toEqual(['data/甲/01.yaml:1:6', 'data/甲/01.yaml:2:6'])
  })
})

describe('what a terminal would obey', () => {
  test('is shown as a sign, everything else as it is', () => {
    expect(visible('\x1b[31m红\x07\x9b2J\r\0\x7f')).toBe('␛[31m红␇\\u009b2J␍␀␡')
    expect(visible('甲\u202e乙\u2066丙\u200e\u061c')).toBe('甲\\u202e乙\\u2066丙\\u200e\\u061c')
    const plain = '两\n行\t表格　全角，“引号”——…·①㎡𠮷👍🏽é\u200d'
    expect(visible(plain)).toBe(plain)
  })

  test('does not move the mark under a line', () => {
    const [, line, mark] = about('\x1b[2J乙\x1b丙丁', '丙')
    expect(line).toBe('    1 | ␛[2J乙␛丙丁')
    expect(mark).toBe(`      | ${' '.repeat(7)}^^`)
  })
})
