import { describe, expect, test } from 'vitest'
import { grouped, putUnder, stretches } from '../../src/engine/text/grouped.ts'
import { pairs } from '../../src/engine/text/pairs.ts'

describe('what belongs together', () => {
  test('values stand under their keys in the order in which both came', () => {
    const groups = grouped(['b1', 'a1', 'b2'], (one) => one[0])
    putUnder(groups, 'a', 'a2')
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
    ])
  })

  test('a stretch goes on as long as each thing belongs to the one before it', () => {
    expect(stretches([1, 2, 3, 5, 6, 9], (last, one) => one === last + 1)).toEqual([[1, 2, 3], [5, 6], [9]])
    expect(stretches([1, 2, 3], (_, __, stretch) => stretch.length < 2)).toEqual([[1, 2], [3]])
    expect(stretches([], () => true)).toEqual([])
  })

  test('signs written side by side are pairs, a sign of two units among them', () => {
    expect(pairs('（(）)𠮷吉')).toEqual({ '（': '(', '）': ')', 𠮷: '吉' })
  })
})
