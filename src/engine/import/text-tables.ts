import { addInfo, type Diagnostic } from '../text/diagnostic.ts'
import { printedLabel } from '../text/label-styles.ts'
import { numeralSigns } from '../text/numerals.ts'
import { lineText, pointAt } from '../text/source.ts'
import { readLabel } from './label.ts'
import { stopped } from './sentences.ts'
import type { ImportLine } from './types.ts'

/** A cell has no more characters. */
const longestCell = 60

const loneLabel = new RegExp(`^(?:[（(]?[\\d${numeralSigns}]{1,3}[)）、.．]+|${printedLabel})$`)

/** The cells of a line that Word or Excel has parted by tabs; `undefined` for a line of text. */
function cellsOf({ text, at, table }: ImportLine): string[] | undefined {
  if (table || !text.includes('\t')) return undefined
  // The line as it stands: of the one that was read blanks are cut off, and with them empty cells.
  const written = lineText(at.source, pointAt(at.source, at.start).line)
  const cells = written.split('\t').map((cell) => cell.trim())
  // A label whose text stands behind a tab.
  if (loneLabel.test(cells[0]!)) return undefined
  return cells.every((cell) => cell.length <= longestCell && !/[。；]./.test(cell)) ? cells : undefined
}

/** Lines with the tables that stand among them: at least two lines of as many cells each. */
export function withTextTables(lines: readonly ImportLine[]): ImportLine[] {
  const found: ImportLine[] = []
  for (let from = 0; from < lines.length; ) {
    const rows: string[][] = []
    for (let at = from; at < lines.length; at++) {
      const cells = cellsOf(lines[at]!)
      if (!cells || cells.length < 2 || (rows[0] && cells.length !== rows[0].length)) break
      rows.push(cells)
    }
    const line = lines[from]!
    found.push(rows.length < 2 ? line : { ...line, text: '', parts: [''], table: { rows } })
    from += Math.max(1, rows.length < 2 ? 1 : rows.length)
  }
  return found
}

/** So many short lines in a row are no paragraphs. */
const fewestCells = 6
const number = /^[+\-−]?[\d,.]+(?:[%‰]|\p{Script=Han}{1,4})?$|^[—-]$/u

/** Tells of lines that look like the cells of a table of which a plain text has kept neither rows nor columns. */
export function lostTables(lines: readonly ImportLine[]): Diagnostic[] {
  const found: Diagnostic[] = []
  for (let from = 0; from < lines.length; ) {
    let end = from
    while (end < lines.length && isCell(lines[end]!)) end++
    const numbers = lines.slice(from, end).filter(({ text }) => number.test(text)).length
    if (end - from >= fewestCells && numbers > 1 && numbers * 5 >= end - from) {
      const message = `这里起的${end - from}行像是一张表的格子，纯文本里看不出行和列，照原样留着`
      const hint = '有 Word 文件的，请改用它导入；没有的，请改写成“表格”'
      addInfo(found, 'import/lost-table', message, lines[from]!.at, hint)
    }
    from = Math.max(end, from + 1)
  }
  return found
}

const isCell = (line: ImportLine): boolean =>
  !line.table && line.text.length <= 20 && !stopped.test(line.text) && !readLabel(line.text)
