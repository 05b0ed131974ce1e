import { expect, test } from 'vitest'
import { losesLines } from '../../src/engine/storage/lost-lines.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each([
  ['', ''],
  ['', '一\n'],
  ['一\n', '一\n二\n'],
  ['一\n二\n', '零\n一\n\n二'],
  ['一', '一\n'],
  ['一\n\n二\n', '一\n\n二\n三\n'],
])('%j is whole in %j', (before, now) => {
  expect(losesLines(bytes(before), bytes(now))).toBe(false)
})

test.each([
  ['一\n', ''],
  ['一\n二\n', '二\n一\n'],
  ['一\n一\n', '一\n'],
  ['一二\n', '一二三\n'],
  ['一二\n', '一\n'],
])('%j has lost lines in %j', (before, now) => {
  expect(losesLines(bytes(before), bytes(now))).toBe(true)
})
