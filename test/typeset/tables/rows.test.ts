import { describe, expect, it } from 'vitest'
import type { Table } from '../../../src/engine/document/types.ts'
import { tableRows } from '../../../src/engine/typeset/tables/rows.ts'
import { layoutWith } from '../../support/layouts.ts'

const text = (value: string) => (value === '' ? [] : [{ type: 'text' as const, value }])

function rowsOf(lines: readonly string[], more: Partial<Table> = {}) {
  const rows = lines.map((line) => line.split('|').map(text))
  const columns = rows[0]!.map(() => ({ align: 'left' as const }))
  const table: Table = { type: 'table', columns, header: rows[0]!.map(() => text('列')), rows, ...more }
  return tableRows(table, layoutWith(), [])
}

const twelve = Array.from({ length: 12 }, (_, index) => `${index + 1}|甲`)

describe('the rows of a long table', () => {
  it('keep the name of a group with its first row, and a sum with the last before it', () => {
    const lines = ['一、机关|', ...twelve, '|小 计', '二、企业|', ...twelve, '|合计']
    const { rows } = rowsOf(lines, { bands: [0, 14] })
    const kept = rows.flatMap((row, index) => (row.keepsNext ? [lines[index]!] : []))
    expect(kept).toEqual(['一、机关|', '12|甲', '二、企业|', '12|甲'])
  })

  it('take one row of headings, or two of which each has its lines', () => {
    const [one, two] = [rowsOf(twelve), rowsOf(twelve, { heads: [{ from: 0, count: 2, children: text('两列') }] })]
    expect(two.header.height).toBe(2 * one.header.height)
    expect(two.header.lines).toBe(2)
    const tall = rowsOf(twelve, { heads: [{ from: 0, count: 2, children: text('很长的列名'.repeat(20)) }] })
    expect(tall.header.lines).toBeGreaterThan(3)
  })

  it('let the words of a group run across the table', () => {
    const long = '这一组的名称比一列宽得多，可是整行放得下'
    expect(rowsOf([`${long}|`, ...twelve], { bands: [0] }).rows[0]!.lines).toBe(1)
  })
})
