/** CRC-32 of ISO 3309, as zip uses it (polynomial 0xEDB88320, reflected). */
export function crc32(bytes: Uint8Array): number {
  table ??= makeTable()
  let crc = -1
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return ~crc >>> 0
}

/** What each byte does to a checksum of zero. */
let table: Int32Array | undefined

const makeTable = (): Int32Array =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
