import type { Diagnostic } from '../../text/diagnostic.ts'
import type { ValuePlace } from '../build.ts'
import { lineEnd } from '../lines.ts'
import { ordinalMark, plainBullets } from './bullet-marks.ts'
import { findEntry, isKnown, properColon } from './find-entry.ts'
import { edit, report, type Scan } from './scan.ts'

/** A text that lines without indentation may belong to. */
interface Above {
  name: string
  by: 'key' | 'dash'
  /** The column of its key or dash. */
  column: number
  /** Where `|` belongs: before the text, or behind the key. */
  at: number
  /** The text begins at `at`; else nothing stands behind the key. */
  isWritten: boolean
}

/**
 * Paragraphs pasted behind a key: the first stands beside it, the others begin at the left edge. They are one mistake,
 * mended as a block text. Returns the end of the last of them; `undefined` when the line is something else.
 */
export function readUnindented(scan: Scan, start: number, end: number): number | undefined {
  const above = textAbove(scan)
  if (!above || !isParagraph(scan, start, end, above)) return undefined
  const isDoubtful = mayBeItem(scan, above, start)
  const reported = isDoubtful ? reportItem(scan, above, start, end) : tell(scan, above, start, end)
  const mends = isDoubtful ? undefined : reported
  const indent = ' '.repeat(above.column + 2)
  edit(scan, above.at, 0, above.isWritten ? `|\n${indent}` : ' |', mends)
  let [from, to] = [start, end]
  for (;;) {
    mendLine(scan, from, indent, above, mends)
    const next = nextLine(scan, to)
    if (!next || !isParagraph(scan, next.start, next.end, above)) break
    ;[from, to] = [next.start, next.end]
  }
  scan.pending = undefined
  scan.plain = undefined
  scan.plainColumn = undefined
  return to
}

function tell(scan: Scan, { name, column }: Above, start: number, end: number) {
  const hint = `几段文字请写成“${name} |”，下面每行缩进${column + 2}个空格，段与段之间空一行`
  return report(scan, 'yaml/unindented-text', '这一行接着上面的文字，却没有缩进', start, end, hint)
}

/** Below an item that ends with its sentence, a line at the column of the dashes may be the next item without its dash. */
function mayBeItem(scan: Scan, { by, column }: Above, start: number): boolean {
  const lead = leadOf(scan.text.slice(start, lineEnd(scan.text, start))).length
  return by === 'dash' && lead === column && sentenceEnd.test(lineBefore(scan, start))
}

const sentenceEnd = /[。！？；…][”’）)]*$/

const lineBefore = ({ text }: Scan, start: number): string =>
  text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1).trimEnd()

function reportItem(scan: Scan, { column }: Above, start: number, end: number) {
  const hint = `要另起一项，请在前面加“- ”；是上一项的文字，请缩进${column + 2}个空格`
  return report(scan, 'yaml/unindented-text', '这一行和上面的“-”对齐，前面却没有“- ”', start, end, hint)
}

/** Indents a line; where a sentence ends above it, it begins a paragraph. */
function mendLine(scan: Scan, start: number, indent: string, above: Above, reported: Diagnostic | undefined): void {
  const lead = leadOf(scan.text.slice(start, lineEnd(scan.text, start))).length
  const before = scan.text.slice(scan.text.lastIndexOf('\n', start - 2) + 1, start - 1).trimEnd()
  const isNew = /[。！？…：；”’）)]$/.test(before) && (above.isWritten || start > lineEnd(scan.text, above.at) + 1)
  edit(scan, start, lead, `${isNew ? '\n' : ''}${indent}`, reported)
}

const leadOf = (line: string): string => /^[ \t\u3000\u00a0\u2000-\u200a\u202f]*/.exec(line)![0]

/** The text that is open, if it may have paragraphs; with a comment behind it the comment would become text. */
function textAbove(scan: Scan): Above | undefined {
  const { plain, pending } = scan
  if (plain && scan.plainColumn !== undefined && mayHaveParagraphs(plain.place, plain.by)) {
    const { start, column, by } = plain
    const lineStart = scan.text.lastIndexOf('\n', start) + 1
    if (/[ \t]#/.test(scan.text.slice(start, lineEnd(scan.text, start)))) return undefined
    const name =
      by === 'key'
        ? scan.text
            .slice(lineStart, start)
            .replace(/^[\s-]*/, '')
            .trimEnd()
        : '-'
    return { name, by, column, at: start, isWritten: true }
  }
  if (pending?.by !== 'key' || pending.at === undefined || !mayHaveParagraphs(pending.place, 'key')) return undefined
  const name = scan.text.slice(scan.text.lastIndexOf('\n', pending.at - 1) + 1, pending.at).replace(/^[\s-]*/, '')
  return { name: name.trimEnd(), by: 'key', column: pending.column, at: pending.at, isWritten: false }
}

const mayHaveParagraphs = ({ entry, listDepth }: ValuePlace, by: 'key' | 'dash'): boolean =>
  by === 'key' ? entry?.paragraphs === true : listDepth === 1 && entry?.prose === 'text' && entry.each !== undefined

/** True for a line of running text no further in than its owner: no entry, no comment, and with a sentence's marks. */
function isParagraph(scan: Scan, start: number, end: number, { column, by }: Above): boolean {
  const line = scan.text.slice(start, end)
  const lead = leadOf(line)
  const content = line.slice(lead.length)
  if (lead.length > column && !/[\u3000\t]/.test(lead)) return false
  if (/^—|^[■◆▲※★□◇▪]/.test(content) || ordinalMark.test(content)) {
    // An item of the list around the text, with another mark than a dash.
    if (scan.frames.some((frame) => frame.kind === 'list' && (by === 'dash' || frame.column === lead.length)))
      return false
  }
  if (noParagraph.test(content) || properColon(content) !== undefined) return false
  if (!/[，。；、！？]/.test(content) && content.length < 20) return false
  return !scan.frames.some(({ kind, ...frame }) => {
    if (kind !== 'map' || !('shape' in frame)) return false
    const found = findEntry(content, frame.shape, true)
    return found !== undefined && isKnown(frame.shape, found.name)
  })
}

/** A dash or what is written for one, a comment, a quote or bracket: what has a meaning of its own. */
const noParagraph = new RegExp(`^(?:-|${plainBullets}|[#|>&!%@\`'"[{}\\]])`)

/** The next line that is not blank. */
function nextLine({ text }: Scan, end: number): { start: number; end: number } | undefined {
  for (let start = end + 1; start < text.length; ) {
    const to = lineEnd(text, start)
    if (text.slice(start, to).trim() !== '') return { start, end: to }
    start = to + 1
  }
  return undefined
}
