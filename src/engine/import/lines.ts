import type { ReadFile } from '../readers/types.ts'
import { type Diagnostic, info } from '../text/diagnostic.ts'
import { pointAt, type Span } from '../text/source.ts'
import { readDocxLines } from './docx-lines.ts'
import { isPlan } from './kinds.ts'
import { readLabel } from './label.ts'
import { folded, isHeading, isToAll, stopped } from './sentences.ts'
import type { ImportLine } from './types.ts'

/** The lines of a file, and what there is to say of them. */
export interface ReadLines {
  lines: ImportLine[]
  /** The notes that the lines refer to by marks. */
  notes: string[]
  /** The file has a list of its headings, which is not among the lines. */
  hasContents: boolean
  diagnostics: Diagnostic[]
}

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
  const more = { notes: [], hasContents }
  return { ...(format === 'txt' ? joinBroken(lines) : { lines, diagnostics: [] }), ...more }
}

/** A row of a Markdown table: its line is read again, as empty cells have no text. */
function addRow(lines: ImportLine[], tables: Map<number, string[][]>, at: Span): void {
  const { line } = pointAt(at.source, at.start)
  if (tables.has(line)) return
  const written = at.source.text.split('\n', line)[line - 1] ?? ''
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

function joinBroken(lines: readonly ImportLine[]): Pick<ReadLines, 'lines' | 'diagnostics'> {
  const joined: ImportLine[] = []
  const diagnostics: Diagnostic[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && isBroken(last, line)) {
      const text = last.text + line.text
      joined[joined.length - 1] = { ...last, text, parts: [text] }
      diagnostics.push(
        info('import/joined-lines', '这一行接着上一行的句子，已接成一段', {
          at: line.at,
          hint: '如果本来是两段，请在生成的文件里分开',
        }),
      )
      continue
    }
    if (/^\d{1,3}$/.test(line.text)) {
      diagnostics.push(
        info('import/page-number', `单独一行的“${line.text}”像是页码，照原样留着`, {
          at: line.at,
          hint: '用不着的请删去',
        }),
      )
    }
    joined.push(line)
  }
  return { lines: joined, diagnostics }
}

function isBroken(last: ImportLine, { text }: ImportLine): boolean {
  if (last.table || stopped.test(last.text) || /^\d{1,3}$/.test(last.text) || /^\d{1,3}$/.test(text)) return false
  if (readLabel(text) || isToAll(text) || isPlan(text) || last.text.length < shortest)
    return /^[，。；：、）”%]/.test(text) && last.text.length > 8
  // A long heading is followed by a text of its own.
  const clauses = last.text.split('，').length
  return clauses > 2 || !isHeading(last.text.replace(/^\S{1,4}[、）)]/, ''), 60) || /^[，。；：、）”%]/.test(text)
}
