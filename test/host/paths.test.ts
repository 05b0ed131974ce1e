import { expect, test } from 'vitest'
import { join, wayTo } from '../../src/engine/host/paths.ts'

test.each([
  ['甲', '乙', '../乙'],
  ['甲/丙', '甲/丁', '../丁'],
  ['甲', '甲', '.'],
  ['.', '甲', '甲'],
  ['甲', '.', '..'],
  ['甲/./乙', '甲/丙/../丁/戊', '../丁/戊'],
])('the way from %s to %s is %s', (from, to, way) => {
  expect(wayTo(from, to)).toBe(way)
  expect(join(from, way)).toBe(join(to))
})

test.each([
  [['甲', '乙'], '甲/乙'],
  [['甲', '..乙', '.丙'], '甲/..乙/.丙'],
  [['甲', './乙/'], '甲/乙'],
  [['甲//乙', '..', '丙'], '甲/丙'],
  [['/甲', '乙/..'], '/甲'],
  [['甲', '/乙'], '/乙'],
  [['/', '甲'], '/甲'],
  [['/..', '甲'], '/甲'],
  [['..', '甲'], '../甲'],
  [['甲', '..'], '.'],
  [['/'], '/'],
  [[''], '.'],
])('%j is %s', ([folder = '', ...names], path) => {
  expect(join(folder, ...names)).toBe(path)
})
