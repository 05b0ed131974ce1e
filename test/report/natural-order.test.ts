import { expect, test } from 'vitest'
import { compareNaturally } from '../../src/report/natural-order.ts'

test.each([
  [['10-附', '9-附', '1-附']],
  [['a10', 'a9', 'a']],
  [['2', '02', '002', '1', '01', '']],
  [['b2', 'b1', 'a11', 'a2', '7b', '07a']],
  [['12345678901234567891', '12345678901234567890', '9']],
  [['10月', '2月下', '2月上']],
])('%j stand in their natural order', (names) => {
  const right: Record<string, string[]> = {
    '10-附': ['1-附', '9-附', '10-附'],
    a10: ['a', 'a9', 'a10'],
    '2': ['', '01', '1', '002', '02', '2'],
    b2: ['07a', '7b', 'a2', 'a11', 'b1', 'b2'],
    '12345678901234567891': ['9', '12345678901234567890', '12345678901234567891'],
    '10月': ['2月上', '2月下', '10月'],
  }
  expect([...names].sort(compareNaturally)).toEqual(right[names[0]!])
  expect([...names].reverse().sort(compareNaturally)).toEqual(right[names[0]!])
  for (const name of names) expect(compareNaturally(name, name)).toBe(0)
})
