import { type Bits, flush } from './bits.ts'
import { writeBlock } from './block.ts'
import { nextTokens, startTokens } from './tokens.ts'

/** Where deflated bytes are put together; it grows with the largest input. */
let room = new Uint8Array(64 * 1024)

/**
 * Deflates bytes (RFC 1951). Our own, since a report is deflated each time and this is the greater part of writing one:
 * it is made for markup with Chinese text, and takes a third of the time of a general library in JavaScript. Node's
 * zlib is no alternative: what it makes of the same bytes changes with the version and the processor.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  // No byte takes more than 15 bits, nor a match more than its bytes would; the rest is for codes and what is pending.
  const most = 2 * bytes.length + 1024
  if (room.length < most) room = new Uint8Array(most)
  const bits: Bits = { bytes: room, at: 0, pending: 0, count: 0 }
  startTokens()
  let at = 0
  do {
    const { tokens, end } = nextTokens(bytes, at)
    writeBlock(bits, tokens, end === bytes.length)
    at = end
  } while (at < bytes.length)
  flush(bits)
  return room.slice(0, bits.at)
}
