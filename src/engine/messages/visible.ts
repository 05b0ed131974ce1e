/**
 * Characters that a terminal obeys instead of showing them: controls, among them ESC and the C1 codes, and the signs that
 * turn the direction of writing. A file, a file name or a template must not be able to hide or rewrite what is printed.
 */
const obeyed = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A text with signs for such characters (␛ for ESC, `\u202e`); tabs and line breaks stay. */
export function visible(text: string): string {
  return text.replace(obeyed, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '␡' : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

/** A value as JSON in which such characters are written as escapes: it says the same, and a terminal obeys none of it. */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(obeyed, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
