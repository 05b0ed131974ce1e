import { describe, expect, test } from 'vitest'
import { labelParts, leadingLabel } from '../../src/engine/text/labels.ts'

describe('a label in front of a text', () => {
  test.each([
    ['一、总体情况', '一、'],
    ['二十三、其他', '二十三、'],
    ['（一）强化保障', '（一）'],
    ['(十二)、强化保障', '(十二)、'],
    ['1.抓春播', '1.'],
    ['12、抓春播', '12、'],
    ['（3）抓春播', '（3）'],
  ])('%s: %s', (text, label) => {
    expect(leadingLabel.exec(text)?.[0]).toBe(label)
  })

  test.each(['1.5万亩耕地', '一是抓春播', '第一产业', '2024年', '（略）', '一百二十、'])('%s has none', (text) => {
    expect(leadingLabel.test(text)).toBe(false)
  })
})

test('every part of the grammar is a pattern', () => {
  const examples = {
    first: '一、',
    second: '(一)',
    third: '1．',
    fourth: '（1）',
    number: '十一',
    bracketed: '（10）',
    circled: '⑳',
  }
  for (const [part, example] of Object.entries(examples)) {
    expect(new RegExp(`^${labelParts[part as keyof typeof labelParts]}$`).test(example), part).toBe(true)
  }
})
