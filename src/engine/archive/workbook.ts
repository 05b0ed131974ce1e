import type { Compression } from '../host/compression.ts'
import { declaration, officeRelations, relationshipsXml } from './package-xml.ts'
import { zipArchive, zipEntry } from './zip.ts'

/** The namespace of what a workbook holds (ECMA-376-1 18). */
export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook of one sheet, as small as Excel takes it. `styles`: what xl/styles.xml holds; absent for none. */
export function workbookOf(
  { name, sheet, styles }: { name: string; sheet: string; styles?: string },
  compression: Compression,
): Uint8Array {
  const types = [
    ['workbook', 'sheet.main'],
    ...(styles === undefined ? [] : [['styles', 'styles']]),
    ['worksheets/sheet1', 'worksheet'],
  ].map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${contentType}.${type}+xml"/>`)
  const inside = [
    ['rId1', `${officeRelations}/worksheet`, 'worksheets/sheet1.xml'] as const,
    ...(styles === undefined ? [] : [['rId2', `${officeRelations}/styles`, 'styles.xml'] as const]),
  ]
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationshipsXml([['rId1', `${officeRelations}/officeDocument`, 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationshipsXml(inside),
    'xl/workbook.xml':
      `<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelations}"><sheets>` +
      `<sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}">${styles}</styleSheet>` }),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}">${sheet}</worksheet>`,
  }
  return zipArchive(Object.entries(parts).map(([part, xml]) => zipEntry(part, declaration + xml, compression)))
}
