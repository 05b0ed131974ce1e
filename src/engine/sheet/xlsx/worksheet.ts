import { scanXml, type XmlElement } from '../../archive/scan-xml.ts'
import { columnNumber } from '../../text/column-letters.ts'
import { type NumberFormats, numberCell } from '../show-number.ts'
import { cellText, limits, type Range, type Sheet, type SheetCell } from '../types.ts'
import { badXlsx, tooLarge, xlsxKind } from './kind.ts'

/** What the cells of a workbook share. */
export interface Book {
  strings: readonly string[]
  formats: readonly string[]
  is1904: boolean
  /** Absent where every number is shown as it is. */
  library: NumberFormats | undefined
}

/** A cell while it is read. */
interface OpenCell {
  row: number
  column: number
  type: string
  format: string
  value: string
  hasFormula: boolean
}

/** A sheet while it is read. */
interface Reading {
  rows: Sheet['rows']
  merged: Range[]
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  /** Where the cell before this one stands, and how many there are. */
  row: number
  column: number
  cells: number
  open?: OpenCell | undefined
}

/** The cells of a sheet (ECMA-376 part 1, 18.3.1). */
export function readWorksheet(part: Uint8Array, book: Book): Omit<Sheet, 'name' | 'isHidden' | 'part'> {
  const sheet = { rows: new Map(), merged: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() }
  const reading: Reading = { ...sheet, row: 0, column: 0, cells: 0 }
  let isValue = false
  let isReading = false
  scanXml(part, xlsxKind, {
    open(element) {
      if (element.name === 'x:v' || element.name === 'x:t') isValue = true
      else if (element.name === 'x:rPh') isReading = true
      else openElement(reading, element, book)
    },
    close(name) {
      if (name === 'x:c') closeCell(reading, book)
      if (name === 'x:v' || name === 'x:t') isValue = false
      if (name === 'x:rPh') isReading = false
    },
    text(text) {
      if (reading.open && isValue && !isReading) reading.open.value += text
    },
  })
  if (reading.merged.length > limits.cells / 10) throw tooMany()
  return sheet
}

function openElement(reading: Reading, element: XmlElement, book: Book): void {
  const { name, get } = element
  if (name === 'x:row') {
    reading.row = Number(get('r') ?? reading.row + 1)
    reading.column = 0
    if (isOn(get('hidden'))) reading.hiddenRows.add(reading.row)
  } else if (name === 'x:c') {
    const place = placeOf(get('r') ?? '') ?? { row: reading.row, column: reading.column + 1 }
    reading.column = place.column
    reading.open = openCell(element, place, book)
  } else if (name === 'x:f' && reading.open) reading.open.hasFormula = true
  else if (name === 'x:mergeCell') reading.merged.push(...rangeOf(get('ref') ?? ''))
  else if (name === 'x:col' && isOn(get('hidden'))) {
    const last = Math.min(Number(get('max')), limits.columns)
    for (let one = Number(get('min')); one <= last; one++) reading.hiddenColumns.add(one)
  }
}

function closeCell(reading: Reading, book: Book): void {
  const cell = reading.open
  reading.open = undefined
  const made = cell && toCell(cell, book)
  if (!made) return
  if (cell.row > limits.rows || cell.column > limits.columns || ++reading.cells > limits.cells) throw tooMany()
  const inRow = reading.rows.get(cell.row) ?? new Map<number, SheetCell>()
  reading.rows.set(cell.row, inRow.set(cell.column, made))
}

const tooMany = () =>
  badXlsx(`表格太大：超过了${limits.rows}行、${limits.columns}列或${limits.cells}格，不像台账`, tooLarge)

const isOn = (written: string | undefined): boolean => written === '1' || written === 'true'

const openCell = ({ get }: XmlElement, place: { row: number; column: number }, { formats }: Book): OpenCell => ({
  ...place,
  type: get('t') ?? 'n',
  format: formats[Number(get('s') ?? 0)] ?? (get('s') === undefined || get('s') === '0' ? 'General' : lost()),
  value: '',
  hasFormula: false,
})

/** A cell has a style or a text that is not in the file. */
function lost(): never {
  throw badXlsx('单元格用到的文字或格式不在文件里，文件可能损坏了', '请重新取得文件，或在 Excel 里打开修复后另存')
}

function toCell({ type, value, format, hasFormula }: OpenCell, book: Book): SheetCell | undefined {
  if (value === '') return hasFormula && type !== 'str' ? { text: '', kind: 'uncalculated' } : undefined
  if (type === 'n') return numberCell(value, format, book)
  if (type === 'e') return { text: value, kind: 'error' }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd') return { text: value, kind: 'date' }
  const text = cellText(type === 's' ? (book.strings[Number(value)] ?? lost()) : value)
  return text === '' ? undefined : { text }
}

/** B7 as numbers. */
function placeOf(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? []
  if (letters === undefined) return undefined
  return { row: Number(digits), column: columnNumber(letters) }
}

function rangeOf(ref: string): Range[] {
  const [from, to] = ref.split(':').map(placeOf)
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : []
}
