// @ts-nocheck
import fc from 'fast-check'

/** Pieces of text that have broken documents, or been taken for something else. */
const pieces = [
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)),
  ...['\u007f', '\u0085', '\u00a0', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ufffd', '\ue000', '\u{1fffe}'],
  ...['\ud800', '\udfff', '𠮷', '👨‍👩‍👧', '\u202e', '\u2066', '\u200b', '\u0301', 'İ', 'ß'],
  ...['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '&amp;', '&#1;', '<script>', '<w:br/>', '<!--', '-->', '<?xml ?>'],
  ...['{g-1}', '{{x}}', '{{{x}}}', '$'.concat('{x}'), '{default-bullet-numbering-0}', '%1', 'PAGE', '{ PAGE }', '=1+1'],
  ...['# x', '1. x', '- x', '**', '__', '`', '|', '>', '    x', '\n\n', '\r\n', '\r', '\t', '[a](b)', '\\', '~~~'],
  ...['“', '”', '——', '…', '·', '①', '《', '》', '（', '）', '一、', '甲', '工作总结', '2023年', '8.0%', ' ', '  '],
]

/** Strings of a few such pieces. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))

/** What is left of a text in an XML part: what XML 1.0 forbids is U+FFFD (one for each unit that stands alone). */
export function asXmlText(text: string): string {
  let result = ''
  for (const character of text) {
    const code = character.codePointAt(0)!
    const lone = code >= 0xd800 && code <= 0xdfff
    const control = code < 0x20 && !'\t\n\r'.includes(character)
    result += lone || control || code === 0xfffe || code === 0xffff ? '\ufffd' : character
  }
  return result
}
