import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TableColumn } from '../../../src/engine/document/types.ts'
import { tableForm } from '../../../src/engine/typeset/tables/form.ts'
import { table } from '../../support/document.ts'
import { layoutWith } from '../../support/layouts.ts'

const layout = layoutWith()
const whole = layout.text.width
const column = (width?: number): TableColumn => ({ align: 'left', ...(width === undefined ? {} : { width }) })
const widthsOf = (columns: TableColumn[], ...rows: string[][]) => tableForm(table(columns, rows), layout).widths

test('A column with a percentage gets it', () => {
  expect(widthsOf([column(20), column(80)], ['甲', '乙'])).toEqual([whole / 5, (whole * 4) / 5])
})

test('Columns without one share the rest by their longest cells', () => {
  const [first, second, third] = widthsOf([column(50), column(), column()], ['甲', '乙'.repeat(7), '丙'.repeat(3)])
  expect(first).toBe(Math.round(whole / 2))
  expect(second! / third!).toBeCloseTo(2, 1)
})

test('A short column keeps room for three characters, a long one leaves room for the others', () => {
  const [number, text] = widthsOf([column(), column()], ['1', '甲'.repeat(300)])
  expect(number).toBeGreaterThan(3 * 240 + 160)
  expect(text).toBeGreaterThan(3 * number!)
})

test('Percentages that do not come to 100 are scaled, and leave the other columns something', () => {
  expect(widthsOf([column(30), column(30)], ['甲', '乙'])).toEqual([
    Math.round(whole / 2),
    whole - Math.round(whole / 2),
  ])
  const widths = widthsOf([column(90), column(90), column()], ['甲', '乙', '丙'])
  expect(Math.min(...widths)).toBeGreaterThan(1000)
})

test('The widths always come to the width of the text, and none is nothing', () => {
  const width = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined })
  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '1'), maxLength: 60 })
  fc.assert(
    fc.property(fc.array(fc.tuple(width, cell), { minLength: 1, maxLength: 12 }), (columns) => {
      const widths = widthsOf(
        columns.map(([percent]) => column(percent)),
        columns.map(([, text]) => text),
      )
      expect(widths.reduce((sum, one) => sum + one, 0)).toBe(whole)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    }),
    { seed: 9704 },
  )
})

test('A cell of less than half a line goes on in a second one only where the table has no room', () => {
  const em = layout.styles.table.size * 20
  const texts = ['三四级手术占比', '门', '门', '门', '门', '门']
  const [first] = widthsOf(
    texts.map(() => column()),
    texts,
  )
  expect(first).toBeGreaterThanOrEqual(7 * em)
  const many = Array.from({ length: 6 }, () => '三四级手术占比和例数')
  expect(
    widthsOf(
      many.map(() => column()),
      many,
    )[0],
  ).toBeLessThan(10 * em)
})

test('An amount keeps its unit beside it, also 个百分点', () => {
  const texts = ['0.5个百分点', ...Array.from({ length: 5 }, () => '某项指标的名称和说明都很长')]
  const [first] = widthsOf(
    texts.map(() => column()),
    texts,
  )
  expect(first).toBeGreaterThanOrEqual(5.5 * layout.styles.table.size * 20)
})
