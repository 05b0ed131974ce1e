/** Made once: to make one takes longer than to decode a small file. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of bytes in an encoding, without a byte-order mark; `undefined` when they are not in it. */
export function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return (label === 'utf-8' ? utf8 : new TextDecoder(label, { fatal: true })).decode(bytes)
  } catch {
    return undefined
  }
}

/** What of bytes is UTF-8, with U+FFFD for what is not. */
export const decodeLoosely = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** So many bytes at the start tell UTF-16. */
const sniffed = 1024

/**
 * UTF-16, by its mark or by the zero bytes that its line breaks, blanks and digits have; `undefined`: another encoding. It
 * is looked for before UTF-8, which has zero bytes too.
 */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const marked = utf16Mark(bytes)
  if (marked) return marked
  const head = bytes.subarray(0, sniffed)
  if (head.length < 8 || !head.includes(0)) return undefined
  const [even, odd] = [0, 1].map((from) => head.filter((byte, at) => at % 2 === from && byte === 0).length)
  if (odd! > head.length / 32 && even === 0) return 'utf-16le'
  return even! > head.length / 32 && odd === 0 ? 'utf-16be' : undefined
}

/** The byte-order mark of UTF-16. */
export function utf16Mark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}
