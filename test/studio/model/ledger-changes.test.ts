import { describe, expect, test } from 'vitest'
import { type Ledger, openLedger, saveLedger } from '../../../src/studio/model/ledger.ts'
import {
  changedNumbers,
  lostYears,
  renamesOf,
  withKeptNames,
  withRenamed,
} from '../../../src/studio/model/ledger-changes.ts'

function ledgerOf(text: string): Ledger {
  const opened = openLedger(text)
  if (opened.kind !== 'opened') throw new Error(opened.kind)
  return opened.ledger
}

/** The ledger with other cells in a row. */
const typed = (ledger: Ledger, name: string, cells: Record<string, string>): Ledger => ({
  ...ledger,
  rows: ledger.rows.map((row) => (row.name === name ? { ...row, cells: { ...row.cells, ...cells } } : row)),
})

const named = (ledger: Ledger, name: string, now: string): Ledger => ({
  ...ledger,
  rows: ledger.rows.map((row) => (row.name === name ? { ...row, name: now } : row)),
})

describe('numbers that are corrected', () => {
  const ledger = ledgerOf('签约: {值: 87.9, 单位: 万人, 上年: 80}\n门诊: 4821人次\n未报: {值: 【待报】, 单位: 所}\n')

  test.each([
    ['another number', '签约', { value: '88.1' }, ['签约 值 87.9万人 88.1万人']],
    ['another one of last year', '签约', { previous: '81' }, ['签约 上年 80万人 81万人']],
    [
      'two at once',
      '签约',
      { value: '88.0', previous: '81' },
      ['签约 值 87.9万人 88.0万人', '签约 上年 80万人 81万人'],
    ],
    ['its unit stays', '门诊', { value: '4812' }, ['门诊 值 4821人次 4812人次']],
    ['it is open again', '签约', { value: '【待报】' }, ['签约 值 87.9万人 【待报】']],
    ['it is taken away', '签约', { value: '' }, ['签约 值 87.9万人 【待报】']],
    ['the same in another writing', '签约', { value: '87.90' }, []],
    ['one that was open', '未报', { value: '3' }, []],
    ['a note', '签约', { note: '复核' }, []],
    ['no number yet', '签约', { value: '88.' }, []],
  ])('%s', (_, name, cells, wanted) => {
    const found = changedNumbers(ledger, typed(ledger, name, cells))
    expect(found.map(({ figure, field, old, new: now }) => `${figure} ${field} ${old} ${now}`)).toEqual(wanted)
  })

  test('a slip of the hand is doubted', () => {
    expect(changedNumbers(ledger, typed(ledger, '签约', { value: '879' }))[0]!.doubts).toEqual([
      expect.stringContaining('约10倍'),
    ])
    expect(changedNumbers(ledger, typed(ledger, '签约', { value: '88.1' }))[0]!.doubts).toEqual([])
  })

  test('a number with its unit behind it keeps it in the file', () => {
    const save = (cells: Record<string, string>) =>
      saveLedger('门诊: 4821人次\n', typed(ledgerOf('门诊: 4821人次\n'), '门诊', cells))
    expect(save({ value: '4812' })).toEqual({ kind: 'saved', text: expect.stringContaining('4812人次') })
    expect(save({ value: '4812', unit: '人' })).toEqual({
      kind: 'saved',
      text: expect.not.stringContaining('4812人次'),
    })
    expect(save({ value: '5千人' })).toEqual({ kind: 'saved', text: expect.stringContaining('5千人') })
  })
})

describe('figures that are renamed', () => {
  const text =
    '签约: {值: 3}\n签约率: {公式: 签约 ÷ 人口 × 100, 单位: "%"}\n人口: {值: 4}\n全部: {值: 7, 合计: [签约, 人口]}\n重点签约: {值: 1, 占: 签约}\n'
  const ledger = ledgerOf(text)

  const renamed = (from: string, to: string): string => {
    const now = named(ledger, from, to)
    const saved = saveLedger(text, withRenamed(ledger, now, renamesOf(ledger, now)))
    return saved.kind === 'saved' ? saved.text : saved.why
  }

  test('are named so in formulas, sums and parts, and no longer name is touched', () => {
    expect(renamed('签约', '家庭签约')).toBe(
      '家庭签约: {值: 3}\n签约率: {公式: 家庭签约 ÷ 人口 × 100, 单位: "%"}\n人口: {值: 4}\n全部: {值: 7, 合计: [家庭签约, 人口]}\n重点签约: {值: 1, 占: 家庭签约}\n',
    )
    expect(renamed('重点签约', '重点')).toBe(text.replace('重点签约', '重点'))
  })

  test('keep the name that they have in another report', () => {
    const source = '签约: {取自: {报告: ../甲}}\n'
    const before = ledgerOf(source)
    const now = named(before, '签约', '签约人数')
    const made = withRenamed(before, now, renamesOf(before, now))
    expect(saveLedger(source, made)).toEqual({ kind: 'saved', text: '签约人数: {取自: {报告: ../甲, 指标: 签约}}\n' })
    // Taken back, it is what it was.
    expect(withRenamed(made, before, renamesOf(made, before))).toEqual(before)
  })

  test('that had 上年 from their namesake in last year’s report are told', () => {
    const taken = new Map([
      ['人口', '4.1万人'],
      ['全部', '7'],
    ])
    const lost = (from: string, to: string, cells: Record<string, string> = {}) => {
      const now = typed(named(ledger, from, to), to, cells)
      return lostYears(now, renamesOf(ledger, now), taken)
    }
    expect(lost('人口', '常住人口')).toEqual([{ name: '常住人口', was: '人口', year: '4.1万人' }])
    expect(lost('人口', '常住人口', { previous: '4.1' })).toEqual([])
    expect(lost('签约', '家庭签约')).toEqual([])
  })

  test('keep their old name while the new one is not written yet', () => {
    const now = named(ledger, '人口', ' ')
    expect(renamesOf(ledger, now)).toEqual(new Map())
    expect(withKeptNames(ledger, now)).toEqual(ledger)
  })
})
