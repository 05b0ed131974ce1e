import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What the documents of Word and WPS declare at their root. */
const namespaces = [
  `xmlns:w="${main}"`,
  `xmlns:r="${relation}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of words or of runs. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`

export const centred = '<w:jc w:val="center"/>'
export const right = '<w:jc w:val="right"/>'

/** A table of rows of cells; `properties`: of each cell of a row. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** The parts of a document beside its body. */
export interface WordParts {
  numbering?: string
  styles?: string
  footnotes?: readonly string[]
  header?: string
  /** Pictures by their names in word/media; the first has the id i1. */
  media?: Readonly<Record<string, Uint8Array>>
}

/** A document as Word writes it, of its body and parts. */
export function word(body: string, { numbering, styles, footnotes, header, media = {} }: WordParts = {}): Uint8Array {
  const root = (name: string, inside: string): Uint8Array => strToU8(`<w:${name} ${namespaces}>${inside}</w:${name}>`)
  const notes = footnotes?.map((text, at) => `<w:footnote w:id="${at + 2}">${p(text)}</w:footnote>`).join('')
  const parts = {
    ...(numbering !== undefined && { numbering: root('numbering', numbering) }),
    ...(styles !== undefined && { styles: root('styles', styles) }),
    ...(notes !== undefined && { footnotes: root('footnotes', notes) }),
    ...(header !== undefined && { header: root('hdr', header) }),
  }
  const relations = [
    ...Object.keys(parts).map((name) => `<Relationship Id="${name}" Type="${relation}/${name}" Target="${name}.xml"/>`),
    ...Object.keys(media).map(
      (name, at) => `<Relationship Id="i${at + 1}" Type="${relation}/image" Target="media/${name}"/>`,
    ),
    `<Relationship Id="far" Type="${relation}/image" Target="http://example.com/a.png" TargetMode="External"/>`,
  ]
  const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1531" w:right="1531"/></w:sectPr>'
  return zipSync({
    'word/document.xml': root('document', `<w:body>${body}${section}</w:body>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [`word/${name}.xml`, bytes])),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
  })
}
