import * as zlib from 'node:zlib'
import { crc32 } from '../engine/archive/crc32.ts'
import type { Compression } from '../engine/host/compression.ts'

/**
 * Node's own zlib. At level 1 the XML of a report grows by a thirtieth, and is packed in half the time of the usual level;
 * with the larger tables of memory level 9 in a fourteenth less again.
 */
export const nodeCompression: Compression = {
  deflate: (bytes) => zlib.deflateRawSync(bytes, { level: 1, memLevel: 9 }),
  // A part that is larger than it says stops there.
  inflate: (bytes, most) => zlib.inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) }),
  // Node has it since 20.15.
  crc32: zlib.crc32 ?? crc32,
}
