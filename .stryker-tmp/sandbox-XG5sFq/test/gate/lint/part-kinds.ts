// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, mainPart, partNamed, relationshipKind } from '../opc/docx.ts'

/** The end of the content type that a relationship of this kind leads to (ECMA-376-1 clauses 11.3, 15.2). */
const kinds: Record<string, RegExp> = {
  styles: /\.styles\+xml$/,
  numbering: /\.numbering\+xml$/,
  settings: /\.settings\+xml$/,
  webSettings: /\.webSettings\+xml$/,
  fontTable: /\.fontTable\+xml$/,
  footnotes: /\.footnotes\+xml$/,
  endnotes: /\.endnotes\+xml$/,
  comments: /\.comments\+xml$/,
  header: /\.header\+xml$/,
  footer: /\.footer\+xml$/,
  theme: /\.theme\+xml$/,
  image: /^image\//,
  'core-properties': /\.core-properties\+xml$/,
  'extended-properties': /\.extended-properties\+xml$/,
}

/** Of these the document has at most one (same clauses). */
const single = ['styles', 'numbering', 'settings', 'fontTable', 'footnotes', 'endnotes', 'comments', 'theme']

/**
 * A part has the content type that its relationship promises: with the override forgotten, `styles.xml` falls back to
 * `application/xml` and Word refuses the file.
 */
export function partKinds(docx: Docx): Finding[] {
  return [...wrongTypes(docx), ...crowds(docx)]
}

function wrongTypes(docx: Docx): Finding[] {
  return [...docx.relationships.values()].flat().flatMap((one) => {
    const expected = kinds[relationshipKind(one)]
    const part = one.targetPart === undefined ? undefined : partNamed(docx, one.targetPart)
    if (!expected || part?.contentType === undefined || expected.test(part.contentType)) return []
    const message = `内容类型是 ${part.contentType}，与 ${relationshipKind(one)} 关系不符：[Content_Types].xml 缺少它的 Override`
    return [problem('opc/part-type', message, { part: part.name })]
  })
}

function crowds(docx: Docx): Finding[] {
  const own = docx.relationships.get(mainPart(docx)?.name ?? '') ?? []
  return single.flatMap((kind) => {
    const second = own.filter((one) => relationshipKind(one) === kind)[1]
    return second ? [problem('opc/part-count', `主文档有不止一个 ${kind} 部件`, second.element)] : []
  })
}
