/** Bytes that are written bit by bit, the lowest first. */
export interface Bits {
  bytes: Uint8Array
  /** Where the next byte goes. */
  at: number
  /** Bits that have not gone out yet, and how many: at most 15. */
  pending: number
  count: number
}

/** Writes the lowest `count` bits of a value, at most 16. */
export function put(bits: Bits, value: number, count: number): void {
  bits.pending |= value << bits.count
  bits.count += count
  if (bits.count < 16) return
  bits.bytes[bits.at] = bits.pending
  bits.bytes[bits.at + 1] = bits.pending >>> 8
  bits.at += 2
  bits.pending >>>= 16
  bits.count -= 16
}

/** Writes what is pending, the last byte filled up. */
export function flush(bits: Bits): void {
  while (bits.count > 0) {
    bits.bytes[bits.at++] = bits.pending
    bits.pending >>>= 8
    bits.count -= 8
  }
}
