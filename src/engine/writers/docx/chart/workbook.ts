import { zipArchive, zipEntry } from '../../../archive/zip.ts'
import type { Compression } from '../../../host/compression.ts'
import { legalText } from '../../../text/legal-text.ts'
import { escapeXml } from '../../../text/xml.ts'
import type { ChartNumbers } from '../../../typeset/chart/data.ts'
import { declaration } from '../xml-parts.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The workbook that opens when somebody edits the numbers of a chart in Word: one sheet, as small as Excel takes it. */
export function chartWorkbook(data: ChartNumbers, compression: Compression): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><sheetData>${rowsXml(data)}</sheetData></worksheet>`,
  }
  return zipArchive(Object.entries(parts).map(([name, xml]) => zipEntry(name, xml, compression)))
}

const relationship = (kind: string, target: string): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`

function rowsXml({ corner, categories, series }: ChartNumbers): string {
  const head = [textCell('A', 1, corner), ...series.map(({ name }, index) => textCell(columnName(index + 1), 1, name))]
  const rows = categories.map((category, at) => {
    const row = at + 2
    const numbers = series.map(({ values }, index) => {
      const value = values[at]
      return value === undefined ? '' : `<c r="${columnName(index + 1)}${row}"><v>${value}</v></c>`
    })
    return `<row r="${row}">${textCell('A', row, category)}${numbers.join('')}</row>`
  })
  return `<row r="1">${head.join('')}</row>${rows.join('')}`
}

const textCell = (column: string, row: number, text: string): string =>
  `<c r="${column}${row}" t="inlineStr"><is><t>${escapeXml(legalText(text))}</t></is></c>`

/** A, B … Z, AA: the name of a column, the first being 0. */
export function columnName(index: number): string {
  const rest = index >= 26 ? columnName(Math.floor(index / 26) - 1) : ''
  return rest + String.fromCharCode(65 + (index % 26))
}
