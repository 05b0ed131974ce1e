import { strToU8, zipSync } from 'fflate'

/** A cell for a test: a text, a number, or what else its XML may say. */
export type TestCell =
  | string
  | number
  | null
  /** A number, its stored digits and how it is shown. */
  | { v: string | number; format?: string }
  /** A formula with the result that is stored. */
  | { f: string; v?: string | number; type?: 'str' | 'e' | 'b'; format?: string }
  | { error: string }

export interface TestSheet {
  name: string
  rows: TestCell[][]
  merges?: string[]
  hiddenRows?: number[]
  /** From 1. */
  hiddenColumns?: number[]
  isHidden?: boolean
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A workbook as Excel writes it, with texts that are shared and formats that are styles. */
export function workbook(sheets: readonly TestSheet[], options: { is1904?: boolean } = {}): Uint8Array {
  const strings: string[] = []
  const formats = ['General']
  const style = (format: string | undefined) => {
    const code = format ?? 'General'
    if (!formats.includes(code)) formats.push(code)
    return formats.indexOf(code)
  }
  const cellXml = (cell: TestCell, ref: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
    if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${strings.push(cell) - 1}</v></c>`
    if ('error' in cell) return `<c r="${ref}" t="e"><v>${escapeXml(cell.error)}</v></c>`
    const s = ` s="${style(cell.format)}"`
    if (!('f' in cell)) return `<c r="${ref}"${s}><v>${cell.v}</v></c>`
    const type = cell.type ? ` t="${cell.type}"` : ''
    return `<c r="${ref}"${s}${type}><f>${escapeXml(cell.f)}</f>${cell.v === undefined ? '' : `<v>${escapeXml(String(cell.v))}</v>`}</c>`
  }
  const sheetXml = ({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: TestSheet) =>
    `<worksheet xmlns="${main}">${
      hiddenColumns.length > 0
        ? `<cols>${hiddenColumns.map((one) => `<col min="${one}" max="${one}" width="9" hidden="1"/>`).join('')}</cols>`
        : ''
    }<sheetData>${rows
      .map(
        (row, index) =>
          `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${row
            .map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${index + 1}`))
            .join('')}</row>`,
      )
      .join('')}</sheetData>${
      merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
    }</worksheet>`
  const parts: Record<string, string> = {}
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)
  })
  const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  parts['[Content_Types].xml'] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/></Types>`
  parts['_rels/.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  parts['xl/workbook.xml'] =
    `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${options.is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, isHidden }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${relations}/styles" Target="styles.xml"/></Relationships>`
  parts['xl/styles.xml'] = `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats
    .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`)
    .join(
      '',
    )}</numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats
    .map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`
  parts['xl/sharedStrings.xml'] =
    `<sst xmlns="${main}">${strings.map((one) => `<si><t xml:space="preserve">${escapeXml(one)}</t></si>`).join('')}</sst>`
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xmlHead + xml)])))
}
