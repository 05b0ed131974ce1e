import { expect, test } from 'vitest'
import { beginsPlainly, beginsUnseen, hasLetter } from '../../src/engine/text/letters.ts'

const characters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code))

test('Letters and digits are those of Unicode', () => {
  expect(characters.filter((one) => hasLetter(one) !== /[\p{L}\p{N}]/u.test(one))).toEqual([])
  expect(['', '，。', '—— ——'].filter(hasLetter)).toEqual([])
  expect(['（一）', '。々', '－〇－', '. a'].filter((text) => !hasLetter(text))).toEqual([])
})

test('What combines or cannot be seen is what Unicode says', () => {
  expect(characters.filter((one) => beginsUnseen(one) !== /[\p{M}\p{Cf}]/u.test(one))).toEqual([])
  expect(['', 'a\u0301', '年\u200b'].filter(beginsUnseen)).toEqual([])
})

test('No usual character is a half of one, a mark or a joiner', () => {
  const inside = /^(?:[\p{M}\p{Cf}\p{Surrogate}]|[\u{1f3fb}-\u{1f3ff}])/u
  expect(characters.filter((one) => beginsPlainly(one) && inside.test(one))).toEqual([])
  expect(['年', 'a', '，', ' '].filter((one) => !beginsPlainly(one))).toEqual([])
})
