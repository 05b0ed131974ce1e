import { describe, expect, test } from 'vitest'
import { labelParts, leadingLabel, levelLabels } from '../../src/engine/text/labels.ts'

describe('a label in front of a text', () => {
  test.each([
    ['一、总体情况', '一、'],
    ['二十三、其他', '二十三、'],
    ['（一）强化保障', '（一）'],
    ['(十二)、强化保障', '(十二)、'],
    ['1.抓春播', '1.'],
    ['12、抓春播', '12、'],
    ['（3）抓春播', '（3）'],
    ['1.2.抓春播', '1.2.'],
  ])('%s: %s', (text, label) => {
    expect(leadingLabel.exec(text)?.[0]).toBe(label)
  })

  test.each(['1.5万亩耕地', '1.2.5万亩耕地', '一是抓春播', '第一产业', '2024年', '（略）', '一百二十、'])(
    '%s has none',
    (text) => {
      expect(leadingLabel.test(text)).toBe(false)
    },
  )
})

test('every part of the grammar is a pattern', () => {
  const examples = {
    first: '一、',
    second: '(一)',
    third: '1．',
    numbered: '1.2.',
    number: '十一',
    bracketed: '（10）',
    circled: '⑳',
    ordinal: '其二',
    attachment: '附件十一',
  }
  for (const [part, example] of Object.entries(examples)) {
    expect(new RegExp(`^${labelParts[part as keyof typeof labelParts]}$`).test(example), part).toBe(true)
  }
})

test.each([
  ['二十三、其他', 0, '二十三'],
  ['(十二)强化保障', 1, '十二'],
  ['12．抓春播', 2, '12'],
  ['（3）抓春播', 3, '3'],
])('%s is a label of level %i with its number', (text, level, number) => {
  expect(levelLabels.map((pattern) => pattern.exec(text)?.[1])).toEqual(
    [0, 1, 2, 3].map((at) => (at === level ? number : undefined)),
  )
})
