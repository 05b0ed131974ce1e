import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goodParts, pack } from './good.ts'
import { lint } from './lint/index.ts'
import { readPackage } from './package-reader.ts'

const good = pack(goodParts())
/** In `npm run torture`. */
const isFull = process.env.ZONGJIE_TORTURE === '1'

test('Any bytes changed in the archive: the lint answers, and never with other contents', () => {
  const contents = readPackage(good).entries
  const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(change, (changes) => {
      const bytes = good.slice()
      for (const [at, mask] of changes) bytes[at]! ^= mask
      const read = readPackage(bytes)
      if (read.findings.length === 0) expect(read.entries).toEqual(contents)
      lint(bytes)
    }),
    { seed: 9704, numRuns: isFull ? 5000 : 300 },
  )
})

test('Any text of a part removed: the lint answers', () => {
  const names = [...goodParts().keys()].filter((one) => /\.(xml|rels)$/.test(one))
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(40),
      (name, at, length) => {
        const parts = goodParts()
        const text = String(parts.get(name))
        const start = Math.floor(at * text.length)
        parts.set(name, text.slice(0, start) + text.slice(start + length))
        lint(pack(parts))
      },
    ),
    { seed: 9704, numRuns: isFull ? 2000 : 100 },
  )
})

test('A part cut anywhere is never well formed', () => {
  const text = String(goodParts().get('word/numbering.xml'))
  for (let end = 0; end < text.length; end += 7) {
    const parts = goodParts().set('word/numbering.xml', text.slice(0, end))
    expect(lint(pack(parts)).findings.map((one) => one.rule)).toEqual(['xml/malformed'])
  }
})
