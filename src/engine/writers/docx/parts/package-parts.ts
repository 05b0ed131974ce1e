import { declaration, officeRelations, relationshipsXml } from '../../../archive/package-xml.ts'

const wordContent = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Which of the parts that not every document has are there. */
export interface OptionalParts {
  footers: boolean
  numbering: boolean
  /** 版头 or 版记 is there: their styles are, too. */
  official?: boolean | undefined
  /** Notes at the foot of pages are there, numbered in circles or not. */
  notes?: 'circles' | 'figures' | undefined
  /** The file says where it comes from. */
  stamped?: boolean
  /** Each page has the mark of a draft. */
  headers?: boolean
}

/** A picture or chart of the document. */
export interface DrawingPart {
  id: string
  kind: 'image' | 'chart'
  /** Relative to the document. */
  target: string
  /** Of the file that is no XML: the picture's own, or the workbook's behind the chart. */
  ending: 'png' | 'jpeg' | 'xlsx'
}

const endingTypes: Record<DrawingPart['ending'], string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The ids by which the document refers to its parts. */
export const relationshipIds = {
  styles: 'rId1',
  settings: 'rId2',
  fontTable: 'rId3',
  footerOdd: 'rId4',
  footerEven: 'rId5',
  headerOdd: 'rIdHeader1',
  headerEven: 'rIdHeader2',
  numbering: 'rId6',
  footnotes: 'rIdNotes',
} as const

/** [Content_Types].xml. */
export function contentTypesXml(
  { footers, headers, numbering, notes, stamped }: OptionalParts,
  drawings: readonly DrawingPart[] = [],
): string {
  const parts: [name: string, type: string][] = [
    ['/word/document.xml', `${wordContent}.document.main+xml`],
    ['/word/styles.xml', `${wordContent}.styles+xml`],
    ['/word/settings.xml', `${wordContent}.settings+xml`],
    ['/word/fontTable.xml', `${wordContent}.fontTable+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
  if (stamped)
    parts.push(['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'])
  if (footers) for (const n of [1, 2]) parts.push([`/word/footer${n}.xml`, `${wordContent}.footer+xml`])
  if (headers) for (const n of [1, 2]) parts.push([`/word/header${n}.xml`, `${wordContent}.header+xml`])
  if (notes) parts.push(['/word/footnotes.xml', `${wordContent}.footnotes+xml`])
  if (numbering) parts.push(['/word/numbering.xml', `${wordContent}.numbering+xml`])
  for (const { kind, target } of drawings)
    if (kind === 'chart')
      parts.push([`/word/${target}`, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'])
  const endings = [...new Set(drawings.map(({ ending }) => ending))].map(
    (ending) => `<Default Extension="${ending}" ContentType="${endingTypes[ending]}"/>`,
  )
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${endings.join('')}${overrides.join('')}</Types>`
  )
}

/** _rels/.rels. */
export const packageRelationshipsXml = ({ stamped }: OptionalParts): string =>
  declaration +
  relationshipsXml([
    ['rId1', `${officeRelations}/officeDocument`, 'word/document.xml'],
    [
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['rId3', `${officeRelations}/extended-properties`, 'docProps/app.xml'],
    ...(stamped ? [['rId4', `${officeRelations}/custom-properties`, 'docProps/custom.xml'] as const] : []),
  ])

/** word/_rels/document.xml.rels. */
export function documentRelationshipsXml(
  { footers, headers, numbering, notes }: OptionalParts,
  drawings: readonly DrawingPart[] = [],
): string {
  const ids = relationshipIds
  const all: [id: string, kind: string, target: string][] = [
    [ids.styles, `${officeRelations}/styles`, 'styles.xml'],
    [ids.settings, `${officeRelations}/settings`, 'settings.xml'],
    [ids.fontTable, `${officeRelations}/fontTable`, 'fontTable.xml'],
  ]
  for (const kind of [...(footers ? (['footer'] as const) : []), ...(headers ? (['header'] as const) : [])]) {
    all.push([ids[`${kind}Odd`], `${officeRelations}/${kind}`, `${kind}1.xml`])
    all.push([ids[`${kind}Even`], `${officeRelations}/${kind}`, `${kind}2.xml`])
  }
  if (numbering) all.push([ids.numbering, `${officeRelations}/numbering`, 'numbering.xml'])
  if (notes) all.push([ids.footnotes, `${officeRelations}/footnotes`, 'footnotes.xml'])
  for (const { id, kind, target } of drawings) all.push([id, `${officeRelations}/${kind}`, target])
  return declaration + relationshipsXml(all)
}
