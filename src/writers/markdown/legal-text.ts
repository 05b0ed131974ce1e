/** What could be forbidden: quick to look for, and hardly ever there. */
const suspicious = /[\0-\x08\v\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]/

/** What is not a `Char` of XML 1.0 section 2.2; with the u flag a surrogate is one that has no partner. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu

/**
 * Text in which every character that XML 1.0 forbids is U+FFFD, so that the Markdown says what the DOCX file says. The
 * loader has warned of them; nothing is dropped.
 */
export function legalText(text: string): string {
  return suspicious.test(text) ? text.replace(forbidden, '\uFFFD') : text
}
