import { lastAtMost } from './bisect.ts'
import { columnName } from './column-letters.ts'
import { keptByValue } from './kept.ts'

/**
 * A file's text and the places in it. Everything a person wrote keeps a `Span` into its file, so that a
 * diagnostic can name file, line and column however late in the pipeline it arises; the line and column
 * are worked out only then.
 */

/** A text file as it was read: byte-order mark removed, CRLF turned into LF. */
export interface SourceFile {
  /** The path as shown to people: relative to the working folder, with forward slashes. */
  readonly path: string
  readonly text: string
  /** What its lines are called (第14段, 脚注第2段), where they are no lines of a file that a person opens. */
  readonly lineNames?: readonly string[]
  /** It is a sheet: each line is a row of it, its cells parted by tabs. No text is edited in it. */
  readonly sheet?: { readonly name?: string }
}

/** A stretch of a source file; offsets count UTF-16 units from 0, `end` is exclusive. */
export interface Span {
  readonly source: SourceFile
  readonly start: number
  readonly end: number
}

/** What stands at a place of a file. */
export const spanText = ({ source, start, end }: Span): string => source.text.slice(start, end)

/** A replacement of a stretch of a file's text. */
export interface SourceEdit extends Span {
  readonly text: string
}

/** Lines and columns count from 1; a column counts UTF-16 units, as editors do. */
export interface Point {
  line: number
  column: number
}

/** A place as it is shown and as `--json` prints it. */
export interface Position extends Point {
  file: string
  endLine: number
  endColumn: number
  /** What the line is called, where that is no number of a line. */
  lineName?: string
  /** The sheet's name, of a workbook. */
  sheet?: string
  /** The cell, as a sheet names it: B7. */
  cell?: string
}

const lineStarts = keptByValue(({ text }: SourceFile): number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
})

/** The line and column of an offset; an offset past the end is the end. */
export function pointAt(source: SourceFile, offset: number): Point {
  const starts = lineStarts(source)
  const target = Math.max(0, Math.min(offset, source.text.length))
  const line = lastAtMost(starts.length, target, (index) => starts[index]!)
  return { line: line + 1, column: target - starts[line]! + 1 }
}

/** The offset of a line and column, both from 1; beyond the text it is the text's end. */
export function offsetAt(source: SourceFile, point: Point): number {
  const start = lineStarts(source)[point.line - 1]
  return start === undefined ? source.text.length : Math.min(start + point.column - 1, source.text.length)
}

/** The texts that positions were found in, or the line alone: what is shown of a file is what was read of it. */
const textsOf = new WeakMap<Position, SourceFile | string>()

/** The line that a position is in, as it was read; `undefined` when that is not known. */
export function lineAt(position: Position): string | undefined {
  const text = textsOf.get(position)
  return typeof text === 'object' ? lineText(text, position.line) : text
}

/** Gives a position its line again, when it has come from another thread. */
export function keepLine(position: Position, line: string): void {
  textsOf.set(position, line)
}

/** A span as a position people can read. */
export function positionOf(span: Span): Position {
  const start = pointAt(span.source, span.start)
  const end = pointAt(span.source, Math.max(span.start, span.end))
  const lineName = span.source.lineNames?.[start.line - 1]
  const position: Position = {
    file: span.source.path,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    ...(lineName !== undefined && { lineName }),
    ...(span.source.sheet && cellAt(span.source, start)),
  }
  textsOf.set(position, span.source)
  return position
}

/** The cell at a place of a sheet; of the sheet as a whole there is none. */
function cellAt(source: SourceFile, { line, column }: Point): Pick<Position, 'sheet' | 'cell'> {
  const { name } = source.sheet!
  const before = lineText(source, line).slice(0, column - 1)
  return { ...(name !== undefined && { sheet: name }), cell: `${columnName(before.split('\t').length)}${line}` }
}

/** The text of a line (from 1) without its line break. */
export function lineText(source: SourceFile, line: number): string {
  const starts = lineStarts(source)
  const start = starts[line - 1]
  if (start === undefined) return ''
  const next = starts[line]
  return source.text.slice(start, next === undefined ? undefined : next - 1)
}

/** A span at the very beginning of a file: for what concerns the file as a whole. */
export function startOf(source: SourceFile): Span {
  return { source, start: 0, end: 0 }
}
