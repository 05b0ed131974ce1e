import { cellText, filledRows, type Range, type Sheet } from '../../engine/sheet/types.ts'
import { readDelimited } from '../../engine/text/delimited.ts'
import { type ClipboardTable, htmlTable } from './html-table.ts'

/** What a clipboard holds of a table. */
export interface Clipboard {
  /** `text/plain`: a line for each row, tabs between the cells. */
  readonly text?: string
  /** `text/html`. */
  readonly html?: string
}

/** So much is no table of figures. */
const mostCharacters = 4 * 1024 * 1024

/**
 * The table on a clipboard. Word's has its cells in the HTML alone, as paragraphs in them are lines of the text; where a sheet's
 * HTML and text are the same table, the HTML says what is merged; else the text is what the sheet shows.
 */
export function clipboardTable({ text = '', html = '' }: Clipboard): ClipboardTable | undefined {
  if (text.length + html.length > mostCharacters) return undefined
  const drawn = html === '' ? undefined : htmlTable(html)
  const plain = text.includes('\t') || text.trim().includes('\n') || !drawn ? textTable(text) : undefined
  if (!drawn || !plain) return drawn ?? plain
  const isOfSheet = /urn:schemas-microsoft-com:office:excel|ProgId[^>]*Excel|ET\.Sheet|google-sheets/i.test(html)
  return !isOfSheet || isSame(drawn, plain) ? drawn : plain
}

function isSame(a: ClipboardTable, b: ClipboardTable): boolean {
  const bare = ({ rows }: ClipboardTable): string =>
    rows
      .map((row) =>
        row
          .map((cell) => cellText(cell).replaceAll(' ', ''))
          .join('\t')
          .trimEnd(),
      )
      .join('\n')
      .trimEnd()
  return bare(a) === bare(b)
}

/** Rows and cells of tabbed text; a cell in a sheet's quotes may hold line breaks, tabs and doubled quotes. */
function textTable(text: string): ClipboardTable | undefined {
  if (text.trim() === '') return undefined
  const { rows } = readDelimited(text.replace(/^\ufeff/, ''), '\t')
  const source = text.replace(/^\ufeff/, '')
  const cells = rows.map((row) =>
    row.map(({ value, start, end }) => {
      const written = source.slice(start, end)
      // Somebody's own quotes around a word are a part of it.
      return /^"[\s\S]*(?:[\n\t]|"")[\s\S]*"$/.test(written) ? value : written
    }),
  )
  while (cells.length > 0 && cells.at(-1)!.every((cell) => cell.trim() === '')) cells.pop()
  return cells.length === 0 ? undefined : { rows: cells, merged: mergedInHead(cells) }
}

const isNumber = (cell: string): boolean => /^[-+]?[\d,.]+\s*[%％]?$/.test(cell.trim())

/** In a text merged cells of a head of two rows are empty ones: each belongs to the one before it, or to the one above. */
function mergedInHead(cells: readonly (readonly string[])[]): Range[] {
  const top = cells.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1)
  const [upper, lower] = [cells[top], cells[top + 1]]
  if (!upper || !lower || [...upper, ...lower].some(isNumber)) return []
  const isEmpty = (row: readonly string[], at: number): boolean => (row[at] ?? '').trim() === ''
  const ranges: Range[] = []
  for (let at = 0; at < Math.max(upper.length, lower.length); at++) {
    if (isEmpty(upper, at)) continue
    if (isEmpty(lower, at)) {
      ranges.push({ top: top + 1, bottom: top + 2, left: at + 1, right: at + 1 })
      continue
    }
    let right = at
    while (right + 1 < lower.length && isEmpty(upper, right + 1) && !isEmpty(lower, right + 1)) right++
    if (right > at) ranges.push({ top: top + 1, bottom: top + 1, left: at + 1, right: right + 1 })
  }
  // Nothing is merged where the second row is a figure whose number is still open.
  return ranges.some(({ left, right }) => right > left) ? ranges : []
}

/** The table as a sheet; `undefined` when it is too large for a ledger. */
export function sheetOf({ rows, merged }: ClipboardTable): Sheet | undefined {
  const filled = filledRows(rows)
  // It has a name, so that what stands beside its head is no comma too many.
  return filled && { name: '', rows: filled, merged, hiddenRows: new Set(), hiddenColumns: new Set() }
}
