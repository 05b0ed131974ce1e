const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes in base64 (RFC 4648, section 4), in any host. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b = 0, c = 0] = [bytes[at]!, bytes[at + 1], bytes[at + 2]]
    const four =
      signs[a >> 2]! + signs[((a & 3) << 4) | (b >> 4)]! + signs[((b & 15) << 2) | (c >> 6)]! + signs[c & 63]!
    const left = bytes.length - at
    parts.push(left > 2 ? four : left === 2 ? `${four.slice(0, 3)}=` : `${four.slice(0, 2)}==`)
  }
  return parts.join('')
}
