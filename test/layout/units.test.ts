import { expect, test } from 'vitest'
import {
  parseMillimetres,
  parsePoints,
  parseSize,
  sizeName,
  twipsOfMillimetres,
} from '../../src/engine/fields/lengths.ts'

test('A size is a name or points', () => {
  const sizes = { 二号: 22, '2号': 22, 小四: 12, 五号: 10.5, 初号: 42, '16': 16, '16pt': 16, '10.5磅': 10.5 }
  expect(Object.keys(sizes).map(parseSize)).toEqual(Object.values(sizes))
  const written = {
    '4号': 14,
    小4号: 12,
    小4: 12,
    小四号: 12,
    四号字: 14,
    '４号': 14,
    '4 号': 14,
    '1号': 26,
    '16 磅': 16,
    16: 16,
  }
  expect(Object.keys(written).map(parseSize)).toEqual(Object.values(written))
  for (const wrong of ['九号', '小7', '4小号', '字', '大', '', '16px', '7号']) expect(parseSize(wrong)).toBeUndefined()
})

test('A size is shown by its name where it has one', () => {
  expect([22, 16, 13].map(sizeName)).toEqual(['二号', '三号', '13磅'])
})

test('Points may be negative and have decimals', () => {
  expect(['28.95', '28.95磅', '-0.25pt', '0'].map(parsePoints)).toEqual([28.95, 28.95, -0.25, 0])
  expect(['固定值28磅', '固定值 28.95 磅', '固定值：28'].map(parsePoints)).toEqual([28, 28.95, 28])
  for (const wrong of ['', 'abc', '1e3', '28,95', '28.', '--1', '最小值28磅', '1.5倍'])
    expect(parsePoints(wrong)).toBeUndefined()
})

test('Lengths are millimetres, or centimetres when they say so', () => {
  expect(['37', '37mm', '37毫米', '3.7cm', '3.7厘米'].map(parseMillimetres)).toEqual([37, 37, 37, 37, 37])
  for (const wrong of ['-1', '37in', '']) expect(parseMillimetres(wrong)).toBeUndefined()
})

test('A4 is 210 mm by 297 mm in twips', () => {
  expect([twipsOfMillimetres(210), twipsOfMillimetres(297)]).toEqual([11906, 16838])
})
