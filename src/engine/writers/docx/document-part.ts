import { relationshipIds } from './parts/package-parts.ts'
import { declaration, namespaces } from './xml-parts.ts'

/** word/document.xml. The body ends with the properties of its last section. */
export function documentXml(body: string): string {
  // A body without a paragraph is nothing that Word would write.
  const content = body.startsWith('<w:sectPr>') ? `<w:p/>${body}` : body
  return `${declaration}<w:document ${namespaces}><w:body>${content}</w:body></w:document>`
}

/** The footers that each section names. */
export function footerReferences(footers: boolean): string {
  const { footerOdd, footerEven } = relationshipIds
  return footers
    ? `<w:footerReference w:type="default" r:id="${footerOdd}"/><w:footerReference w:type="even" r:id="${footerEven}"/>`
    : ''
}
