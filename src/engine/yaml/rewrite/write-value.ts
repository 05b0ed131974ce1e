import { writeKey, writeScalar } from '../write-scalar.ts'
import type { Piece } from './pieces.ts'
import type { Style } from './style.ts'
import { isCollection, isList, isMap, partsOf, type YamlValue } from './value.ts'

/** A new value: what stands behind its key or dash on the same line, and the lines below, which begin with a line break. */
export interface WrittenValue {
  readonly inline: readonly Piece[]
  readonly below: readonly Piece[]
}

/** Where a new value is written. */
export interface WrittenPlace {
  /** How far in its key or dash stands; -1 for the whole of a file. */
  readonly column: number
  readonly key: string | undefined
  /** The values beside it stand in braces or brackets (`true`), or in lines. */
  readonly beside?: boolean | undefined
  /** How far behind its dash the value begins, where that is settled. */
  readonly dash?: number | undefined
}

/** Finds lines of the file for a value that was moved: whole lines that begin so far in, without the last line break. */
export type FindMoved = (value: YamlValue, column: number) => Piece[] | undefined

/** So long a list or map in brackets may get. */
export const longestFlow = 100
/** So long an entry of a list in brackets may be. */
const longestWord = 16

export interface ValueWriter {
  readonly style: Style
  readonly moved: FindMoved
}

/** Writes a new value below a key or behind a dash. */
export function writeValue(writer: ValueWriter, value: YamlValue, place: WrittenPlace): WrittenValue {
  const { column, key, dash = writer.style.dash } = place
  if (value === null) return { inline: [], below: [] }
  if (typeof value === 'string') return atBreak([writeScalar(value, { indent: column + 2, item: key === undefined })])
  if (partsOf(value).length === 0) return { inline: [isList(value) ? '[]' : '{}'], below: [] }
  if (standsInFlow(writer.style, value, place)) return { inline: [writeFlow(value)], below: [] }
  const isInline = key === undefined && column >= 0
  const inside = column < 0 ? 0 : column + (isInline ? dash : stepOf(writer.style, value))
  const entries = isMap(value)
    ? [...value].map(([name, one]) => writePair(writer, name, one, inside))
    : (value as readonly YamlValue[]).map((item) => writeItem(writer, item, inside, isInline))
  const lines = entries.flatMap((entry, index) => (isInline && index === 0 ? entry.slice(1) : ['\n', ...entry]))
  return isInline ? atBreak(lines) : { inline: [], below: lines }
}

/** Pieces before and behind the first line break. */
function atBreak(pieces: readonly Piece[]): WrittenValue {
  const index = pieces.findIndex((piece) => typeof piece !== 'string' || piece.includes('\n'))
  const piece = pieces[index]
  if (piece === undefined) return { inline: pieces, below: [] }
  const at = typeof piece === 'string' ? piece.indexOf('\n') : 0
  if (typeof piece !== 'string' || at === 0) return { inline: pieces.slice(0, index), below: pieces.slice(index) }
  return {
    inline: [...pieces.slice(0, index), piece.slice(0, at)],
    below: [piece.slice(at), ...pieces.slice(index + 1)],
  }
}

const stepOf = (style: Style, value: YamlValue): number => (isList(value) ? style.list : style.map)

/** An entry of a list as whole lines; its indentation is the first piece. */
export function writeItem(writer: ValueWriter, item: YamlValue, column: number, isInline = false): Piece[] {
  const moved = isInline ? undefined : writer.moved(item, column)
  if (moved) return moved
  const { inline, below } = writeValue(writer, item, { column, key: undefined })
  const space = inline.length > 0 ? ' '.repeat(writer.style.dash - 1) : ''
  return [' '.repeat(column), `-${space}`, ...inline, ...below]
}

/** A pair of a map as whole lines; its indentation is the first piece. */
export function writePair(
  writer: ValueWriter,
  key: string,
  value: YamlValue,
  column: number,
  beside?: boolean,
): Piece[] {
  const { inline, below } = writeValue(writer, value, { column, key, beside })
  return [' '.repeat(column), `${writeKey(key)}:${inline.length > 0 ? ' ' : ''}`, ...inline, ...below]
}

/**
 * In braces or brackets stand what the file writes so below the same key or beside it, short lists in lists (the rows of a
 * table), and short maps of plain texts below a key; never what has several paragraphs.
 */
function standsInFlow(style: Style, value: YamlValue, { key, beside }: WrittenPlace): boolean {
  if (!isCollection(value) || !fitsFlow(value)) return false
  const areTexts = partsOf(value).every((part) => !isCollection(part))
  if (key === undefined) return isList(value) && areTexts
  if (style.flow.has(key) !== style.lines.has(key)) return style.flow.has(key)
  return isMap(value) && (beside ?? areTexts)
}

/** True for a value that is short enough for brackets and has nothing that makes them hard to read. */
export function fitsFlow(value: YamlValue): boolean {
  if (!isCollection(value)) return value === null || (!value.includes('\n') && value.length <= longestFlow)
  if (writeFlow(value).length > longestFlow) return false
  const isWord = (part: YamlValue): boolean => !isCollection(part) && (part ?? '').length <= longestWord
  return partsOf(value).every(isList(value) ? isWord : fitsFlow)
}

/** A value in braces or brackets. */
export function writeFlow(value: YamlValue, item = false): string {
  if (value === null) return item ? 'null' : ''
  if (typeof value === 'string') return writeScalar(value, { flow: true, item, indent: 0 })
  if (isMap(value)) return `{${[...value].map(([key, part]) => writeFlowPair(key, part)).join(', ')}}`
  return `[${partsOf(value)
    .map((part) => writeFlow(part, true))
    .join(', ')}]`
}

/** A pair in braces. */
export const writeFlowPair = (key: string, value: YamlValue): string =>
  `${writeKey(key, { flow: true })}: ${writeFlow(value)}`.trimEnd()
