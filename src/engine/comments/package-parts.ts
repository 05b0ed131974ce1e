import { declaration, officeRelations, relationshipsXml } from '../archive/package-xml.ts'
import { escapeAttribute } from '../text/xml.ts'

/** Puts XML before the end tag of a part's root; `write` is given the prefix that the root is written with. */
export function appendTo(xml: string, write: (prefix: string) => string): string {
  const [, prefix = '', name = ''] = /<(?![?!])([^\s:<>/]+:)?([^\s<>/]+)/.exec(xml) ?? []
  const end = xml.lastIndexOf(`</${prefix}${name}`)
  if (end >= 0) return xml.slice(0, end) + write(prefix) + xml.slice(end)
  // <Relationships … />: nothing was in it.
  const empty = xml.lastIndexOf('/>')
  return `${xml.slice(0, empty)}>${write(prefix)}</${prefix}${name}>${xml.slice(empty + 2)}`
}

/** A part of relations without any. */
export const noRelations = declaration + relationshipsXml([])

/** A part of comments without any, in the namespace of its document. */
export const noComments = (namespace: string): string =>
  `${declaration}<w:comments xmlns:w="${escapeAttribute(namespace)}"/>`

/** Says what kind a part is of (ECMA-376 part 2, 7.2.3). */
export const contentTypeOf = (part: string) => (prefix: string) =>
  `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`

/** Names a part as the comments of the document. A document of the strict kind has other kinds of relations. */
export const relationTo = (target: string, id: string, isStrict: boolean) => (prefix: string) => {
  const home = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : officeRelations
  return `<${prefix}Relationship Id="${id}" Type="${home}/comments" Target="${escapeAttribute(target)}"/>`
}
