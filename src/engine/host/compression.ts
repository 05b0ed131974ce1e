/**
 * What packs and unpacks the parts of an archive. A value that the host hands over: what zlib makes of the same bytes may
 * change with its version, and where there is no Node.js a library does it.
 */
export interface Compression {
  /** Deflates bytes (RFC 1951, without a header). */
  deflate(bytes: Uint8Array): Uint8Array
  /** The opposite. Throws when the bytes are damaged, or come to more than `most`. */
  inflate(bytes: Uint8Array, most: number): Uint8Array
  /** CRC-32 of ISO 3309, as zip uses it. */
  crc32(bytes: Uint8Array): number
}
