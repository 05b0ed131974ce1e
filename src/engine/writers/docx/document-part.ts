import { headerTop, markTop } from '../../layout/draft-mark.ts'
import type { Layout } from '../../model/layout.ts'
import { relationshipIds } from './parts/package-parts.ts'
import { declaration, namespaces } from './xml-parts.ts'

/** Longer than the properties of any section. */
const longestSection = 2000

/** word/document.xml. The body ends with the properties of its last section. */
export function documentXml(body: string): string {
  // A body without a paragraph is nothing that Word would write; to look at a long one, V8 would copy it once more.
  const content = body.length < longestSection && body.startsWith('<w:sectPr>') ? `<w:p/>${body}` : body
  return `${declaration}<w:document ${namespaces}><w:body>${content}</w:body></w:document>`
}

/** The footers that each section names, or the headers with the mark of a draft, which come before them. */
export function pageReferences(kind: 'footer' | 'header'): string {
  const [odd, even] = [relationshipIds[`${kind}Odd`], relationshipIds[`${kind}Even`]]
  return `<w:${kind}Reference w:type="default" r:id="${odd}"/><w:${kind}Reference w:type="even" r:id="${even}"/>`
}

/** What w:sectPr says of a section of this layout, and of its footers. */
export function sectionXml({ page, linePitch, draftMark }: Layout, references: string, first: boolean): string {
  const orientation = page.width > page.height ? ' w:orient="landscape"' : ''
  return (
    `<w:sectPr>${references}<w:pgSz w:w="${page.width}" w:h="${page.height}"${orientation}/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" ` +
    `w:header="${draftMark ? markTop(page) : headerTop}" w:footer="${page.footer}" w:gutter="0"/>${first ? '<w:pgNumType w:start="1"/>' : ''}<w:cols w:space="425"/>` +
    `<w:docGrid w:type="lines" w:linePitch="${linePitch}"/></w:sectPr>`
  )
}

/** A body whose last paragraph ends a section. */
export function endSection(xml: string, section: string): string {
  if (xml.endsWith('<w:p/>')) return `${xml.slice(0, -'<w:p/>'.length)}<w:p><w:pPr>${section}</w:pPr></w:p>`
  const at = xml.indexOf('</w:pPr>', xml.lastIndexOf('<w:p>'))
  return xml.slice(0, at) + section + xml.slice(at)
}
