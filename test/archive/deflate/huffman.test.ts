import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, lengthOf, wordLengths, wordOf } from '../../../src/archive/deflate/huffman.ts'

const frequencies = fc.array(fc.oneof(fc.constant(0), fc.nat(30), fc.nat(30_000)), { minLength: 1, maxLength: 286 })

/** The bits that the best code takes: the weights of all inner nodes, made by joining the two lightest each time. */
function leastBits(weights: number[]): number {
  const left = weights.filter((weight) => weight > 0)
  let bits = left.length === 1 ? left[0]! : 0
  while (left.length > 1) {
    left.sort((a, b) => b - a)
    const joined = left.pop()! + left.pop()!
    left.push(joined)
    bits += joined
  }
  return bits
}

const bitsWith = (weights: number[], lengths: Uint8Array) =>
  weights.reduce((sum, weight, symbol) => sum + weight * lengths[symbol]!, 0)

/** How full the tree is: one when every word that can be is. */
const fullness = (lengths: Uint8Array) => lengths.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0)

test('The code is the best there is, and has a word for every symbol that occurs', () => {
  fc.assert(
    fc.property(frequencies, (weights) => {
      const lengths = wordLengths(Int32Array.from(weights), 30)
      expect(bitsWith(weights, lengths)).toBe(leastBits(weights))
      expect(weights.map((weight) => weight > 0)).toEqual([...lengths].map((length) => length > 0))
    }),
    { seed: 11, numRuns: 300 },
  )
})

test.each([7, 15])('No word is longer than %i bits, and none is left over', (most) => {
  // Fibonacci's numbers make the deepest tree.
  const weights = [1, 1]
  while (weights.length < 19) weights.push(weights.at(-1)! + weights.at(-2)!)
  expect(Math.max(...wordLengths(Int32Array.from(weights), 30))).toBe(18)
  const lengths = wordLengths(Int32Array.from(weights), most)
  expect(Math.max(...lengths)).toBe(most)
  expect(fullness(lengths)).toBe(1)
  for (const [symbol, length] of lengths.entries()) expect(length).toBeLessThanOrEqual(lengths[symbol - 1] ?? most)
})

test('A single symbol takes one bit, none takes none', () => {
  expect([...wordLengths(Int32Array.of(0, 9, 0), 15)]).toEqual([0, 1, 0])
  expect([...wordLengths(Int32Array.of(0, 0), 15)]).toEqual([0, 0])
})

test('No word begins another', () => {
  const words = (lengths: number[]) =>
    [...codeOf(Uint8Array.from(lengths))].map((entry) =>
      [...wordOf(entry).toString(2).padStart(lengthOf(entry), '0')].reverse().join('').slice(0, lengthOf(entry)),
    )
  // The example of RFC 1951 section 3.2.2.
  expect(words([3, 3, 3, 3, 3, 2, 4, 4])).toEqual(['010', '011', '100', '101', '110', '00', '1110', '1111'])
  expect(words([0, 1, 0, 2, 2])).toEqual(['', '0', '', '10', '11'])
})
