import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TableColumn } from '../../../src/engine/document/types.ts'
import { tableForm } from '../../../src/engine/typeset/tables/form.ts'
import { tornFigures } from '../../../src/engine/typeset/tables/torn-figures.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { documentOf, table } from '../../support/document.ts'
import { partsOf } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'

const layout = layoutWith()
const column: TableColumn = { align: 'right' }
const formOf = (rows: string[][], columns = rows[0]!.map(() => column)) => tableForm(table(columns, rows), layout)

/** Twips of a run of digits and marks in a wide font (DejaVu Sans: a figure 0.636 em, % 0.95, a point 0.318). */
function widthOf(piece: string, size: number): number {
  const widths = [...piece].map((one) => (/\d/.test(one) ? 0.636 : one === '%' ? 0.95 : /[.,-]/.test(one) ? 0.361 : 1))
  return widths.reduce((sum, one) => sum + one, 0) * size * 20
}

/** The narrowest room that is left beside the widest figure of any column, twips. */
function leastRoom(rows: string[][], columns?: TableColumn[]): number {
  const { widths, margin, size } = formOf(rows, columns)
  const figures = (text: string) => (text.match(/[-\d.,%]+/g) ?? []).map((piece) => widthOf(piece, size))
  return Math.min(
    ...widths.map((width, index) => width - 2 * margin - Math.max(0, ...rows.flatMap((row) => figures(row[index]!)))),
  )
}

const ledger = [
  ['指标', '单位', '本年', '上年', '增减', '目标', '完成率'],
  ['床位数', '张', '3126800', '2987600', '139200', '3123700', '100.1%'],
  ['孕产妇系统健康管理覆盖率', '%', '100.1', '99.8', '0.3个百分点', '100', '100.1%'],
]
const quarters = (count: number, ...figures: string[]) => [
  Array.from({ length: count }, (_, index) => (index === 0 ? '指标' : `第${index}季度`)),
  Array.from({ length: count }, (_, index) => (index === 0 ? '门诊人次' : figures[index % figures.length]!)),
]

describe('A figure in a cell', () => {
  test('stands on one line in the usual table of a ledger, in the size of the layout', () => {
    expect(leastRoom(ledger)).toBeGreaterThan(0)
    expect(formOf(ledger)).toMatchObject({ size: 12, margin: 80, fits: true })
  })

  test('stands on one line in tables of 8, 9 and 12 columns, set closer and smaller as they need it', () => {
    expect(leastRoom(quarters(8, '3126800', '100.1%'))).toBeGreaterThan(0)
    expect(leastRoom(quarters(9, '3126800', '100.1%', '40.6%'))).toBeGreaterThan(0)
    expect(leastRoom(quarters(12, '40.6%', '12680'))).toBeGreaterThan(0)
    expect(formOf(quarters(9, '31268000', '100.1%')).size).toBeLessThan(12)
  })

  test('takes from a column whose percentage leaves it no room, and from that alone what it needs', () => {
    const columns: TableColumn[] = [
      { align: 'left', width: 80 },
      { ...column, width: 10 },
      { ...column, width: 10 },
    ]
    expect(
      leastRoom(
        [
          ['指标', '本年', '上年'],
          ['床位', '3126800', '5'],
        ],
        columns,
      ),
    ).toBeGreaterThan(0)
  })

  test('is torn only where the table says so', () => {
    const figure = fc.tuple(fc.integer({ min: 0, max: 99999999 }), fc.constantFrom('', '%', '.5', '.25%', '人', '万元'))
    const row = fc.array(
      figure.map(([number, unit]) => `${number}${unit}`),
      { minLength: 14, maxLength: 14 },
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 14 }), (rows, count) => {
        const cut = [Array.from({ length: 14 }, () => '数'), ...rows].map((cells) => cells.slice(0, count))
        const { fits, size, margin } = formOf(cut)
        // In the smallest type the usual fonts are what is made room for.
        if (fits && !(size === 9 && margin === 40)) expect(leastRoom(cut)).toBeGreaterThan(0)
      }),
      { seed: 9704 },
    )
  })
})

describe('A table without room for its figures', () => {
  const wide = quarters(20, '3126800', '100.1%')

  test('is reported, with what is torn', () => {
    const reported = tornFigures(
      documentOf([
        table(
          wide[0]!.map(() => column),
          wide,
        ),
      ]),
      layout,
    )
    expect(reported.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['layout/torn-figures', 'warning', '表格有20列，一页排不下，“3126800”这样的内容会断成两行'],
    ])
  })

  test('is not reported of tables of words, however many columns they have', () => {
    const words = [0, 1].map(() => Array.from({ length: 20 }, () => '妇幼保健'))
    for (const rows of [ledger, words, quarters(12, '40.6%')]) {
      expect(
        tornFigures(
          documentOf([
            table(
              rows[0]!.map(() => column),
              rows,
            ),
          ]),
          layout,
        ),
      ).toEqual([])
    }
  })
})

test('A table of smaller type says so in its runs, its lines and its margins', () => {
  const rows = quarters(9, '31268000', '100.1%')
  const xml = partsOf(
    writeDocx(
      documentOf([
        table(
          rows[0]!.map(() => column),
          rows,
        ),
      ]),
      layout,
    ),
  )['word/document.xml']!
  const size = formOf(rows).size * 2
  // Every run of a cell says its size.
  const sizes = xml.match(new RegExp(`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`, 'g'))
  expect(sizes).toHaveLength(xml.match(/<w:t>/g)!.length)
  expect(xml).toContain('<w:tblCellMar>')
  expect(xml).toMatch(/<w:spacing w:line="\d+" w:lineRule="exact"\/>/)
})
