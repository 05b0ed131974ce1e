import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { deflate } from '../../../src/archive/deflate/index.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Numbers below `below`, the same each time. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

function expectSame(bytes: Uint8Array): void {
  const back = inflateRawSync(deflate(bytes))
  expect(Buffer.compare(back, bytes)).toBe(0)
}

describe('What is deflated can be inflated again', () => {
  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), expectSame), { seed: 1, numRuns: 300 })
  })

  test('any text, with its repetitions', () => {
    const text = fc.array(fc.constantFrom('<w:p>', '</w:p>', '<w:t>', '工作', '总结', '，', 'a', '\n', '年'), {
      maxLength: 500,
    })
    fc.assert(
      fc.property(text, (parts) => expectSame(bytesOf(parts.join('')))),
      { seed: 2, numRuns: 300 },
    )
  })

  test.each([0, 1, 2, 3, 4, 5, 257, 258, 259, 260, 32767, 32768, 32769, 100_000])('one byte %i times', (count) => {
    expectSame(new Uint8Array(count).fill(97))
  })

  test('every length of a match, at every size of distance', () => {
    const next = sequence(3)
    const noise = Uint8Array.from({ length: 32768 }, () => next(256))
    for (let length = 3; length <= 260; length++) {
      const distance = [300, 1000, 5000, 20_000, 32_768][length % 5]!
      const start = noise.subarray(32768 - distance)
      expectSame(Uint8Array.from([...start, ...start.subarray(0, length), 1, 2, 3]))
    }
  })

  test('a repetition that is one byte too far away', () => {
    const next = sequence(4)
    const noise = Uint8Array.from({ length: 32769 }, () => next(256))
    expectSame(Uint8Array.from([...noise, ...noise.subarray(0, 10)]))
  })

  test('many blocks of bytes without any repetition', () => {
    const next = sequence(5)
    expectSame(Uint8Array.from({ length: 200_000 }, () => next(256)))
  })
})

test('The same bytes come out whatever was deflated before', () => {
  const text = bytesOf('<w:t>全年工作总结如下。</w:t>'.repeat(50))
  const first = deflate(text)
  deflate(bytesOf('别的内容'.repeat(9000)))
  expect(deflate(text)).toEqual(first)
})

test('Markup becomes about as small as other libraries make it', () => {
  const paragraph = (index: number) =>
    `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>${index}</w:t></w:r></w:p>`
  const bytes = bytesOf(Array.from({ length: 500 }, (_, index) => paragraph(index * 7919)).join(''))
  const archive = zipSync({ a: bytes })
  expect(unzipSync(archive).a).toEqual(bytes)
  expect(deflate(bytes).length).toBeLessThan(archive.length * 1.5)
})
