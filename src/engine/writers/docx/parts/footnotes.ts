import type { Note } from '../../../document/types.ts'
import type { Layout } from '../../../model/layout.ts'
import { paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'
import { declaration, namespaces } from '../xml-parts.ts'

/** word/footnotes.xml: the separators, and each note by its number, its mark before it. */
export function footnotesXml(notes: readonly Note[], layout: Layout): string {
  const { font } = layout.styles['page-number']
  const style = { font, mixed: layout.digitFont !== undefined && layout.digitFont !== font }
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
  const written = notes.map(
    ({ number, children }) =>
      `<w:footnote w:id="${number}">${paragraph('FootnoteText', mark + space + runs(children, style))}</w:footnote>`,
  )
  return footnotesPart(written)
}

/** The part, of notes as they are written. */
export function footnotesPart(written: readonly string[]): string {
  return (
    `${declaration}<w:footnotes ${namespaces}>${separator('separator', -1)}` +
    `${separator('continuationSeparator', 0)}${written.join('')}</w:footnotes>`
  )
}

const separator = (type: 'separator' | 'continuationSeparator', id: number): string =>
  `<w:footnote w:type="${type}" w:id="${id}">${paragraph('FootnoteText', `<w:r><w:${type}/></w:r>`)}</w:footnote>`
