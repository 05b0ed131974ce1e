import { portableCompression } from '../archive/portable-compression.ts'
import { workbookOf } from '../archive/workbook.ts'
import type { Compression } from '../host/compression.ts'
import { columnName } from '../text/column-letters.ts'
import { escapeAttribute, escapeXml } from '../text/xml.ts'
import type { LedgerRows } from './ledger-rows.ts'

/**
 * A ledger as a workbook to fill in: its head stands still and bold, the columns are wide enough, units are offered and a
 * text among numbers is asked about. Nothing but texts is in it, so that the same rows give the same bytes.
 */
export const ledgerXlsx = (ledger: LedgerRows, compression: Compression = portableCompression): Uint8Array =>
  workbookOf({ name: '台账', sheet: sheet(ledger), styles }, compression)

/** Style 1 is the head's. */
const styles =
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'

/** Rows that somebody may still fill in below those of the skeleton. */
const lastRow = 500

const numbers = new Set(['value', 'previous', 'last-period', 'target', 'max', 'min'])
const widths: Readonly<Record<string, number>> = { unit: 10, source: 16, note: 30 }
const units = '人,人次,户,家,个,件,次,场,项,元,万元,亿元,亩,万亩,公里,吨,万吨,%'

function sheet({ keys, rows }: LedgerRows): string {
  const width = (key: string | undefined) => (key === undefined ? 28 : (widths[key] ?? 14))
  const cols = [undefined, ...keys].map(
    (key, at) => `<col min="${at + 1}" max="${at + 1}" width="${width(key)}" customWidth="1"/>`,
  )
  const data = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join('')}</row>`,
  )
  const checks = keys.flatMap((key, at) => validation(key, `${columnName(at + 2)}2:${columnName(at + 2)}${lastRow}`))
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${data.join('')}</sheetData><dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`
}

function cell(text: string, row: number, column: number): string {
  const place = `r="${columnName(column + 1)}${row + 1}"${row === 0 ? ' s="1"' : ''}`
  if (text === '') return ''
  return /^-?\d{1,15}$/.test(text)
    ? `<c ${place}><v>${text}</v></c>`
    : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

/** What may be entered: a number, or after a question anything; a unit of the list, or any other. */
function validation(key: string, range: string): string[] {
  if (key === 'unit') {
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>"${units}"</formula1></dataValidation>`,
    ]
  }
  if (!numbers.has(key)) return []
  const message = '请只填数；还没有报来的，写【待报】或者空着。要保留现在的内容，请选“是”。'
  return [
    `<dataValidation type="decimal" operator="between" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="这里要填数" error="${escapeAttribute(message)}" sqref="${range}"><formula1>-1000000000000000</formula1><formula2>1000000000000000</formula2></dataValidation>`,
  ]
}
