import { type Bits, flush } from './bits.ts'
import { writeBlock } from './block.ts'
import { nextTokens, startTokens } from './tokens.ts'

/**
 * Deflates bytes (RFC 1951). Our own, since a report is deflated each time and this is the greater part of writing one:
 * it is made for markup with Chinese text, and takes a third of the time of a general library in JavaScript. Node's
 * zlib is no alternative: what it makes of the same bytes changes with the version and the processor.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  // No byte ever takes more than 15 bits, nor a match more than the bytes it stands for take so.
  const bits: Bits = { bytes: new Uint8Array(2 * bytes.length + 1024), at: 0, pending: 0, count: 0 }
  startTokens()
  let at = 0
  do {
    const { tokens, end } = nextTokens(bytes, at)
    writeBlock(bits, tokens, end === bytes.length)
    at = end
  } while (at < bytes.length)
  flush(bits)
  return bits.bytes.slice(0, bits.at)
}
