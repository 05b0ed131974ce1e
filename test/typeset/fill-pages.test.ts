import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillPages, type Strip } from '../../src/engine/typeset/fill-pages.ts'

const strip = (height: number, more: Partial<Strip> = {}): Strip => ({ height, ...more })
const some = (count: number, more: Partial<Strip> = {}) => Array.from({ length: count }, () => strip(10, more))
/** Pages that hold ten strips of ten; notes are parted from the text by five. */
const pagesOf = (strips: Strip[]) => fillPages(strips, () => 100, 5).map(({ from, to }) => to - from)

describe('pages', () => {
  test.each<[what: string, strips: Strip[], counts: number[]]>([
    ['are filled', some(23), [10, 10, 3]],
    ['none for nothing', [], []],
    ['strips that keep together share one', [...some(9), strip(10, { keepsNext: true }), strip(10)], [9, 2]],
    ['a long chain moves as a whole', [...some(6), ...some(5, { keepsNext: true }), strip(10)], [6, 6]],
    ['a chain longer than a page begins where it stands', [...some(6), ...some(12, { keepsNext: true })], [10, 8]],
    ['a new one is begun', [...some(3), strip(10, { newPage: true }), ...some(2)], [3, 3]],
    ['a chain does not reach over that', [...some(3, { keepsNext: true }), strip(10, { newPage: true })], [3, 1]],
    ['the header of a table takes its room again', some(25, { repeated: 20 }), [10, 8, 7]],
    ['notes take room at the foot', [...some(3), strip(10, { notes: 20 }), ...some(9)], [7, 6]],
    ['the line above them counts once', [strip(10, { notes: 20 }), strip(10, { notes: 20 }), ...some(9)], [5, 6]],
    ['a note goes with its line', [...some(8), strip(10, { notes: 20 })], [8, 1]],
    ['what is higher than a page has one of its own', [strip(10), strip(150), strip(10)], [1, 1, 1]],
  ])('%s', (_, strips, counts) => {
    expect(pagesOf(strips)).toEqual(counts)
  })

  const any = fc.record({
    height: fc.integer({ min: 1, max: 120 }),
    keepsNext: fc.option(fc.constant(true as const), { nil: undefined }),
    newPage: fc.option(fc.constant(true as const), { nil: undefined, freq: 8 }),
    notes: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  })

  test('hold every strip once, in order, and no more than fits', () => {
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const strips = all.map(
          (one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value)) as unknown as Strip,
        )
        const pages = fillPages(strips, () => 100, 5)
        expect(pages.flatMap(({ from, to }) => strips.slice(from, to))).toEqual(strips)
        for (const { from, to } of pages) {
          const own = strips.slice(from, to)
          const notes = own.reduce((sum, one) => sum + (one.notes ?? 0), 0)
          const height = own.reduce((sum, one) => sum + one.height, notes + (notes > 0 ? 5 : 0))
          expect(height <= 100 || own.length === 1).toBe(true)
        }
      }),
    )
  })

  test('a chain of thousands of strips is looked at once', () => {
    const started = performance.now()
    pagesOf(some(20_000, { keepsNext: true }))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
