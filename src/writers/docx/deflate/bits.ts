/** Bytes that are written bit by bit, the lowest first. */
export interface Bits {
  bytes: Uint8Array
  /** Where the next byte goes. */
  at: number
  /** Bits that do not fill a byte yet, and how many. */
  pending: number
  count: number
}

/** Writes the lowest `count` bits of a value, at most 16. */
export function put(bits: Bits, value: number, count: number): void {
  bits.pending |= value << bits.count
  bits.count += count
  while (bits.count >= 8) {
    bits.bytes[bits.at++] = bits.pending
    bits.pending >>>= 8
    bits.count -= 8
  }
}

/** Fills the last byte up. */
export function flush(bits: Bits): void {
  if (bits.count > 0) put(bits, 0, 8 - bits.count)
}
