import { BadFile } from '../archive/bad-file.ts'
import type { Compression } from '../host/compression.ts'
import { csvSheet, csvText, delimiters } from '../sheet/csv.ts'
import type { Sheet, SheetCell } from '../sheet/types.ts'
import { readXlsx } from '../sheet/xlsx/index.ts'
import { type NotCorrected, notCorrected, type Wanted } from './types.ts'

/** A row of a sheet of corrections. */
export interface SheetRow extends Wanted {
  row: number
  /** As it is written; absent where the sheet has no such column, or the cell is empty. */
  report?: string
  reason?: string
}

const columns = {
  report: ['报告', '报告文件夹', '报告名', '报告名称'],
  figure: ['指标', '指标名称', '名称', '指标名'],
  field: ['项', '项目', '哪一项', '数'],
  old: ['原数', '原来的数', '更正前', '原值', '旧数'],
  value: ['更正数', '更正后', '新数', '更正为', '更正值', '改为'],
  reason: ['依据', '更正依据', '原因', '理由', '说明'],
} as const

type Column = keyof typeof columns

/** So many rows nobody corrects at once. */
const mostRows = 2000

/** The rows that are whole, and what is wrong with the others, or with the sheet. */
export interface ReadSheet {
  rows: SheetRow[]
  refused: (NotCorrected & { row?: number })[]
}

const none = (refused: NotCorrected): ReadSheet => ({ rows: [], refused: [refused] })

/** The rows of a sheet of corrections, .xlsx or .csv; or why it cannot be read, and rows that are not whole. */
export async function readCorrectionSheet(
  bytes: Uint8Array,
  name: string,
  compression: Compression,
): Promise<ReadSheet> {
  if (!/\.(?:xlsx|csv)$/i.test(name)) {
    const hint = '请在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（.xlsx）”'
    return none(notCorrected(`更正表应是 .xlsx 或 .csv 文件，这里是“${name}”`, hint))
  }
  try {
    return rowsIn(/\.csv$/i.test(name) ? csvSheets(bytes) : await readXlsx(bytes, compression), name)
  } catch (caught) {
    if (!(caught instanceof BadFile)) throw caught
    return none(notCorrected(`“${name}”：${caught.message}`, caught.hint))
  }
}

function csvSheets(bytes: Uint8Array): Sheet[] {
  const { text } = csvText(bytes)
  return delimiters.flatMap((delimiter) => {
    try {
      return [csvSheet(text, delimiter)]
    } catch (caught) {
      if (caught instanceof BadFile && delimiter !== ',') return []
      throw caught
    }
  })
}

function rowsIn(sheets: readonly Sheet[], name: string): ReadSheet {
  for (const sheet of sheets) {
    const head = headOf(sheet)
    if (!head) continue
    const read = [...sheet.rows.keys()]
      .filter((row) => row > head.row)
      .sort((a, b) => a - b)
      .map((row) => toRow(row, sheet.rows.get(row)!, head.at))
    const rows = read.flatMap((one) => ('figure' in one ? [one] : []))
    const refused = read.flatMap((one) => ('hints' in one ? [one] : []))
    if (rows.length > mostRows)
      return none(notCorrected(`“${name}”有${rows.length}行，一次最多更正${mostRows}行`, '请分成几个文件'))
    if (read.length > 0) return { rows, refused }
    return none(notCorrected(`“${name}”的表头下面没有要更正的行`, '请一行写一个更正'))
  }
  const hint = '第一行写：报告、指标、项、原数、更正数、依据；报告、项、原数、依据可以没有'
  return none(notCorrected(`“${name}”里没有找到表头：要有“指标”和“更正数”两列`, hint))
}

/** A head stands among the first rows. */
const mostAbove = 20

function headOf({ rows }: Sheet): { row: number; at: Map<Column, number> } | undefined {
  for (const row of [...rows.keys()].sort((a, b) => a - b).slice(0, mostAbove)) {
    const at = new Map<Column, number>()
    for (const [column, { text }] of rows.get(row)!) {
      const bare = text.replace(/[\s*＊]+/g, '')
      for (const [name, words] of Object.entries(columns) as [Column, readonly string[]][])
        if (words.includes(bare) && !at.has(name)) at.set(name, column)
    }
    if (at.has('figure') && at.has('value')) return { row, at }
  }
  return undefined
}

function toRow(
  row: number,
  cells: ReadonlyMap<number, SheetCell>,
  at: ReadonlyMap<Column, number>,
): SheetRow | (NotCorrected & { row: number }) {
  const refuse = (message: string, hint: string) => ({ ...notCorrected(message, hint), row })
  const text = (name: Column): string => cells.get(at.get(name) ?? 0)?.text ?? ''
  for (const name of ['old', 'value'] as const) {
    const cell = cells.get(at.get(name) ?? 0)
    if (cell?.kind === 'error' || cell?.kind === 'date' || cell?.kind === 'uncalculated')
      return refuse(`“${columns[name][0]}”这一格是“${cell.text}”，不是数`, '请改成数')
    if (cell?.held !== undefined)
      return refuse(`“${columns[name][0]}”这一格显示“${cell.text}”，存的却是${cell.held}`, '请写清楚是哪一个数')
  }
  const [figure, value] = [text('figure'), text('value')]
  if (figure === '' && value === '') return refuse('这一行没有指标，也没有更正数', '不要的请删去这一行')
  if (figure === '') return refuse('没有写指标', '请写上指标的名称')
  if (value === '') return refuse(`“${figure}”没有写更正数`, '请写上更正数；不更正的请删去这一行')
  const optional = (['report', 'field', 'old', 'reason'] as const).flatMap((name) =>
    text(name) === '' ? [] : [[name, text(name)]],
  )
  return { row, figure, value, ...Object.fromEntries(optional) }
}
