/** What could be forbidden: quick to look for, and hardly ever there. */
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/

/** What no document can hold (`Char` of XML 1.0, section 2.2): controls, U+FFFE, U+FFFF, half a surrogate pair. */
export const forbiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu

/**
 * Text in which every character that a document cannot hold is U+FFFD; nothing is dropped. The loader warns of each at
 * its place; writers make sure, and DOCX and Markdown say the same.
 */
export function legalText(text: string): string {
  return mayBeIllegal(text) ? text.replace(forbiddenCharacter, '\uFFFD') : text
}

/** False for a text that certainly has no forbidden character: nearly every one. */
export const mayBeIllegal = (text: string): boolean => suspicious.test(text)
