/** A number as it stands in a text, with what stands around it. */
const number = /[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?/

/**
 * The digits of a text replaced, in the way that it is written: with its unit, its plus, its commas between thousands. A
 * text without a number (【待报】) is replaced whole.
 */
export function rewritten(text: string, digits: string): string {
  const found = number.exec(text)
  if (!found) return digits
  const [old] = found
  const comma = /[,，]/.exec(old)?.[0]
  const sign = old.startsWith('+') && !/^[+-]/.test(digits) ? '+' : ''
  const shown = sign + (comma === undefined ? digits : grouped(digits, comma))
  return text.slice(0, found.index) + shown + text.slice(found.index + old.length)
}

function grouped(digits: string, comma: string): string {
  const [, sign = '', whole = '', rest = ''] = /^([+-]?)(\d+)(.*)$/.exec(digits) ?? []
  return sign + whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, comma) + rest
}
