import { expect, test } from 'vitest'
import { beginsPlainly, beginsUnseen, hasLetter, lettersOf } from '../../src/engine/text/letters.ts'

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

test('Of a text all its letters stay, and nothing else', () => {
  const others = /[^\p{L}]/gu
  expect(characters.filter((one) => lettersOf(one) !== one.replace(others, ''))).toEqual([])
  const texts = ['— 1 —', '第 1 页，共 20 页', '（一）', 'a\u0301é', '〇々𠮷', '']
  expect(texts.map(lettersOf)).toEqual(texts.map((one) => one.replace(others, '')))
})
