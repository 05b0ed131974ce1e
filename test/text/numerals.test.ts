import { expect, test } from 'vitest'
import { inArabicDigits, inChineseDigits, numeralUpTo99, readChineseNumeral } from '../../src/engine/text/numerals.ts'

test.each([
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['两千', 2000],
  ['三万五千', 35000],
  ['一亿二千万', 120000000],
  ['二〇二三', 2023],
  ['五六', undefined],
  ['百千', undefined],
  ['', undefined],
])('%s is %s', (text, value) => {
  expect(readChineseNumeral(text)).toBe(value)
})

test.each([
  ['九', 9],
  ['二十三', 23],
  ['一百', 0],
  ['五六', 0],
  ['两', 0],
])('as the numeral of a label %s is %s', (text, value) => {
  expect(numeralUpTo99(text)).toBe(value)
})

test('digits are reported sign for sign', () => {
  expect(inArabicDigits('二○二三年、二零二四年')).toBe('2023年、2024年')
  expect(inChineseDigits(2030)).toBe('二〇三〇')
})
