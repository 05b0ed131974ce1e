import { legalText } from './legal-text.ts'

/** What a text may not hold as it is: markup, and (the rest) what the slow path looks at more closely. */
const suspicious = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A text as XML character data or as an attribute's value. What XML 1.0 forbids becomes U+FFFD: no word processor
 * opens a file that holds it, not even as a character reference.
 */
export function escapeXml(text: string): string {
  if (isPlain(text)) return text
  return legalText(text).replace(/[&<>"]/g, (sign) => entities[sign]!)
}

/** True for a text that is the same in XML: no markup, no control character (tabs and line breaks too), no surrogate. */
export const isPlain = (text: string): boolean => !suspicious.test(text)

/** The same for an attribute's value, where a parser would turn line breaks and tabs into spaces anyway. */
export function escapeAttribute(text: string): string {
  return escapeXml(text.replace(/[\t\n\r]+/g, ' '))
}
