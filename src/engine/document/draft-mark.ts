/** Digits and letters (Crockford's 32) of which none is taken for another one: no I, L, O and U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code of a document on paper (稿标), by the fingerprint of what it prints: 40 bits as two groups of four signs. */
export function markCode(text: string): string {
  const bits = BigInt(`0x${text.slice(0, 10)}`)
  const code = Array.from({ length: 8 }, (_, index) => signs[Number((bits >> BigInt(5 * (7 - index))) & 31n)]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What stands on the page. */
export const markWords = (text: string): string => `稿标 ${markCode(text)}`

/** A code as somebody copied it from paper: in small letters, without its hyphen, an O for the nought; `undefined` for none. */
export function readMarkCode(written: string): string | undefined {
  const code = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*稿标\s*[:：]?/, '')
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code.length !== 8 || [...code].some((sign) => !signs.includes(sign))) return undefined
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
