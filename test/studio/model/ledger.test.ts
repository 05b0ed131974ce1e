import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pasteIntoLedger } from '../../../src/studio/figures/paste-into-ledger.ts'
import { type Ledger, type LedgerRow, openLedger, saveLedger } from '../../../src/studio/model/ledger.ts'

const source = `# 医政科报来的数
签约人数: {值: 877483, 单位: 人, 上年: 812345, 来源: 基层卫生科}   # 12月核过
药占比: { 值: 30.5, 单位: '%', 上年: 31.2, 上限: 33 }

# 抽检
抽检单位: {值: 【待报】, 单位: 家, 合计: [公共场所, 学校], 历年: {2021: 98, 2022: 105}}
通过率:
  公式: 获准项目 / 申报项目
  单位: '%'
  小数: 0
`

function opened(text: string): Ledger {
  const outcome = openLedger(text)
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.ledger
}

/** The file after rows were changed. */
function edited(change: (rows: LedgerRow[]) => LedgerRow[], text = source): string {
  const ledger = opened(text)
  const outcome = saveLedger(text, { ...ledger, rows: change([...ledger.rows]) })
  return outcome.kind === 'saved' ? outcome.text : outcome.why
}

const withCells = (row: LedgerRow, cells: Record<string, string>): LedgerRow => ({
  ...row,
  cells: { ...row.cells, ...cells },
})

describe('a ledger', () => {
  test('rows say what the file says', () => {
    expect(opened(source).rows.map(({ name, cells }) => [name, cells])).toEqual([
      ['签约人数', { value: '877483', unit: '人', previous: '812345', source: '基层卫生科' }],
      ['药占比', { value: '30.5', unit: '%', previous: '31.2', max: '33' }],
      ['抽检单位', { value: '【待报】', unit: '家', sum: '公共场所、学校' }],
      ['通过率', { formula: '获准项目 / 申报项目', unit: '%', decimals: '0' }],
    ])
  })

  test.each(['jinghu-2023', 'yunling-2024', 'xiushan-2004', 'guihu-jiedao-2024'])(
    '%s unchanged is the same file',
    (name) => {
      const text = readFileSync(`data/${name}/figures.yaml`, 'utf8')
      expect(edited((rows) => rows, text)).toBe(text)
    },
  )

  test('a changed cell changes its digits alone', () => {
    expect(edited(([first, ...rest]) => [withCells(first!, { value: '900001' }), ...rest])).toBe(
      source.replace('877483', '900001'),
    )
  })

  test('a cell that is filled for the first time stands where the manual has it', () => {
    expect(edited(([first, ...rest]) => [withCells(first!, { target: '850000' }), ...rest])).toBe(
      source.replace('上年: 812345,', '上年: 812345, 目标: 850000,'),
    )
  })

  test('a number that is taken away is open', () => {
    expect(edited(([first, ...rest]) => [withCells(first!, { value: '' }), ...rest])).toBe(
      source.replace('877483', '【待报】'),
    )
  })

  test('a list in a cell', () => {
    expect(
      edited((rows) => rows.map((row) => (row.cells.sum ? withCells(row, { sum: '公共场所、学校、医院' }) : row))),
    ).toBe(source.replace('[公共场所, 学校]', '[公共场所, 学校, 医院]'))
  })

  test('a figure is renamed, moved with its comment, removed, added', () => {
    expect(edited(([first, ...rest]) => [{ ...first!, name: '签约居民' }, ...rest])).toBe(
      source.replace('签约人数', '签约居民'),
    )
    expect(edited(([first, second, third, last]) => [first!, third!, second!, last!])).toBe(
      source.replace(/(药占比.*\n)\n(# 抽检\n抽检单位.*\n)/, '\n$2$1'),
    )
    expect(edited((rows) => rows.filter(({ name }) => name !== '抽检单位'))).toBe(
      source.replace(/\n# 抽检\n抽检单位.*\n/, ''),
    )
    expect(edited((rows) => [...rows, { id: 'n', name: '新数', cells: { value: '12', unit: '%' } }])).toBe(
      `${source}新数: {值: 12, 单位: '%'}\n`,
    )
  })

  test('two rows of one name are refused, one without a name is not written', () => {
    expect(edited((rows) => [...rows, { id: 'n', name: '药占比', cells: {} }])).toBe('duplicate-key')
    expect(edited((rows) => [...rows, { id: 'n', name: ' ', cells: { value: '1' } }])).toBe(source)
  })

  test('an empty file, one of comments, and one with English keys', () => {
    const row = { id: 'n', name: '甲', cells: { value: '1', unit: '人' } }
    expect(edited(() => [row], '')).toBe('甲: {值: 1, 单位: 人}\n')
    expect(edited(() => [row], '# 台账\n')).toBe('# 台账\n甲: {值: 1, 单位: 人}\n')
    expect(edited(() => [row], '# 台账\r\n')).toBe('# 台账\r\n甲: {值: 1, 单位: 人}\r\n')
    expect(edited((rows) => rows, '# 台账\n')).toBe('# 台账\n')
    expect(edited((rows) => [...rows, row], 'beds: {value: 3, unit: 张}\n')).toBe(
      'beds: {value: 3, unit: 张}\n甲: {value: 1, unit: 人}\n',
    )
  })

  test('what is no ledger is refused', () => {
    expect(openLedger('- 1\n')).toEqual({ kind: 'refused', why: 'no-ledger' })
    expect(openLedger('a: &x 1\n')).toEqual({ kind: 'refused', why: 'anchor' })
  })
})

test('a paste changes figures of known names and adds the others; a blank takes no number away', () => {
  const figures = [
    { name: '签约人数', cells: { value: '900001', unit: '人' } },
    { name: '药占比', cells: { value: '【待报】', unit: '%' } },
    { name: '床位', cells: { value: '12', unit: '张' } },
  ]
  const { ledger, added, changed, same, kept } = pasteIntoLedger(opened(source), figures, () => 'n')
  expect([added, changed, same, kept]).toEqual([1, 1, 1, ['药占比']])
  expect(saveLedger(source, ledger)).toEqual({
    kind: 'saved',
    text: `${source.replace('877483', '900001')}床位: {值: 12, 单位: 张}\n`,
  })
})
