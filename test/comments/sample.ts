import { strToU8, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const names = {
  w: word,
  r: kinds,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  v: 'urn:schemas-microsoft-com:vml',
}
const declared = Object.entries(names)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

export const p = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`
export const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A text box as Word writes one: twice, for new and for old readers. */
export const box = (inner: string) => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="720000"/><wp:docPr id="9" name="框"/>
<a:graphic><a:graphicData uri="${names.wps}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

export const table = (...cells: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${cells.map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid><w:tr>${cells
    .map((one) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${one}</w:tc>`)
    .join('')}</w:tr></w:tbl>`

export const footnoteMark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

/** What stands beside the body, by the names of its parts. */
interface Beside {
  footnotes?: string
  header1?: string
  comments?: string
}

/** A .docx with this body, and notes, a header or comments beside it. */
export function docx(body: string, beside: Beside = {}): Uint8Array {
  const kindOf = (name: string) => name.replace(/\d$/, '')
  const rootOf: Record<string, string> = { footnotes: 'footnotes', header: 'hdr', comments: 'comments' }
  const parts = Object.entries(beside)
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const overrides = parts.map(
    ([name]) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${kindOf(name)}+xml"/>`,
  )
  const relations = parts.map(
    ([name], at) => `<Relationship Id="r${at}" Type="${kinds}/${kindOf(name)}" Target="${name}.xml"/>`,
  )
  const header = beside.header1 ? '<w:headerReference w:type="default" r:id="r0"/>' : ''
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${declared}><w:body>${body}<w:sectPr>${header}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  }
  if (parts.length > 0)
    files['word/_rels/document.xml.rels'] =
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
  for (const [name, inner] of parts)
    files[`word/${name}.xml`] = `${head}<w:${rootOf[kindOf(name)]} ${declared}>${inner}</w:${rootOf[kindOf(name)]}>`
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'

export const footnotes = (...texts: string[]) =>
  separators + texts.map((text, at) => `<w:footnote w:id="${at + 1}">${p(r(text))}</w:footnote>`).join('')
