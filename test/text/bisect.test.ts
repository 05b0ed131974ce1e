import { expect, test } from 'vitest'
import { countLeading, lastAtMost } from '../../src/engine/text/bisect.ts'

const values = [0, 4, 4, 9, 20]

test.each([
  [-1, 0],
  [0, 0],
  [3, 0],
  [4, 2],
  [8, 2],
  [9, 3],
  [19, 3],
  [20, 4],
  [1000, 4],
])('the last value up to %s stands at %s', (wanted, index) => {
  expect(lastAtMost(values.length, wanted, (at) => values[at]!)).toBe(index)
})

test('what comes before is counted', () => {
  expect(countLeading(values.length, (at) => values[at]! < 9)).toBe(3)
  expect(countLeading(values.length, () => true)).toBe(5)
  expect(countLeading(0, () => true)).toBe(0)
})
