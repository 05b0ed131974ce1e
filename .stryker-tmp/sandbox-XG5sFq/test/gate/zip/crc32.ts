/** Table for the reflected polynomial 0xEDB88320 (APPNOTE 4.4.7, the CRC-32 of ISO 3309). */
// @ts-nocheck

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/** CRC-32 of the bytes as an unsigned number. Own, because `zlib.crc32` is missing from the first Node 20 releases. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}
