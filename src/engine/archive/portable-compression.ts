import { deflateSync, Inflate } from 'fflate'
import type { Compression } from '../host/compression.ts'
import { crc32 } from './crc32.ts'

/** A piece of so many bytes can grow to a thousand times as many: what is too large is known soon. */
const pieceLength = 16 * 1024

/** The `fflate` library: anywhere. */
export const portableCompression: Compression = {
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  inflate(bytes, most) {
    const content = new Uint8Array(most)
    let length = 0
    const unpacking = new Inflate((chunk) => {
      if (length + chunk.length > most) throw new RangeError('larger than it says')
      content.set(chunk, length)
      length += chunk.length
    })
    for (let at = 0; at < bytes.length; at += pieceLength) {
      unpacking.push(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length)
    }
    return content.subarray(0, length)
  },
  crc32,
}
