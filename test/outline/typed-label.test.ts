import { expect, test } from 'vitest'
import { typedLabel } from '../../src/engine/outline/typed-label.ts'

test.each([
  ['第一，抓打击；第二，抓防范。', '1.'],
  ['①抓打击；②抓防范。', '1.'],
  ['（1）抓打击，（2）抓防范。', '一、'],
  ['首先，抓打击；其次，抓防范。', '（一）'],
])('A text that leads a list of its own begins with no label too many: %s behind %s', (text, label) => {
  expect(typedLabel(text, label)).toBe('')
})

test.each([
  ['第一，抓打击；第二，抓防范。', '第一，', '第一，'],
  ['第一，抓打击和防范。', '1.', '第一，'],
  ['第二，抓打击；第三，抓防范。', '1.', '第二，'],
  ['①抓打击。', '1.', '①'],
  ['1.抓打击；2.抓防范。', '1.', '1.'],
  ['（1）抓打击，见附件（2）。', '一、', '（1）'],
])('And one that does not does: %s behind %s', (text, label, found) => {
  expect(typedLabel(text, label)).toBe(found)
})
