/**
 * A fingerprint of a text: 128 bits as 32 hexadecimal digits, the same on every machine. It tells one content from another
 * and finds mistakes; it is no proof against somebody who forges (MurmurHash3's mixing, on UTF-16 units).
 */
export function textFingerprint(text: string): string {
  return mixed(text)
}

/** The same of bytes. */
export function bytesFingerprint(bytes: Uint8Array): string {
  return mixed(bytes)
}

const { imul } = Math

/** One loop for both: a short run is over before V8 has made calls within it cheap. */
function mixed(content: string | Uint8Array): string {
  const { length } = content
  let [a, b, c, d] = [0x6f2b9d13, 0x3c6ef372, 0x1b56c4e9, 0x7a5d1e6b]
  for (let index = 0; index < length; index++) {
    const unit = typeof content === 'string' ? content.charCodeAt(index) : content[index]!
    a = imul(a ^ unit, 0x85ebca6b)
    b = imul(b ^ unit, 0xc2b2ae35)
    c = imul(c ^ unit, 0x27d4eb2f)
    d = imul(d ^ unit, 0x165667b1)
    a ^= a >>> 15
    d ^= d >>> 13
  }
  for (let round = 0; round < 2; round++) {
    a = imul(a ^ (b >>> 16) ^ length, 0x2c1b3c6d)
    b = imul(b ^ (c >>> 13), 0x297a2d39)
    c = imul(c ^ (d >>> 16), 0x85ebca6b)
    d = imul(d ^ (a >>> 15), 0xc2b2ae35)
  }
  return [a ^ b, b ^ c, c ^ d, d ^ a].map((one) => (one >>> 0).toString(16).padStart(8, '0')).join('')
}
