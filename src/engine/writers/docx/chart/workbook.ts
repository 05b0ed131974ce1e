import { workbookOf } from '../../../archive/workbook.ts'
import type { Compression } from '../../../host/compression.ts'
import { columnName } from '../../../text/column-letters.ts'
import { legalText } from '../../../text/legal-text.ts'
import { escapeXml } from '../../../text/xml.ts'
import type { ChartNumbers } from '../../../typeset/chart/data.ts'

/** The workbook that opens when somebody edits the numbers of a chart in Word. */
export const chartWorkbook = (data: ChartNumbers, compression: Compression): Uint8Array =>
  workbookOf({ name: 'Sheet1', sheet: `<sheetData>${rowsXml(data)}</sheetData>` }, compression)

function rowsXml({ corner, categories, series }: ChartNumbers): string {
  const head = [textCell('A', 1, corner), ...series.map(({ name }, index) => textCell(columnName(index + 2), 1, name))]
  const rows = categories.map((category, at) => {
    const row = at + 2
    const numbers = series.map(({ values }, index) => {
      const value = values[at]
      return value === undefined ? '' : `<c r="${columnName(index + 2)}${row}"><v>${value}</v></c>`
    })
    return `<row r="${row}">${textCell('A', row, category)}${numbers.join('')}</row>`
  })
  return `<row r="1">${head.join('')}</row>${rows.join('')}`
}

const textCell = (column: string, row: number, text: string): string =>
  `<c r="${column}${row}" t="inlineStr"><is><t>${escapeXml(legalText(text))}</t></is></c>`
