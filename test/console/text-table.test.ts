import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textTable, textWidth } from '../../src/cli/console/streams.ts'

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['签约人数', 8],
    ['PM2.5浓度', 9],
    ['，。（）“”', 12],
    ['８７％', 6],
    ['—', 2],
    ['𠮷野家', 6],
    ['12.5%', 5],
  ])('of %s is %i', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })
})

describe('a table', () => {
  it('has its columns below each other, words to the left and numbers to the right', () => {
    const rows = [
      ['指标', '本年', '用到'],
      ['签约人数', '877483人', '2处'],
      ['PM2.5', '35', '10处'],
    ]
    expect(textTable(rows, [false, true, true])).toEqual([
      '指标          本年  用到',
      '签约人数  877483人   2处',
      'PM2.5           35  10处',
    ])
  })

  it('has no blanks at the ends of its lines', () => {
    expect(
      textTable(
        [
          ['甲', '乙乙'],
          ['', '乙'],
          ['甲', ''],
        ],
        [false, false],
      ),
    ).toEqual(['甲  乙乙', '    乙', '甲'])
  })

  it('of no rows, or of no columns, is empty', () => {
    expect(textTable([], [false])).toEqual([])
    expect(textTable([[], []], [])).toEqual(['', ''])
  })

  it('of any cells ends every column of numbers at the same place, and keeps every cell', () => {
    const cell = fc.constantFrom('甲', 'a', '甲乙', '12.5%', '—', '签约a', '𠮷')
    const table = fc.integer({ min: 1, max: 5 }).chain((columns) => {
      return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })
    })
    fc.assert(
      fc.property(table, (rows) => {
        const lines = textTable(
          rows,
          rows[0]!.map(() => true),
        )
        expect(new Set(lines.map(textWidth)).size).toBe(1)
        expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual(rows)
      }),
    )
  })
})
