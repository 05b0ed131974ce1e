// @ts-nocheck
import type { Layout } from '../../layout/types.ts'
import { relationshipIds } from './parts/package-parts.ts'
import { declaration, namespaces } from './xml-parts.ts'

/** word/document.xml: the body and the one section it is. */
export function documentXml(body: string, layout: Layout, footers: boolean): string {
  // A body without a paragraph is nothing that Word would write.
  const content = body || '<w:p/>'
  return `${declaration}<w:document ${namespaces}><w:body>${content}${sectionXml(layout, footers)}</w:body></w:document>`
}

/** Page and grid. The grid has lines only: LibreOffice would put a 16-point character into two cells of a finer one. */
function sectionXml({ page, linePitch }: Layout, footers: boolean): string {
  const { footerOdd, footerEven } = relationshipIds
  const references = footers
    ? `<w:footerReference w:type="default" r:id="${footerOdd}"/><w:footerReference w:type="even" r:id="${footerEven}"/>`
    : ''
  return (
    `<w:sectPr>${references}<w:pgSz w:w="${page.width}" w:h="${page.height}"/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" ` +
    `w:header="851" w:footer="${page.footer}" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="425"/>` +
    `<w:docGrid w:type="lines" w:linePitch="${linePitch}"/></w:sectPr>`
  )
}
