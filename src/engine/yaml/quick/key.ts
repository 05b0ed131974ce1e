/** The sign that ends a key. */
const colon = 0x3a
const dash = 0x2d

/** Longer keys there are none. */
const longestKey = 100

/**
 * Where the key that begins at a place ends, if `: ` or the end of the line follows it; else -1. Only keys of letters,
 * digits, `_`, `-` and what is not ASCII are known here.
 */
export function keyEnd(text: string, from: number, end: number): number {
  if (text.charCodeAt(from) === dash) return -1
  for (let at = from; at < end && at - from <= longestKey; at++) {
    const code = text.charCodeAt(at)
    if (code === colon) return at > from && (at + 1 === end || text[at + 1] === ' ') ? at : -1
    if (!isKeyCharacter(code)) return -1
  }
  return -1
}

function isKeyCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === dash ||
    code === 0x5f ||
    // A non-breaking or ideographic space at the end of a key would be part of it.
    (code > 0xa0 && code !== 0x3000)
  )
}
