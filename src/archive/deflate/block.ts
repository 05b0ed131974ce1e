import { type Bits, put } from './bits.ts'
import { type Code, codeOf, lengthOf, wordLengths, wordOf } from './huffman.ts'
import {
  distanceBase,
  distanceExtra,
  distanceSymbol,
  endOfBlock,
  lengthBase,
  lengthExtra,
  lengthSymbol,
} from './symbols.ts'
import { matchDistance, matchLength, type Tokens } from './tokens.ts'

const dynamicCodes = 2
const longestWord = 15

/** Writes a block with codes of its own (RFC 1951 section 3.2.7). */
export function writeBlock(bits: Bits, tokens: Tokens, isLast: boolean): void {
  const literals = wordLengths(tokens.literals, longestWord)
  const distances = wordLengths(tokens.distances, longestWord)
  put(bits, isLast ? 1 : 0, 1)
  put(bits, dynamicCodes, 2)
  writeCodes(bits, withoutEnd(literals, endOfBlock + 1), withoutEnd(distances, 1))
  writeTokens(bits, tokens, codeOf(literals), codeOf(distances))
}

/** Lengths without the zeros at the end, but at least so many. */
function withoutEnd(lengths: Uint8Array, least: number): Uint8Array {
  let count = lengths.length
  while (count > least && lengths[count - 1] === 0) count--
  return lengths.subarray(0, count)
}

/** In this order the code of the code lengths is written: the seldom used come last and can be left out. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function writeCodes(bits: Bits, literals: Uint8Array, distances: Uint8Array): void {
  const runs = runsOf([...literals, ...distances])
  const frequencies = new Int32Array(order.length)
  for (const { symbol } of runs) frequencies[symbol]!++
  const lengths = wordLengths(frequencies, 7)
  const code = codeOf(lengths)
  const ordered = withoutEnd(
    Uint8Array.from(order, (symbol) => lengths[symbol]!),
    4,
  )
  put(bits, literals.length - endOfBlock - 1, 5)
  put(bits, distances.length - 1, 5)
  put(bits, ordered.length - 4, 4)
  for (const length of ordered) put(bits, length, 3)
  for (const { symbol, extra, extraBits } of runs) {
    putWord(bits, code[symbol]!)
    put(bits, extra, extraBits)
  }
}

const putWord = (bits: Bits, entry: number): void => put(bits, wordOf(entry), lengthOf(entry))

interface Run {
  symbol: number
  extra: number
  extraBits: number
}

/** Code lengths with their repetitions: 16 repeats the one before 3 to 6 times, 17 and 18 are 3 to 138 zeros. */
function runsOf(lengths: readonly number[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at]!
    let end = at + 1
    while (lengths[end] === length) end++
    if (length > 0) {
      runs.push({ symbol: length, extra: 0, extraBits: 0 })
      at++
    }
    for (let left = end - at; left > 0; ) {
      const run = length === 0 ? runOfZeros(left) : repetition(length, left)
      runs.push(run.run)
      left -= run.covers
    }
    at = end
  }
  return runs
}

function runOfZeros(left: number): { run: Run; covers: number } {
  if (left < 3) return { run: { symbol: 0, extra: 0, extraBits: 0 }, covers: 1 }
  const covers = Math.min(left, 138)
  if (covers <= 10) return { run: { symbol: 17, extra: covers - 3, extraBits: 3 }, covers }
  return { run: { symbol: 18, extra: covers - 11, extraBits: 7 }, covers }
}

function repetition(length: number, left: number): { run: Run; covers: number } {
  if (left < 3) return { run: { symbol: length, extra: 0, extraBits: 0 }, covers: 1 }
  const covers = Math.min(left, 6)
  return { run: { symbol: 16, extra: covers - 3, extraBits: 2 }, covers }
}

function writeTokens(bits: Bits, { list, count }: Tokens, literals: Code, distances: Code): void {
  for (let index = 0; index < count; index++) {
    const token = list[index]!
    if (token < 256) {
      putWord(bits, literals[token]!)
      continue
    }
    const length = matchLength(token)
    const distance = matchDistance(token)
    const lengthAt = lengthSymbol(length)
    const distanceAt = distanceSymbol(distance)
    putWord(bits, literals[endOfBlock + 1 + lengthAt]!)
    put(bits, length - lengthBase[lengthAt]!, lengthExtra[lengthAt]!)
    putWord(bits, distances[distanceAt]!)
    put(bits, distance - distanceBase[distanceAt]!, distanceExtra[distanceAt]!)
  }
  putWord(bits, literals[endOfBlock]!)
}
