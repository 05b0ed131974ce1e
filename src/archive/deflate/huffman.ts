/** A Huffman code: for each symbol the bits of its word, as they are written, above four bits for their number. */
export type Code = Int32Array

export const wordOf = (entry: number): number => entry >>> 4
export const lengthOf = (entry: number): number => entry & 15

/**
 * The lengths of the words of a code that suits the frequencies (below 2 ^ 22), none longer than `most`; 0 for symbols
 * that do not occur.
 */
export function wordLengths(frequencies: Int32Array, most: number): Uint8Array {
  // Each symbol with its frequency above it, so that plain numbers can be sorted.
  const sorted = new Int32Array(frequencies.length)
  let count = 0
  for (let symbol = 0; symbol < frequencies.length; symbol++) {
    const frequency = frequencies[symbol]!
    if (frequency > 0) sorted[count++] = (frequency << 9) | symbol
  }
  const used = sorted.subarray(0, count).sort()
  const depths = count < 2 ? used.map(() => 1) : limited(leafDepths(used.map((one) => one >>> 9)), most)
  const lengths = new Uint8Array(frequencies.length)
  for (let index = 0; index < count; index++) lengths[used[index]! & 511] = depths[index]!
  return lengths
}

/**
 * The depths of the leaves of the best tree for weights in ascending order, worked out in their place (Moffat and
 * Katajainen, In-Place Calculation of Minimum-Redundancy Codes, 1995).
 */
function leafDepths(weights: Int32Array): Int32Array {
  const count = weights.length
  // First pass: inner nodes, lightest first; each node that has been joined becomes the index of its parent.
  let leaf = 0
  let inner = 0
  const takeLightest = (made: number): number => {
    if (leaf < count && (inner >= made || weights[leaf]! <= weights[inner]!)) return weights[leaf++]!
    const weight = weights[inner]!
    weights[inner++] = made
    return weight
  }
  for (let made = 0; made < count - 1; made++) weights[made] = takeLightest(made) + takeLightest(made)
  // Second pass: the depth of each inner node from that of its parent.
  weights[count - 2] = 0
  for (let node = count - 3; node >= 0; node--) weights[node] = weights[weights[node]!]! + 1
  // Third pass: at each depth, the places that no inner node takes are leaves.
  let places = 1
  let next = count - 1
  let node = count - 2
  for (let depth = 0; places > 0; depth++) {
    let inside = 0
    while (node >= 0 && weights[node] === depth) {
      inside++
      node--
    }
    for (let left = places - inside; left > 0; left--) weights[next--] = depth
    places = 2 * inside
  }
  return weights
}

/**
 * Depths in descending order of which none is greater than `most`. What is cut off above makes the tree too full: a
 * deepest leaf is taken away and hung beside one that stands higher, both then one deeper, until it is full exactly.
 */
function limited(depths: Int32Array, most: number): Int32Array {
  const counts = new Int32Array(most + 1)
  let full = 0
  for (const depth of depths) {
    counts[Math.min(depth, most)]!++
    full += 1 << (most - Math.min(depth, most))
  }
  for (; full > 1 << most; full--) {
    let higher = most - 1
    while (counts[higher] === 0) higher--
    counts[most]!--
    counts[higher]!--
    counts[higher + 1]! += 2
  }
  let index = 0
  for (let depth = most; depth > 0; depth--) {
    depths.fill(depth, index, index + counts[depth]!)
    index += counts[depth]!
  }
  return depths
}

/** The code whose words have these lengths (RFC 1951 section 3.2.2). A word goes out with its first bit lowest. */
export function codeOf(lengths: Uint8Array): Code {
  const counts = new Int32Array(16)
  for (const length of lengths) if (length > 0) counts[length]!++
  const next = new Int32Array(17)
  for (let length = 1; length < 16; length++) next[length + 1] = (next[length]! + counts[length]!) << 1
  const code = new Int32Array(lengths.length)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!
    if (length > 0) code[symbol] = (reversed(next[length]!++, length) << 4) | length
  }
  return code
}

function reversed(bits: number, count: number): number {
  let result = 0
  for (let left = count, from = bits; left > 0; left--, from >>= 1) result = (result << 1) | (from & 1)
  return result
}
