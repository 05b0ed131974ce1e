import { expect, test } from 'vitest'
import { compareNaturally, sortNaturally } from '../../src/engine/report/natural-order.ts'

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
  expect(sortNaturally(names)).toEqual(right[names[0]!])
  expect([...names].reverse().sort(compareNaturally)).toEqual(right[names[0]!])
  for (const name of names) expect(compareNaturally(name, name)).toBe(0)
})

test.each([
  [['一、甲', '二、乙', '三、丙', '九、丁', '十、戊', '十一、己', '二十、庚', '一百零一、辛']],
  [['壹、甲', '贰、乙', '叁、丙', '拾、丁', '拾壹、戊']],
  [['第一部分', '第二部分', '第三部分', '第十部分', '第十二部分']],
  [['（一）甲', '（二）乙', '（三）丙', '（十）丁']],
  [['(一)甲', '（二）乙', '㈢丙', '(四)丁']],
  [['1甲', '２乙', '3丙', '１０丁']],
  [['①甲', '②乙', '⑩丙', '⑪丁']],
  [['一季度', '二季度', '三季度', '四季度']],
  [['01-总体', '02-农业', '三、工业', '4-其他']],
  // Numerals in words keep one order with whatever else there is.
  [['四项工作', '五项工作', '亏', '农业']],
  [['二〇二三年', '2024年', '二〇二五年']],
])('numerals count in %j', (names) => {
  expect([...names].reverse().sort(compareNaturally)).toEqual(names)
  expect([...names.slice(2), ...names.slice(0, 2)].sort(compareNaturally)).toEqual(names)
})
