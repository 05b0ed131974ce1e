import { describe, expect, test } from 'vitest'
import { enumerationPattern, formatLabel, numberOfLabel, parseLabel } from '../../src/engine/outline/label.ts'
import { completeOutline } from '../../src/engine/outline/outline.ts'
import { chineseNumeral } from '../../src/engine/text/numerals.ts'

describe('Chinese numerals', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [29, '二十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (value, text) => expect(chineseNumeral(value)).toBe(text))

  test.each([0, -1, 10000, 1.5])('%d has none', (value) => expect(chineseNumeral(value)).toBeUndefined())

  test('all numbers from 1 to 9999 read back as themselves', () => {
    for (let value = 1; value <= 9999; value++) expect(readNumeral(chineseNumeral(value)!)).toBe(value)
  })
})

/** Reads a Chinese numeral, written independently of the code under test. */
function readNumeral(text: string): number {
  let total = 0
  let digit = 0
  for (const sign of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (unit) {
      total += (digit || 1) * unit
      digit = 0
    } else digit = '零一二三四五六七八九'.indexOf(sign)
  }
  return total + digit
}

describe('label patterns', () => {
  const labels = (first: string, total: number) =>
    Array.from({ length: total }, (_, index) => formatLabel(parseLabel(first)!, index + 1, total))

  test.each([
    ['一、', ['一、', '二、', '三、']],
    ['（一）', ['（一）', '（二）', '（三）']],
    ['(一)', ['(一)', '(二)', '(三)']],
    ['1.', ['1.', '2.', '3.']],
    ['1、', ['1、', '2、', '3、']],
    ['（1）', ['（1）', '（2）', '（3）']],
    ['①', ['①', '②', '③']],
    ['一是', ['一是', '二是', '三是']],
    ['一要', ['一要', '二要', '三要']],
    ['第一，', ['第一，', '第二，', '第三，']],
    ['首先，', ['首先，', '其次，', '最后，']],
    ['——', ['——', '——', '——']],
    ['', ['', '', '']],
  ])('%s counts on', (first, expected) => expect(labels(first, 3)).toEqual(expected))

  test('ordinal words: two items close without 最后, four take 再次 between', () => {
    expect(labels('首先', 2)).toEqual(['首先', '其次'])
    expect(labels('首先', 4)).toEqual(['首先', '其次', '再次', '最后'])
  })

  test('circled numbers reach 50 and go on in figures', () => {
    const all = labels('①', 51)
    expect([all[19], all[20], all[34], all[35], all[49], all[50]]).toEqual(['⑳', '㉑', '㉟', '㊱', '㊿', '51'])
  })

  test.each(['随便', '第一季度', '工作一览', '二、', '一 、'])('%s is not a pattern', (text) =>
    expect(parseLabel(text)).toBeUndefined(),
  )

  test('a list style gains the comma that GB/T 15834 asks for', () => {
    expect(['第一', '首先', '一是', '第一、'].map(enumerationPattern)).toEqual(['第一，', '首先，', '一是', '第一、'])
  })
})

describe('an outline', () => {
  const labelsOf = (...given: string[]) =>
    completeOutline(given.map((label) => ({ label }))).map((level) => level.label)

  test('without entries is the standard chain', () => {
    expect(labelsOf()).toEqual(['一、', '（一）', '1.', '（1）', '①'])
  })

  test('goes on below its last entry', () => {
    expect(labelsOf('一、', '1.')).toEqual(['一、', '1.', '（1）', '①', ''])
    expect(labelsOf('一、', '(一)', '1、')).toEqual(['一、', '(一)', '1、', '（1）', '①'])
    expect(labelsOf('一、', '（一）', '一是')).toEqual(['一、', '（一）', '一是', '1.', '（1）'])
  })

  test('runs headings in from the third level unless asked otherwise', () => {
    expect(completeOutline([]).map((level) => level.form)).toEqual([
      'own-line',
      'own-line',
      'run-in',
      'run-in',
      'run-in',
    ])
    expect(completeOutline([{ label: '一、' }, { label: '（一）', form: 'run-in' }])[1]!.form).toBe('run-in')
  })
})

test.each([
  ['（一）', '（十二）', 12],
  ['（一）', '(三)', 3],
  ['1.', '7、', 7],
  ['一是', '二要', 2],
  ['一　', '三　', 3],
  ['一、', '（三）', undefined],
  ['一是', '——', undefined],
  ['——', '——', undefined],
])('of the kind of %s, %s has the number %s', (pattern, label, expected) => {
  expect(numberOfLabel(parseLabel(pattern)!, label)).toBe(expected)
})
