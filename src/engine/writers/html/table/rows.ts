import { pt } from '../flow.ts'
import { cellHtml, type DrawnCell } from './cells.ts'

/** A row, or one line of a row that is divided between pages, with its height in twips. */
export interface RowPlace {
  row: number
  line?: number
  height: number
}

/** The rows on one page; of a divided row the lines that stand on this one. */
export function rowsHtml(body: readonly DrawnCell[][], places: readonly RowPlace[]): string {
  const rows = joined(places)
  return rows
    .map(({ row, from, to, height }, index) => {
      const cells = body[row]!.map((cell, column) => {
        // A cell that goes on with one of another page begins anew.
        if (cell.goesOn && index > 0) return ''
        const below = rows.slice(index + 1)
        const end = below.findIndex((one) => !body[one.row]![0]?.goesOn)
        const merged = column === 0 && cell.columns === 1 ? 1 + (end < 0 ? below.length : end) : 1
        return cellHtml('td', cell.lines.slice(from, to), { ...cell, rows: merged, top: from !== undefined })
      })
      return `<tr style="height:${pt(height)}">${cells.join('')}</tr>`
    })
    .join('')
}

interface Part {
  row: number
  from?: number
  to?: number
  height: number
}

/** The lines of one row as one. */
function joined(places: readonly RowPlace[]): Part[] {
  const parts: Part[] = []
  for (const { row, line, height } of places) {
    const before = parts.at(-1)
    if (line !== undefined && before?.row === row) {
      before.to = line + 1
      before.height += height
    } else parts.push(line === undefined ? { row, height } : { row, from: line, to: line + 1, height })
  }
  return parts
}
