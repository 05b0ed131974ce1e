import type { Layout } from '../../../model/layout.ts'
import { declaration, namespaces } from '../xml-parts.ts'

/** Which pages a footer is for. */
export type FooterSide = 'odd' | 'even'

/**
 * word/footer1.xml (odd pages) and footer2.xml (even pages): the number between two 一字线, one 字 from the outer edge
 * (7.5), or in the middle.
 */
export function footerXml(side: FooterSide, layout: Layout): string {
  const { style } = layout.pageNumber
  const edge = layout.styles['page-number'].size * 20
  const place =
    style === 'center'
      ? '<w:jc w:val="center"/>'
      : side === 'odd'
        ? `<w:ind w:rightChars="100" w:right="${edge}"/><w:jc w:val="right"/>`
        : `<w:ind w:leftChars="100" w:left="${edge}"/><w:jc w:val="left"/>`
  return (
    `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/>${place}</w:pPr>` +
    `${dash('— ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
    `${field('separate')}<w:r><w:t>${side === 'odd' ? 1 : 2}</w:t></w:r>${field('end')}${dash(' —')}</w:p></w:ftr>`
  )
}

function dash(text: string): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

function field(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}
