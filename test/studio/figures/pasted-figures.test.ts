import { describe, expect, test } from 'vitest'
import { type Pasted, pastedFigures } from '../../../src/studio/clipboard/pasted-figures.ts'
import { seeded } from '../../yaml/random.ts'
import { copiedFromExcel, type Merge } from './excel.ts'

/** What was pasted: name → cells. */
function figures(pasted: Pasted): Record<string, Record<string, string>> {
  if (pasted.kind !== 'figures') throw new Error(JSON.stringify(pasted))
  return Object.fromEntries(pasted.figures.map(({ name, cells }) => [name, { ...cells }]))
}

const doubtsOf = (pasted: Pasted): string[] =>
  pasted.kind === 'figures' ? pasted.doubts.filter(({ isNote }) => !isNote).map(({ message }) => message) : ['?']

const both = (grid: string[][], merges: Merge[] = []) => {
  const copied = copiedFromExcel(grid, merges)
  return [copied, { text: copied.text }, { html: copied.html }] as const
}

describe('a table with a head', () => {
  const grid = [
    ['指标', '值', '单位', '上年', '来源'],
    ['签约人数', '877,483', '人', '812,345', '基层卫生科'],
    ['药占比', '30.5%', '', '31.2%', '医政科'],
    ['服务人次', '87.9万人次', '', '', ''],
    ['抽检单位', '', '家', '150', '监督所'],
  ]
  test.each(['text and html', 'text', 'html'])('%s', (name) => {
    const clipboard = both(grid)[['text and html', 'text', 'html'].indexOf(name)]!
    const pasted = pastedFigures(clipboard)
    expect(figures(pasted)).toEqual({
      签约人数: { value: '877483', unit: '人', previous: '812345', source: '基层卫生科' },
      药占比: { value: '30.5', unit: '%', previous: '31.2', source: '医政科' },
      服务人次: { value: '87.9', unit: '万人次' },
      抽检单位: { value: '【待报】', unit: '家', previous: '150', source: '监督所' },
    })
    expect(doubtsOf(pasted)).toEqual([])
  })

  test('the unit stands in the heading, and years name the columns', () => {
    const pasted = pastedFigures(
      copiedFromExcel([
        ['项目', '2024年（万元）', '2023年（万元）'],
        ['财政拨款', '1,234.50', '1,100'],
      ]),
      2024,
    )
    expect(figures(pasted)).toEqual({ 财政拨款: { value: '1234.50', unit: '万元', previous: '1100' } })
  })

  test('a unit above the table holds for it', () => {
    const pasted = pastedFigures(
      copiedFromExcel([
        ['单位：万元', '', ''],
        ['指标', '值', '上年'],
        ['财政拨款', '12', '11'],
      ]),
    )
    expect(figures(pasted)).toEqual({ 财政拨款: { value: '12', unit: '万元', previous: '11' } })
  })

  test.each(['text and html', 'text', 'html'])('a head of two rows, merged: %s', (name) => {
    const merges = [
      { row: 0, column: 0, down: 2, right: 1 },
      { row: 0, column: 1, down: 2, right: 1 },
      { row: 0, column: 2, down: 1, right: 2 },
      { row: 0, column: 4, down: 1, right: 1 },
    ]
    const clipboards = both(
      [
        ['指标', '单位', '2024年', '', '2023年'],
        ['', '', '完成数', '目标', '完成数'],
        ['签约人数', '人', '120', '110', '100'],
        ['随访人次', '人次', '7', '6', ''],
      ],
      merges,
    )
    const pasted = pastedFigures(clipboards[['text and html', 'text', 'html'].indexOf(name)]!, 2024)
    expect(figures(pasted)).toEqual({
      签约人数: { value: '120', unit: '人', target: '110', previous: '100' },
      随访人次: { value: '7', unit: '人次', target: '6' },
    })
  })

  test('a merged unit and source hold for all their rows', () => {
    const [copied] = both(
      [
        ['指标', '值', '单位'],
        ['甲', '1', '人'],
        ['乙', '2', ''],
      ],
      [{ row: 1, column: 2, down: 2, right: 1 }],
    )
    expect(figures(pastedFigures(copied))).toEqual({ 甲: { value: '1', unit: '人' }, 乙: { value: '2', unit: '人' } })
  })

  test('names over several lines, quotes, numbers of rows, and a title above', () => {
    const pasted = pastedFigures(
      copiedFromExcel([
        ['2024年主要指标', '', ''],
        ['序号', '指标\n名称', '完成数'],
        ['1', '“两癌”\n筛查', '1,200'],
        ['2', '"一件事"办理', '35'],
      ]),
    )
    expect(figures(pasted)).toEqual({ '“两癌”筛查': { value: '1200' }, '"一件事"办理': { value: '35' } })
  })

  test('the last column keeps no carriage return', () => {
    expect(figures(pastedFigures({ text: '指标\t值\r\n甲\t1\r\n乙\t2\r' }))).toEqual({
      甲: { value: '1' },
      乙: { value: '2' },
    })
  })

  test('what is 待报 in words is open', () => {
    const pasted = pastedFigures({ text: '指标\t值\n甲\t待报\n乙\t【待补】\n丙\t \n' })
    expect(figures(pasted)).toEqual({ 甲: { value: '【待报】' }, 乙: { value: '【待报】' }, 丙: { value: '【待报】' } })
  })
})

describe('what is doubtful is told', () => {
  test.each<[name: string, grid: string[][], doubt: RegExp]>([
    [
      'no number',
      [
        ['指标', '值'],
        ['甲', '约120'],
      ],
      /不是数/,
    ],
    [
      'a column too narrow',
      [
        ['指标', '值'],
        ['甲', '#####'],
      ],
      /不是数/,
    ],
    [
      'an error of a formula',
      [
        ['指标', '值'],
        ['甲', '#DIV/0!'],
      ],
      /不是数|出错/,
    ],
    [
      'two units in a row',
      [
        ['指标', '值', '单位'],
        ['甲', '12万人', '人'],
      ],
      /单位/,
    ],
    [
      'two of one name',
      [
        ['指标', '值'],
        ['甲', '1'],
        ['甲', '2'],
      ],
      /两个叫“甲”/,
    ],
    [
      'two columns that are both the number',
      [
        ['指标', '完成数', '实际完成'],
        ['甲', '1', '2'],
      ],
      /两列|没有读/,
    ],
  ])('%s', (_, grid, doubt) => {
    expect(doubtsOf(pastedFigures(copiedFromExcel(grid))).join()).toMatch(doubt)
  })

  test('several columns of numbers without a head are not guessed', () => {
    expect(
      pastedFigures(
        copiedFromExcel([
          ['甲', '1', '2'],
          ['乙', '3', '4'],
        ]),
      ).kind,
    ).toBe('no-head')
  })
})

describe('without a head', () => {
  test('names and one column of numbers, with units or without', () => {
    const pasted = pastedFigures(
      copiedFromExcel([
        ['甲项', '1,234', '人'],
        ['乙项', '12.5%', '%'],
        ['丙项', '', '家'],
      ]),
    )
    expect(figures(pasted)).toEqual({
      甲项: { value: '1234', unit: '人' },
      乙项: { value: '12.5', unit: '%' },
      丙项: { value: '【待报】', unit: '家' },
    })
  })
  test('numbers alone are cells', () => {
    expect(pastedFigures({ text: '1\r\n2\r\n3\r\n' })).toEqual({ kind: 'cells', cells: [['1'], ['2'], ['3']] })
  })
  test('nothing, and a text that is none', () => {
    expect(pastedFigures({}).kind).toBe('nothing')
    expect(pastedFigures({ text: ' \r\n' }).kind).toBe('nothing')
    expect(pastedFigures({ text: '一句话。' }).kind).toBe('cells')
  })
})

describe('a table of Word', () => {
  test('paragraphs in its cells are no rows', () => {
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><table class=MsoTableGrid><tr><td><p class=MsoNormal><span>指标</span></p></td><td><p>数值<span lang=EN-US><o:p></o:p></span></p></td></tr><tr><td><p>签约</p><p>人数</p></td><td><p>1<span>,</span>200</p></td></tr></table></body></html>`
    expect(figures(pastedFigures({ html, text: '指标\t数值\r\n签约\r\n人数\t1,200\r\n' }))).toEqual({
      签约人数: { value: '1200' },
    })
  })
  test('a script in it is no word', () => {
    const html = `<table><tr><td>指标<script>alert(1)</script></td><td>值</td></tr><tr><td>甲<img src=x onerror=alert(1)></td><td>1</td></tr></table>`
    expect(figures(pastedFigures({ html }))).toEqual({ 甲: { value: '1' } })
  })
})

test('60 figures come in by one paste', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [
    `指标第${index + 1}项`,
    `${(index + 1) * 1111}`,
    '人',
    `${index * 1000}`,
  ])
  const pasted = pastedFigures(copiedFromExcel([['指标', '值', '单位', '上年'], ...rows]))
  expect(Object.keys(figures(pasted))).toHaveLength(60)
  expect(doubtsOf(pasted)).toEqual([])
})

interface RandomTable {
  grid: string[][]
  expected: Record<string, Record<string, string>>
}

const headWords: Record<string, string[]> = {
  value: ['值', '完成数', '本年', '2024年', '数值', '完成情况'],
  unit: ['单位', '计量单位'],
  previous: ['上年', '上年数', '2023年', '去年', '上年同期'],
  target: ['目标', '目标值', '计划数'],
  source: ['来源', '责任科室'],
  note: ['备注', '说明'],
}

/** A table as offices have them, and what it says. */
function randomTable(below: (limit: number) => number): RandomTable {
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const keys = ['value', ...['unit', 'previous', 'target', 'source', 'note'].filter(() => below(2) === 0)]
  for (let at = keys.length - 1; at > 0; at--) keys.splice(at, 1, ...keys.splice(below(at), 1, keys[at]!))
  const unit = pick(['人', '万元', '%', '家', '人次', '吨'])
  const isUnitInHead = !keys.includes('unit') && below(2) === 0
  const heads = keys.map((key) => pick(headWords[key]!) + (key === 'value' && isUnitInHead ? `（${unit}）` : ''))
  const expected: RandomTable['expected'] = {}
  const rows = Array.from({ length: 1 + below(12) }, (_, index) => {
    const start = pick(['签约', '随访', '“两癌”筛查', '抽检', 'A类', '第一、二类'])
    const name = `${start}${index}${pick(['数', '人数', '项目', '（城区）'])}`
    const cells: Record<string, string> = isUnitInHead ? { unit } : {}
    expected[name] = cells
    return [name, ...keys.map((key) => randomCell(key, unit, cells, below))]
  })
  return { grid: [['指标', ...heads], ...rows], expected }
}

/** The text of a cell; what it says is put into `cells`. */
function randomCell(
  key: string,
  unit: string,
  cells: Record<string, string>,
  below: (limit: number) => number,
): string {
  const words = ['医政科', '含 分院', '见附件\n第2页', '“四上”企业']
  if (key === 'unit') cells.unit = unit
  else if (below(6) === 0) {
    if (key === 'value') cells.value = '【待报】'
    return ''
  } else if (key in { source: 1, note: 1 }) {
    const written = words[below(words.length)]!
    cells[key] = written.replace('\n', ' ')
    return written
  } else {
    cells[key] = below(3) === 0 ? `${below(10_000_000)}.${1 + below(99)}` : String(below(10_000_000))
    const parted = cells[key]!.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',')
    return below(2) === 0 ? parted : cells[key]!
  }
  return unit
}

test('of 1,000 random tables no cell is wrong in silence', () => {
  const random = seeded(20241129)
  const below = (limit: number): number => Math.floor(random() * limit)
  const wrong: string[] = []
  let right = 0
  for (let count = 0; count < 1000; count++) {
    const { grid, expected } = randomTable(below)
    const copied = copiedFromExcel(grid)
    const pasted = pastedFigures(below(3) === 0 ? { text: copied.text } : copied, 2024)
    const told = JSON.stringify(pasted.kind === 'figures' ? pasted.doubts : pasted)
    const read = pasted.kind === 'figures' ? figures(pasted) : {}
    for (const [name, cells] of Object.entries(expected)) {
      if (JSON.stringify(Object.entries(read[name] ?? {}).sort()) === JSON.stringify(Object.entries(cells).sort()))
        right++
      else if (!told.includes(name)) wrong.push(`${name}: ${JSON.stringify([cells, read[name]])} in ${grid[0]}`)
    }
    for (const name of Object.keys(read)) if (!(name in expected)) wrong.push(name)
  }
  expect(wrong).toEqual([])
  expect(right).toBeGreaterThan(6000)
})
