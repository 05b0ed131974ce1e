import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countInText } from '../../src/engine/document/count.ts'
import { count } from '../support/torture.ts'

describe('字数 as Word counts it', () => {
  test.each([
    ['', 0],
    ['全年办理12件', 6],
    ['GB/T 9704—2012', 4],
    ['“放管服”改革', 7],
    ['同比增长3.5%。', 6],
    ['𠮷祥', 2],
    ['一  二\n三', 3],
    ['a b\tc', 3],
  ])('%j', (text, expected) => {
    expect(countInText(text)).toBe(expected)
  })

  test('is what the definition, put as an expression, counts in any text', () => {
    const chinese = '\\u2018-\\u201f\\u2014\\u2026\\u00b7\\u2e80-\\u9fff\\uf900-\\uffef\\u{20000}-\\u{3ffff}'
    const counted = new RegExp(`[${chinese}]|[^\\s${chinese}]+`, 'gu')
    const unit = fc.constantFrom(
      ...'一，。“”—…·　 \n\t\u00a0\u1680\u2003\u2028\u202f\u205fAé9.%\u{20000}\u{3ffff}\u{1f600}\u{10ffff}\uf8ff\uffee',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
        expect(countInText(text)).toBe(text.match(counted)?.length ?? 0)
      }),
      { numRuns: count(1000, 20_000) },
    )
  })
})
