/** What a text may not hold as it is: markup, and (the rest) what the slow path looks at more closely. */
const suspicious = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** Characters outside `Char` of XML 1.0 (section 2.2), lone surrogates among them. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A text as XML character data or as an attribute's value. What XML 1.0 forbids becomes U+FFFD: no word processor
 * opens a file that holds it, not even as a character reference.
 */
export function escapeXml(text: string): string {
  if (!suspicious.test(text)) return text
  return text.replace(forbidden, '\ufffd').replace(/[&<>"]/g, (sign) => entities[sign]!)
}

/** The same for an attribute's value, where a parser would turn line breaks and tabs into spaces anyway. */
export function escapeAttribute(text: string): string {
  return escapeXml(text.replace(/[\t\n\r]+/g, ' '))
}
