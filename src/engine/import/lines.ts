import type { ReadFile } from '../readers/types.ts'
import { addInfo, type Diagnostic } from '../text/diagnostic.ts'
import { printedLabel } from '../text/label-styles.ts'
import { numeralSigns } from '../text/numerals.ts'
import { lineText, pointAt, type Span } from '../text/source.ts'
import { withCaptions } from './captions.ts'
import { readDocxLines } from './docx-lines.ts'
import { isPlan } from './kinds.ts'
import { readLabel } from './label.ts'
import { folded, isHeading, isToAll, stopped } from './sentences.ts'
import type { ImportLine, ReadLines } from './types.ts'

/** The lines of a text file. A sentence that a line end has broken is put together again, and told. */
export function readLines(read: ReadFile): ReadLines {
  const { format, source, text, laid } = read
  if (laid) return readDocxLines({ ...read, laid })
  const lines: ImportLine[] = []
  const tables = new Map<number, string[][]>()
  for (const paragraph of text.paragraphs) {
    const at: Span = paragraph.pieces.find(({ origin }) => origin)?.origin ?? { source, start: 0, end: 0 }
    if (format === 'md' && paragraph.kind === 'cell') {
      addRow(lines, tables, at)
      continue
    }
    const said =
      paragraph.guessed || (paragraph.kind !== 'title' && paragraph.kind !== 'heading') ? undefined : paragraph.kind
    lines.push({ text: paragraph.text.trim(), parts: [paragraph.text.trim()], at, ...(said && { said }) })
  }
  const hasContents =
    /^[\s\u3000#*]*目[\s\u3000]*录[\s\u3000*]*$/m.test(source.text) && !lines.some((one) => folded(one.text) === '目录')
  const more = { notes: [], pictures: [], hasContents }
  if (format !== 'txt') return { lines, diagnostics: [], ...more }
  const joined = joinBroken(withTextTables(lines))
  const captioned = joined.lines.some(({ table }) => table) ? withCaptions(joined.lines) : joined.lines
  return { lines: captioned, diagnostics: [...joined.diagnostics, ...lostTables(captioned)], ...more }
}

/** A row of a Markdown table: its line is read again, as empty cells have no text. */
function addRow(lines: ImportLine[], tables: Map<number, string[][]>, at: Span): void {
  const { line } = pointAt(at.source, at.start)
  if (tables.has(line)) return
  const written = lineText(at.source, line)
  const cells = written
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
  // The delimiter row stands between the head and the first row.
  const rows = tables.get(line - 1) ?? tables.get(line - 2) ?? []
  if (rows.length === 0) lines.push({ text: '', parts: [''], at, table: { rows } })
  rows.push(cells)
  tables.set(line, rows)
}

/** The longest line that may be a heading, a title or a name and is not taken for the beginning of a sentence. */
const shortest = 36
const longestHeading = 60

const label = /^\S{1,4}[、）)]/
const longestLabel = 5

/** A paragraph whose lines are being put together; reading the whole anew for each line would take the square of its length. */
interface Open {
  line: ImportLine
  pieces: string[]
  length: number
  commas: number
}

const opened = (line: ImportLine): Open => ({
  line,
  pieces: [line.text],
  length: line.text.length,
  commas: commasIn(line.text),
})

const commasIn = (text: string): number => text.split('，').length - 1

function joinBroken(lines: readonly ImportLine[]): Pick<ReadLines, 'lines' | 'diagnostics'> {
  const all: Open[] = []
  const diagnostics: Diagnostic[] = []
  for (const line of lines) {
    const last = all.at(-1)
    if (last && isBroken(last, line)) {
      last.pieces.push(line.text)
      last.length += line.text.length
      last.commas += commasIn(line.text)
      const hint = '如果本来是两段，请在生成的文件里分开'
      addInfo(diagnostics, 'import/joined-lines', '这一行接着上一行的句子，已接成一段', line.at, hint)
      continue
    }
    if (/^\d{1,3}$/.test(line.text)) {
      const message = `单独一行的“${line.text}”像是页码，照原样留着`
      addInfo(diagnostics, 'import/page-number', message, line.at, '用不着的请删去')
    }
    all.push(opened(line))
  }
  return { lines: all.map(closed), diagnostics }
}

function closed({ line, pieces }: Open): ImportLine {
  if (pieces.length === 1) return line
  const text = pieces.join('')
  return { ...line, text, parts: [text] }
}

function isBroken({ line, pieces, length, commas }: Open, { text }: ImportLine): boolean {
  const end = pieces.at(-1)!
  // The sign before a bracket that ends the paragraph may stand on the line before.
  const tail = end.length > 1 ? end : (pieces.at(-2) ?? '').slice(-1) + end
  if (line.table || stopped.test(tail)) return false
  if ((pieces.length === 1 && /^\d{1,3}$/.test(end)) || /^\d{1,3}$/.test(text)) return false
  if (readLabel(text) || isToAll(text) || isPlan(text) || length < shortest)
    return /^[，。；：、）”%]/.test(text) && length > 8
  // A long heading is followed by a text of its own.
  const isLongest = length > longestHeading + longestLabel
  return (
    commas > 1 ||
    isLongest ||
    !isHeading(pieces.join('').replace(label, ''), longestHeading) ||
    /^[，。；：、）”%]/.test(text)
  )
}

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
function withTextTables(lines: readonly ImportLine[]): ImportLine[] {
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
function lostTables(lines: readonly ImportLine[]): Diagnostic[] {
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
