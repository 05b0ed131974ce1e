import {
  distanceSymbol,
  distanceSymbols,
  endOfBlock,
  farthest,
  lengthSymbol,
  literalSymbols,
  longest,
} from './symbols.ts'

/** A block has at most so many tokens: enough to pay for its code tables, few enough that the tables fit the text. */
const mostTokens = 32768

/** A match shorter than this costs as much as its bytes: a Chinese character and a byte more. */
const shortestMatch = 4

/**
 * A stretch of the input as literals and matches, and how often each symbol occurs. A token below 256 is the byte; any
 * other is a match: bit 30, the length from bit 16, and the distance less one.
 */
export interface Tokens {
  list: Int32Array
  count: number
  literals: Int32Array
  distances: Int32Array
}

const matchBit = 1 << 30

export const matchLength = (token: number): number => (token >>> 16) & 0x3fff
export const matchDistance = (token: number): number => (token & 0xffff) + 1

/** Where four bytes were seen last, by their hash; offsets are kept plus one, so that 0 is never. */
const hashBits = 15
const lastSeen = new Int32Array(1 << hashBits)

// One deflate at a time, so its tables can be used again: to make them anew takes longer than to deflate a short text.
const tokens: Tokens = {
  list: new Int32Array(mostTokens),
  count: 0,
  literals: new Int32Array(literalSymbols),
  distances: new Int32Array(distanceSymbols),
}

/** Forgets what was seen of another input. */
export function startTokens(): void {
  lastSeen.fill(0)
}

/**
 * The tokens of the next block of the input from `from`, and where it ends. Of earlier places that may match only the
 * last is looked at, and the first match is taken: markup repeats itself close by, and Chinese text hardly repeats
 * itself at all, so that looking further takes twice the time for a twelfth of the size.
 */
export function nextTokens(bytes: Uint8Array, from: number): { tokens: Tokens; end: number } {
  const { list, literals, distances } = tokens
  literals.fill(0)
  distances.fill(0)
  literals[endOfBlock] = 1
  const lastStart = bytes.length - shortestMatch
  let count = 0
  let at = from
  while (at < bytes.length && count < mostTokens) {
    const match = at <= lastStart ? matchAt(bytes, at) : 0
    if (match > 0) {
      list[count++] = match
      literals[endOfBlock + 1 + lengthSymbol(matchLength(match))]!++
      distances[distanceSymbol(matchDistance(match))]!++
      at += matchLength(match)
      // Of the places inside a match only the last two are remembered.
      if (at - 1 <= lastStart) {
        lastSeen[hashAt(bytes, at - 2)] = at - 1
        lastSeen[hashAt(bytes, at - 1)] = at
      }
    } else {
      const byte = bytes[at++]!
      list[count++] = byte
      literals[byte]!++
    }
  }
  tokens.count = count
  return { tokens, end: at }
}

/** The match for the bytes at a place as a token; 0 when there is none. */
function matchAt(bytes: Uint8Array, at: number): number {
  const hash = hashAt(bytes, at)
  const before = lastSeen[hash]! - 1
  lastSeen[hash] = at + 1
  if (before < 0 || at - before > farthest) return 0
  const most = Math.min(longest, bytes.length - at)
  let length = 0
  while (length < most && bytes[before + length] === bytes[at + length]) length++
  return length < shortestMatch ? 0 : matchBit | (length << 16) | (at - before - 1)
}

/** Fibonacci hashing: the factor is 2 ^ 32 divided by the golden ratio. */
function hashAt(bytes: Uint8Array, at: number): number {
  const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  return Math.imul(four, 0x9e3779b1) >>> (32 - hashBits)
}
