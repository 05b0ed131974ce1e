import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadReport } from '../../src/node/engine.ts'
import { reportHead } from './folder.ts'

/** What is said of a report whose last year's report holds these figures. */
async function said(figures: string, before: Record<string, string>, folder = '../上年'): Promise<string[]> {
  const parent = mkdtempSync(path.join(tmpdir(), 'zongjie-'))
  const write = (name: string, files: Record<string, string>) => {
    mkdirSync(path.join(parent, name))
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(parent, name, file), text)
  }
  write('今年', {
    'report.yaml': `${reportHead}上年报告: ${folder}\n`,
    'figures.yaml': figures,
    '1.yaml': '引言: 略。\n',
  })
  write('上年', before)
  const { diagnostics } = await loadReport(path.join(parent, '今年'), { cwd: parent })
  return diagnostics.map(({ severity, code, message, position }) => {
    return `${position!.file}:${position!.line} ${severity} ${code} ${message}`
  })
}

const head = { 'report.yaml': reportHead }

describe('last year’s report', () => {
  it('says nothing when 上年 is its 值, in whatever unit, and of figures that only one of them has', async () => {
    const before = { ...head, 'figures.yaml': '甲: {值: 12, 单位: 万元}\n率: {公式: 甲 × 2}\n丙: {值: 1}\n' }
    const now = '甲: {值: 130000, 单位: 元, 上年: 120000}\n率: {值: 1, 单位: 万元, 上年: 24}\n乙: {值: 1, 上年: 2}\n'
    expect(await said(now, before)).toEqual([])
  })

  it('may have its ledger in a sheet, with columns called by its year', async () => {
    const before = { ...head, 'figures.csv': '指标,2023年,2022年,单位\n甲,12,10,人\n' }
    expect(await said('甲: {值: 13, 单位: 人, 上年: 12}\n', before)).toEqual([])
    expect(await said('甲: {值: 13, 单位: 人, 上年: 11}\n', before)).toEqual([
      '今年/figures.yaml:1 warning figures/last-year “甲”的上年数写的是11人，上年报告里是12人，相差1人',
    ])
  })

  it('is a warning where it says another number', async () => {
    const before = { ...head, 'figures.yaml': '甲: {值: 12, 单位: 人}\n乙: {值: 3, 单位: 元}\n' }
    expect(await said('甲: {值: 13, 单位: 人, 上年: 11}\n乙: {值: 3, 单位: 人, 上年: 3}\n', before)).toEqual([
      '今年/figures.yaml:1 warning figures/last-year “甲”的上年数写的是11人，上年报告里是12人，相差1人',
      '今年/figures.yaml:2 warning figures/last-year “乙”今年的单位是人，上年报告里是元，上年数无法核对',
    ])
  })

  it('is a warning where only one of the years has a unit, and points to a formula', async () => {
    const before = { ...head, 'figures.yaml': '甲: {值: 12}\n乙: {公式: 甲 × 2}\n' }
    expect(await said('甲: {值: 13, 单位: 人, 上年: 11}\n乙: {值: 30, 上年: 25}\n', before)).toEqual([
      '今年/figures.yaml:1 warning figures/last-year “甲”今年的单位是人，上年报告里是（没有单位），上年数无法核对',
      '今年/figures.yaml:2 warning figures/last-year “乙”的上年数写的是25，上年报告里是24，相差1',
    ])
  })

  it('without a ledger, or without a report, has nothing to compare with', async () => {
    expect(await said('甲: {值: 13, 上年: 11}\n', head)).toEqual([])
  })

  it('may have its ledger in report.yaml', async () => {
    const before = { 'report.yaml': `${reportHead}指标: {甲: {值: 12}}\n` }
    expect(await said('甲: {值: 13, 上年: 11}\n', before)).toEqual([expect.stringContaining('上年报告里是12，相差1')])
  })

  it('that is not there or cannot be read is a warning: the report can be built without it', async () => {
    const now = '甲: {值: 13, 上年: 11}\n'
    expect(await said(now, head, '../前年')).toEqual([
      '今年/report.yaml:4 warning figures/no-last-year 找不到上年报告“../前年”，上年数没有核对',
    ])
    expect(await said(now, { ...head, 'figures.yaml': '甲: 很多\n' })).toEqual([
      '今年/report.yaml:4 warning figures/no-last-year 上年报告“../上年”的台账读不出来，上年数没有核对',
    ])
  })
})
