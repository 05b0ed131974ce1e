/** An escape sequence of a double-quoted scalar, decoded. */
export interface Escape {
  text: string
  /** The offset after it. */
  end: number
  /** `\` before a line break: the next line follows without anything between. */
  glues: boolean
}

const single: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

const digits: Record<string, number> = { x: 2, u: 4, U: 8 }

/**
 * Decodes the escape at a backslash (YAML 1.2 section 5.7). Two `\u` halves of one character are one escape. What is no
 * escape stands for itself: the YAML parser has refused it already.
 */
export function decodeEscape(text: string, at: number): Escape {
  const letter = text[at + 1] ?? ''
  if (letter === '\n') return { text: '\n', end: at + 2, glues: true }
  const length = digits[letter]
  if (length !== undefined) return decodeNumber(text, at, length)
  return { text: single[letter] ?? letter, end: at + 2, glues: false }
}

function decodeNumber(text: string, at: number, length: number): Escape {
  const end = at + 2 + length
  const code = Number.parseInt(text.slice(at + 2, end), 16)
  if (Number.isNaN(code) || code > 0x10ffff) return { text: '\uFFFD', end, glues: false }
  const high = code >= 0xd800 && code <= 0xdbff
  const low = high ? /^\\u(d[c-f][0-9a-f]{2})/i.exec(text.slice(end, end + 6)) : null
  if (low) {
    return { text: String.fromCharCode(code, Number.parseInt(low[1]!, 16)), end: end + 6, glues: false }
  }
  return { text: String.fromCodePoint(code), end, glues: false }
}
