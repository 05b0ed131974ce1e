import { markLine, markSize } from '../../../layout/draft-mark.ts'
import type { Layout } from '../../../model/layout.ts'
import { escapeXml } from '../../../text/xml.ts'
import { styleFonts } from '../fonts.ts'
import { declaration, namespaces, property, typeSize } from '../xml-parts.ts'
import { exactly, paragraphStyle, right } from './paragraph-style.ts'

/** word/header1.xml (odd pages) and header2.xml (even pages): the mark of a draft. */
export const headerXml = (words: string): string =>
  `${declaration}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>` +
  `<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p></w:hdr>`

/** Small and grey, in the font of the page number, at the right. */
export function headerStyle(layout: Layout): string {
  const style = layout.styles['page-number']
  const run =
    styleFonts(style, { ...layout, digitFont: style.font }) +
    property('color', '808080') +
    property('spacing', 0) +
    typeSize(markSize)
  return paragraphStyle('Header', exactly(markLine) + right, { run })
}
