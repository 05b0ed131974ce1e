import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingNumbers } from '../../src/engine/proofread/blank/missing-number.ts'
import { blankSigns } from '../../src/engine/proofread/blank/signs.ts'
import { openNotes, standIns } from '../../src/engine/proofread/blank/stand-ins.ts'

const blanks = [...blankSigns, ...missingNumbers, ...standIns, ...openNotes]

/** Texts with blanks of every kind: the examples of the rule. */
const rule = readFileSync('src/engine/proofread/rules/placeholder.ts', 'utf8')
const examples = [...rule.matchAll(/^ \* (?:Bad|Good): (.+)$/gm)].flatMap(([, text]) => text!.split('¶'))

const finds = (pattern: RegExp, text: string): boolean => new RegExp(pattern.source).test(text)
const lacks = (text: string, signs: string): boolean => ![...signs].some((sign) => text.includes(sign))

test('No pattern for a blank finds anything where one of the sets of signs that it needs is absent', () => {
  const missed = blanks.flatMap(({ pattern, needs }) =>
    needs.flatMap((signs) => {
      const without = [...examples, ...examples.map((text) => [...text].filter((one) => !signs.includes(one)).join(''))]
      return without
        .filter((text) => lacks(text, signs) && finds(pattern, text))
        .map((text) => ({ pattern, signs, text }))
    }),
  )
  expect(missed).toEqual([])
})

test('nor in texts made of the signs and the words that it is written with', () => {
  for (const { pattern, needs } of blanks) {
    const words = pattern.source
      .replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .split(/[\\^$.*+?()[\]{}|<!=:,\d]+/)
    const pieces = [...words, ...' \u3000.*?-[]{}（）中3', 'X', 'YY', '20', '年', '元', '，'].filter(
      (one) => one !== '',
    )
    for (const signs of needs) {
      const allowed = pieces.filter((piece) => lacks(piece, signs))
      const texts = fc.array(fc.constantFrom(...allowed), { maxLength: 12 }).map((some) => some.join(''))
      fc.assert(
        fc.property(texts, (text) => !finds(pattern, text)),
        { numRuns: 300 },
      )
    }
  }
})
