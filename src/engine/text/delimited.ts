/** A cell of delimited text: what it says, and where it stands with its quotes. */
export interface DelimitedCell {
  value: string
  start: number
  end: number
}

export interface Delimited {
  rows: DelimitedCell[][]
  /** Where a quote begins that is closed nowhere. */
  unclosed?: number
}

/**
 * Cells as sheets write them to text and to the clipboard (RFC 4180): between delimiters, rows between line ends. A cell that
 * begins with a quote goes to the closing one, over delimiters and line ends; `""` in it is a quote.
 */
export function readDelimited(text: string, delimiter: string, from = 0, to = text.length): Delimited {
  const rows: DelimitedCell[][] = []
  let unclosed: number | undefined
  for (let at = from; at < to; ) {
    const row = readRow(text, delimiter, at, to)
    unclosed ??= row.unclosed
    rows.push(row.cells)
    at = row.cells.at(-1)!.end
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return { rows, ...(unclosed !== undefined && { unclosed }) }
}

/** The row that begins at a place; it has at least one cell. */
export function readRow(
  text: string,
  delimiter: string,
  from: number,
  to: number,
): { cells: DelimitedCell[]; unclosed?: number } {
  const cells: DelimitedCell[] = []
  let unclosed: number | undefined
  for (let at = from; ; at++) {
    const cell = text[at] === '"' ? quoted(text, delimiter, at, to) : plain(text, delimiter, at, to)
    if (!cell) unclosed ??= at
    cells.push(cell ?? plain(text, delimiter, at, to))
    at = cells.at(-1)!.end
    if (text[at] !== delimiter || at >= to) return { cells, ...(unclosed !== undefined && { unclosed }) }
  }
}

function plain(text: string, delimiter: string, start: number, to: number): DelimitedCell {
  let end = start
  while (end < to && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(start, end), start, end }
}

/** `undefined` without a closing quote. What stands behind that one belongs to the cell, as sheets read it. */
function quoted(text: string, delimiter: string, start: number, to: number): DelimitedCell | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0 && at < to; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"' && at + 1 < to) {
      at++
      continue
    }
    const rest = plain(text, delimiter, at + 1, to)
    return { value: text.slice(start + 1, at).replaceAll('""', '"') + rest.value, start, end: rest.end }
  }
  return undefined
}
