import { expect, test } from 'vitest'
import { error, shortQuotes } from '../src/engine/text/diagnostic.ts'

test('a message quotes the beginning of a name that is as long as a text', () => {
  const name = '名'.repeat(400)
  const { message, hint } = error('a/b', `没有“${name}”这一项`, { hint: `请删去“${name}”` })
  expect(message).toBe(`没有“${'名'.repeat(60)}……”这一项`)
  expect(hint).toBe(`请删去“${'名'.repeat(60)}……”`)
})

test.each(['没有“甲”这一项', `没有“${'名'.repeat(150)}”这一项`, `${'可用的有：甲、乙。'.repeat(60)}“丙”`])(
  'a message without such a name stays as it is (%#)',
  (message) => {
    expect(shortQuotes(message)).toBe(message)
  },
)
