import type { Layout } from '../../layout/types.ts'

/** What w:sectPr says of a section of this layout, and of its footers. */
export function sectionXml({ page, linePitch }: Layout, references: string, first: boolean): string {
  const orientation = page.width > page.height ? ' w:orient="landscape"' : ''
  return (
    `<w:sectPr>${references}<w:pgSz w:w="${page.width}" w:h="${page.height}"${orientation}/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" ` +
    `w:header="851" w:footer="${page.footer}" w:gutter="0"/>${first ? '<w:pgNumType w:start="1"/>' : ''}<w:cols w:space="425"/>` +
    `<w:docGrid w:type="lines" w:linePitch="${linePitch}"/></w:sectPr>`
  )
}

/** A body whose last paragraph ends a section. */
export function endSection(xml: string, section: string): string {
  if (xml.endsWith('<w:p/>')) return `${xml.slice(0, -'<w:p/>'.length)}<w:p><w:pPr>${section}</w:pPr></w:p>`
  const at = xml.indexOf('</w:pPr>', xml.lastIndexOf('<w:p>'))
  return xml.slice(0, at) + section + xml.slice(at)
}
