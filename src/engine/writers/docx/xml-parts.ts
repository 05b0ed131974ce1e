import { escapeAttribute } from '../../text/xml.ts'

export { declaration } from '../../archive/package-xml.ts'

/** The namespaces of the parts that hold text. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A size of type in points: word processors count its halves. */
export const typeSize = (points: number): string => property('sz', points * 2) + property('szCs', points * 2)

/** `<w:name w:val="…"/>`: the commonest form of a property. */
export function property(name: string, value: string | number): string {
  return `<w:${name} w:val="${typeof value === 'number' ? value : escapeAttribute(value)}"/>`
}
