import { expect, test } from 'vitest'
import { flatMapped } from '../../src/engine/text/flat-mapped.ts'

test('one list is made of what comes of each value', () => {
  const made = flatMapped(['甲', '', '乙丙'], (value, index) => [...value].map((one) => `${index}${one}`))
  expect(made).toEqual(['0甲', '2乙', '2丙'])
})
