import { describe, expect, test } from 'vitest'
import { fileLines, formatDiagnostic } from '../../src/console/format-diagnostic.ts'
import { textTable } from '../../src/console/text-table.ts'
import { type Diagnostic, sortDiagnostics, warning } from '../../src/diagnostic.ts'

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
    const lines = fileLines()
    expect([lines('没有.yaml', 1), lines('没有.yaml', 2)]).toEqual([undefined, undefined])
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
