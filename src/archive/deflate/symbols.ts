/**
 * How deflate names lengths and distances (RFC 1951 section 3.2.5): a symbol stands for a range and is followed by
 * extra bits that say where in the range.
 */

/** The symbol that ends a block; those above it are lengths. */
export const endOfBlock = 256
export const literalSymbols = 286
export const distanceSymbols = 30

export const shortest = 3
export const longest = 258
export const farthest = 32768

/** The extra bits of each length symbol from 257, and of each distance symbol. */
export const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
export const distanceExtra = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]

/** The least length, and distance, of each symbol. The last length has a symbol of its own. */
export const lengthBase = [...firstOfRanges(shortest, lengthExtra.slice(0, -1)), longest]
export const distanceBase = firstOfRanges(1, distanceExtra)

function firstOfRanges(first: number, extra: readonly number[]): number[] {
  let next = first
  return extra.map((bits) => {
    const start = next
    next += 1 << bits
    return start
  })
}

/** The symbol of each length, counted from 257. */
const symbolOfLength = new Uint8Array(longest + 1)
for (const [symbol, base] of lengthBase.entries()) symbolOfLength.fill(symbol, base)

/** The symbol of each distance up to 256, and above that, where a range is a multiple of 128, of each 128 distances. */
const symbolOfNear = new Uint8Array(257)
const symbolOfFar = new Uint8Array(farthest / 128)
for (const [symbol, base] of distanceBase.entries()) {
  symbolOfNear.fill(symbol, base)
  symbolOfFar.fill(symbol, (base - 1) >> 7)
}

/** The symbol of a length from 3 to 258, counted from 257. */
export function lengthSymbol(length: number): number {
  return symbolOfLength[length]!
}

/** The symbol of a distance from 1 to 32768. */
export function distanceSymbol(distance: number): number {
  return distance <= 256 ? symbolOfNear[distance]! : symbolOfFar[(distance - 1) >> 7]!
}
