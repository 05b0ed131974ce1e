import { expect, test } from 'vitest'
import { readChineseNumeral } from '../../src/engine/numbers/chinese-numeral.ts'

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
