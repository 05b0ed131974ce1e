import { expect, test } from 'vitest'
import { knownAt, searchedAt } from '../../src/engine/wording/lexicon.ts'
import { names } from '../../src/engine/wording/names.ts'
import { officeWords } from '../../src/engine/wording/office-words.ts'

const words = [...officeWords, ...Object.values(names).flat()]

test('Words that are searched for are those that are put in order, of the same kinds, longest first', () => {
  expect(words.every((word) => word.length > 1)).toBe(true)
  // The first few hundred places are searched: the rest is held against them.
  for (const word of words.slice(0, 300)) knownAt(word, 0)
  let several = 0
  for (const word of words.filter((_, index) => index % 3 === 0)) {
    const text = `在${word}工作方案`
    for (let at = 0; at < text.length; at += 1) {
      const found = knownAt(text, at)
      expect(searchedAt(text, at)).toEqual(found)
      if (found.length > 1) several += 1
    }
  }
  expect(several).toBeGreaterThan(10)
})
