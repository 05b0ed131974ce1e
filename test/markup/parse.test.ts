import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import type { Block } from '../../src/engine/document/types.ts'
import { parseMarkup } from '../../src/engine/markup/parse.ts'
import type { TemplatePiece } from '../../src/engine/markup/types.ts'

/** The pieces of a template: `«…»` is a value of the data, `«»` one that is absent. */
function pieces(template: string): TemplatePiece[] {
  const source = { path: 'report.hbs', text: template }
  return [...template.matchAll(/«([^»]*)»|[^«]+/g)].map((match): TemplatePiece => {
    const origin = { source, start: match.index, end: match.index + match[0].length }
    const [written, value] = match
    if (value === undefined) return { type: 'literal', text: written, origin }
    const children = value === '' ? [] : [{ type: 'text' as const, value }]
    return { type: 'atom', value: { type: 'inline', children }, origin }
  })
}

function shown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `#${block.depth}${block.literalLabel === '' ? ' unnumbered' : ''} ${plainText(block.children)}`
    case 'paragraph':
      return `${block.listLabel ?? ''}${plainText(block.children)}`
    case 'table': {
      const rows = [block.header, ...block.rows].map((row) => row.map(plainText).join('|'))
      return [block.columns.map(({ align }) => align).join('|'), ...rows].join(' / ')
    }
    default:
      return block.type
  }
}

const parse = (template: string) => {
  const { value, diagnostics } = parseMarkup(pieces(template))
  const reported = diagnostics.map(({ code, position }) => `${code} ${position!.line}:${position!.column}`)
  return { blocks: value.map(shown), reported }
}

describe('lines', () => {
  test.each([
    ['全年签约\n87万人', '全年签约87万人'],
    ['采用Word\nXP编写', '采用Word XP编写'],
    ['采用«Word»\n«XP»编写', '采用Word XP编写'],
    ['全年«签约»\n«87»万人', '全年签约87万人'],
    ['Word\n«»编写', 'Word 编写'],
    ['  甲局  \n\t乙局\t', '甲局乙局'],
    ['甲局  «»\n  «乙局»', '甲局  乙局'],
  ])('%j are one paragraph', (template, text) => {
    expect(parse(template)).toEqual({ blocks: [text], reported: [] })
  })

  test('of blanks part paragraphs, and what is absent prints none', () => {
    expect(parse('甲\n  \n乙\n\n«»\n\n   ')).toEqual({ blocks: ['甲', '乙'], reported: [] })
    expect(parse('')).toEqual({ blocks: [], reported: [] })
  })
})

describe('a heading', () => {
  test('may be left without a number', () => {
    expect(parse('# 前言 {.unnumbered}\n\n# «工作» {.unnumbered}\n\n## 一{.unnumbered}\n\n# 二').blocks).toEqual([
      '#1 unnumbered 前言',
      '#1 unnumbered 工作',
      '#2 unnumbered 一',
      '#1 二',
    ])
  })

  test('that is only that, or absent, is refused', () => {
    expect(parse('# {.unnumbered}').reported).toEqual(['markup/empty-heading 1:1'])
    expect(parse('# «»').reported).toEqual(['markup/empty-heading 1:1'])
  })
})

test('a list of the template’s own has its marks', () => {
  expect(parse('- 甲\n- «乙»\n1. 丙\n2. 丁')).toEqual({ blocks: ['——甲', '——乙', '1.丙', '2.丁'], reported: [] })
})

describe('a table', () => {
  test('has its columns aligned, and cells of values and text', () => {
    const template = '| 指标 | 数 | 率 | 注 |\n| --- | ---: | :---: | :--- |\n| 共«签约»数 | «87» | «» | A\\|B |'
    expect(parse(template)).toEqual({
      blocks: ['left|right|center|left / 指标|数|率|注 / 共签约数|87||A|B'],
      reported: [],
    })
  })

  test('need not close its rows, and keeps the blanks inside a cell', () => {
    expect(parse('| 甲 | 乙\n|---|---\n| 子 «丑» 寅 | 卯\n正文')).toEqual({
      blocks: ['left|left / 甲|乙 / 子 丑 寅|卯', '正文'],
      reported: [],
    })
  })

  test.each([
    ['| 甲 |', 'markup/table 1:1'],
    ['| 甲 |\n| 乙 |\n| 丙 |', 'markup/table 2:1'],
    ['| 甲 |\n| «---» |\n| 丙 |', 'markup/table 2:1'],
    ['| 甲 |\n| -«-»- |\n| 丙 |', 'markup/table 2:1'],
    ['| 甲 |\n| --- |', 'markup/table 1:1'],
    ['| 甲 | 乙 |\n| --- |\n| 丙 |', 'markup/ragged-table 1:1'],
    ['| 甲 |\n| --- |\n| 丙 |\n| 丁 | 戊 |', 'markup/ragged-table 4:1'],
  ])('%j is refused at its place', (template, reported) => {
    expect(parse(template)).toEqual({ blocks: [], reported: [reported] })
  })
})

test('of errors without end as many are told as anybody could read, and where the reading stopped', () => {
  const { diagnostics } = parseMarkup(pieces(':::\n'.repeat(20_000)))
  expect(diagnostics).toHaveLength(10_001)
  expect(diagnostics.at(-1)).toMatchObject({ code: 'markup/too-many-errors', position: { line: 10_001 } })
})
