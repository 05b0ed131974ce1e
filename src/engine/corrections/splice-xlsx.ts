import { openArchive } from '../archive/unzip.ts'
import type { Compression } from '../host/compression.ts'
import { folderOf } from '../host/paths.ts'
import { Exact, tenTo } from '../numbers/decimal.ts'
import { type Sheet, shownAt } from '../sheet/types.ts'
import { xlsxKind } from '../sheet/xlsx/kind.ts'
import { numbersShown } from '../sheet/xlsx/numbers-shown.ts'
import { asRun } from '../text/as-run.ts'
import { columnName, columnNumber } from '../text/column-letters.ts'
import { decodeAs } from '../text/decode.ts'
import { applyEdits } from '../text/edits.ts'
import { pointAt } from '../text/source.ts'
import { escapeXml } from '../text/xml.ts'
import { type CellXml, cellsOf } from './cells-xml.ts'
import { replacePart } from './replace-part.ts'
import { names, restingFormulas } from './resting-formulas.ts'
import { type CellNumber, type LedgerFile, type NotCorrected, notCorrected } from './types.ts'
import { rewritten } from './written-number.ts'

/**
 * A workbook with numbers in cells of one sheet: the sheet's part alone is another one, and in it those cells. What formulas
 * of the sheet have worked out of them is taken out as well: an old result would be read for a right one.
 */
export async function spliceXlsx(
  ledger: LedgerFile,
  compression: Compression,
  sheet: Sheet,
  wanted: readonly CellNumber[],
): Promise<{ bytes: Uint8Array; notes: string[] } | NotCorrected> {
  const part = sheet.part!
  const xml = decodeAs('utf-8', openArchive(ledger.bytes, xlsxKind, compression).read(part) ?? new Uint8Array())
  const cells = xml === undefined ? undefined : cellsOf(xml)
  if (xml === undefined || !cells) return notCorrected('这个工作簿的写法认不准，没有改', '请直接在 Excel 里改')
  const shown = await numbersShown(ledger.bytes, compression)
  const edits = []
  for (const one of wanted) {
    const name = `${columnName(one.column)}${one.row}`
    const cell = cells.get(name)
    if (cell?.formula !== undefined) return isFormula(ledger, name, cell.formula, sheet.name ?? '')
    const edit = cell
      ? changedCell(cell, one, shownAt(sheet, one.row, one.column)?.text ?? '', shown)
      : newCell(xml, name, one)
    if (!edit) return notCorrected(`${name} 这一格找不到地方写`, '请直接在 Excel 里改')
    edits.push(edit)
  }
  const changed = new Set(wanted.map(({ row, column }) => `${columnName(column)}${row}`))
  const resting = restingFormulas(cells, changed, sheet.name ?? '')
  for (const { value } of resting) if (value) edits.push({ ...value, text: '' })
  const content = new TextEncoder().encode(applyEdits(xml, edits).text)
  // A mark in front stays.
  const hasMark = xml.length > 0 && openArchive(ledger.bytes, xlsxKind, compression).read(part)![0] === 0xef
  const bytes = replacePart(
    ledger.bytes,
    part,
    hasMark ? new Uint8Array([0xef, 0xbb, 0xbf, ...content]) : content,
    compression,
  )
  return { bytes, notes: notesOf(resting) }
}

/** A cell that Excel works out: the figures that it rests on are to be corrected instead. */
function isFormula(ledger: LedgerFile, cell: string, formula: string, sheet: string): NotCorrected {
  const column = cell.replace(/\d+/, '')
  const rows = [...ledger.root.entries].map(([figure, { key }]) => ({
    figure,
    row: pointAt(key.source, key.start).line,
  }))
  const used = rows.filter(({ row }) => names(formula, `${column}${row}`, sheet)).map(({ figure }) => figure)
  const message = `${cell} 是 Excel 里的公式${formula === '' ? '' : `（=${formula}）`}，不能直接更正`
  if (used.length === 0) return notCorrected(message, '请在 Excel 里更正它用到的格子，保存后再生成')
  const folder = folderOf(ledger.shown)
  return notCorrected(
    message,
    '请更正算它用的数：',
    ...used.map((figure) => `  ${figure}  ${asRun(`set ${folder} ${figure} 更正数`)}`),
  )
}

function notesOf(resting: readonly CellXml[]): string[] {
  if (resting.length === 0) return []
  const names = resting.slice(0, 10).map(({ name }) => name)
  const all = `${names.join('、')}${resting.length > names.length ? `等${resting.length}格` : ''}`
  return [`${all} 的 Excel 公式用到它，旧的结果已经去掉：请在 Excel 里打开台账，保存一次，再生成`]
}

/** How a number is stored that a format shows as the wanted one: 62.5% is 0.625. */
function stored(
  { digits }: CellNumber,
  format: number,
  shown: (stored: string, style: number) => string,
): string | undefined {
  const candidates = [0, -2, -3, 4, 3, 8].map((power) => new Exact(digits).times(tenTo(power)).toFixed())
  const numberIn = (text: string): string => text.replace(/,(?=\d{3})/g, '')
  return candidates.find((one) => {
    const [number] = /[+-]?\d+(?:\.\d+)?/.exec(numberIn(shown(one, format))) ?? []
    return number !== undefined && new Exact(number).eq(digits)
  })
}

function changedCell(cell: CellXml, one: CellNumber, text: string, shown: (stored: string, style: number) => string) {
  if (cell.type === 'n') {
    // What the format cannot show is found when the sheet is read again.
    const number = stored(one, cell.style, shown) ?? one.digits
    if (cell.value) return { ...cell.value, text: `<${cell.prefix}v>${number}</${cell.prefix}v>` }
    return { start: cell.start, end: cell.end, text: withContent(cell, `<${cell.prefix}v>${number}</${cell.prefix}v>`) }
  }
  const { prefix: p } = cell
  const words = escapeXml(text === '' ? one.digits + (one.unit ?? '') : rewritten(text, one.digits))
  const head = withoutType(cell.head)
  return {
    start: cell.start,
    end: cell.end,
    text: `<${p}c${head} t="inlineStr"><${p}is><${p}t>${words}</${p}t></${p}is></${p}c>`,
  }
}

const withoutType = (head: string): string => head.replace(/\s+t=(?:"[^"]*"|'[^']*')/, '')

const withContent = ({ prefix: p, head }: CellXml, content: string): string => `<${p}c${head}>${content}</${p}c>`

/** A cell that the row has not got yet, before the first one behind it. */
function newCell(xml: string, name: string, { row, column, digits, unit = '' }: CellNumber) {
  const found = new RegExp(`<((?:\\w+:)?)row\\b[^>]*\\br=["']${row}["'][^>]*?>`).exec(xml)
  if (!found || found[0].endsWith('/>')) return undefined
  const [open, p = ''] = found
  const from = found.index + open.length
  const to = xml.indexOf(`</${p}row>`, from)
  let at = to
  for (const { 1: letters = '', index } of xml.slice(from, to).matchAll(/<(?:\w+:)?c\b[^>]*\br=["']([A-Z]+)\d+["']/g)) {
    if (columnNumber(letters) <= column) continue
    at = from + index
    break
  }
  const text =
    unit === ''
      ? `<${p}c r="${name}"><${p}v>${digits}</${p}v></${p}c>`
      : `<${p}c r="${name}" t="inlineStr"><${p}is><${p}t>${digits}${escapeXml(unit)}</${p}t></${p}is></${p}c>`
  return { start: at, end: at, text }
}
