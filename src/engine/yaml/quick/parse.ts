import {
  blockEnd,
  type Syntax,
  type SyntaxList,
  type SyntaxMap,
  type SyntaxPair,
  type SyntaxScalar,
} from '../syntax.ts'
import { flowCollection } from './flow.ts'
import { keyEnd } from './key.ts'
import { lineFrom, type QuickLine, skipSpaces } from './lines.ts'
import { beginsPlain, blockText, isLineEnd, plainEnd, quoted } from './scalars.ts'

/** Deeper than any report. */
const mostDepth = 30

/** How far the text is read. */
interface Reader {
  text: string
  /** The line to be read next. */
  line: QuickLine | undefined
}

/**
 * The structure of a text that is plain YAML, as reports are: maps and lists by indentation, texts without quotes, in
 * quotes on one line, or as a block; lists and maps in brackets on one line. `undefined` for any other text, and
 * wherever something may be wrong.
 */
export function parseQuickly(text: string): SyntaxMap | undefined {
  // A tab is no indentation, a line of `---` or `%…` no text, a byte-order mark neither.
  if (/[\t\r\uFEFF]|^(?:---|\.\.\.|%)/m.test(text)) return undefined
  const reader: Reader = { text, line: lineFrom(text, 0) }
  if (reader.line?.indent !== 0) return undefined
  const map = readMap(reader, reader.line, 0)
  return reader.line ? undefined : map
}

/** The map that begins with a line. */
function readMap(reader: Reader, first: QuickLine, depth: number): SyntaxMap | undefined {
  const { text } = reader
  const pairs: SyntaxPair[] = []
  let line: QuickLine | undefined = first
  while (line && line.indent === first.indent) {
    const { start } = line
    const colon = keyEnd(text, start, line.end)
    const value = colon < 0 ? undefined : readValue(reader, line, colon + 1, depth, 'map')
    if (!value) return undefined
    pairs.push({ key: { kind: 'scalar', style: 'plain', start, end: colon }, value })
    line = reader.line
  }
  if (line && line.indent > first.indent) return undefined
  return { kind: 'map', flow: false, start: first.start, end: blockEnd(text, pairs.at(-1)!.value!), pairs }
}

/** The list that begins with a line. */
function readList(reader: Reader, first: QuickLine, depth: number): SyntaxList | undefined {
  const { text } = reader
  const items: Syntax[] = []
  let line: QuickLine | undefined = first
  while (line && line.indent === first.indent && isDash(text, line)) {
    const item = readItem(reader, line, depth)
    if (!item) return undefined
    items.push(item)
    line = reader.line
  }
  if (line && line.indent > first.indent) return undefined
  return { kind: 'list', flow: false, start: first.start, end: blockEnd(text, items.at(-1)!), items }
}

function readItem(reader: Reader, line: QuickLine, depth: number): Syntax | undefined {
  const start = skipSpaces(reader.text, line.start + 1)
  if (keyEnd(reader.text, start, line.end) < 0) return readValue(reader, line, line.start + 1, depth, 'list')
  // The map's first key follows the dash; the others stand below it.
  return depth < mostDepth
    ? readMap(reader, { ...line, indent: line.indent + start - line.start, start }, depth + 1)
    : undefined
}

/** What follows a key's colon or an entry's dash, on its line and on those below that are further in. */
function readValue(
  reader: Reader,
  line: QuickLine,
  from: number,
  depth: number,
  inside: 'map' | 'list',
): Syntax | undefined {
  const { text } = reader
  const start = skipSpaces(text, from)
  if (start >= line.end) return readBelow(reader, line, from, depth, inside)
  const sign = text[start]!
  if (sign === '|' || sign === '>') {
    const block = blockText(text, start, line.end, line.indent)
    if (block) reader.line = lineFrom(text, block.end)
    return block
  }
  if (!`'"[{`.includes(sign)) return beginsPlain(text, start) ? readPlain(reader, line, start) : undefined
  const value = sign === '[' || sign === '{' ? flowCollection(text, start, line.end) : quoted(text, start, line.end)
  if (!value || !isLineEnd(text, value.end, line.end)) return undefined
  reader.line = lineFrom(text, line.next)
  return value
}

/** The value below a key or dash with nothing behind it. A list may stand under its key without being further in. */
function readBelow(
  reader: Reader,
  above: QuickLine,
  from: number,
  depth: number,
  inside: 'map' | 'list',
): Syntax | undefined {
  const { text } = reader
  const line = lineFrom(text, above.next)
  reader.line = line
  const isList = line !== undefined && isDash(text, line)
  const isBelow = line && (line.indent > above.indent || (line.indent === above.indent && isList && inside === 'map'))
  if (!isBelow) {
    const isEmpty = inside === 'map' && from + 1 === above.next
    return isEmpty ? { kind: 'scalar', style: 'plain', start: from, end: from } : undefined
  }
  if (depth >= mostDepth) return undefined
  return isList ? readList(reader, line, depth + 1) : readMap(reader, line, depth + 1)
}

/** Text without quotes, with the lines that continue it. */
function readPlain(reader: Reader, first: QuickLine, start: number): SyntaxScalar | undefined {
  const { text } = reader
  let line = first
  let end = plainEnd(text, start, line.end)
  while (end >= 0) {
    const next = lineFrom(text, line.next)
    reader.line = next
    if (!next || next.indent <= first.indent) return { kind: 'scalar', style: 'plain', start, end }
    // Behind a comment no text goes on.
    if (end < line.end || next.afterComment) return undefined
    line = next
    end = plainEnd(text, line.start, line.end)
  }
  return undefined
}

const isDash = (text: string, { start, end }: QuickLine): boolean =>
  text[start] === '-' && (start + 1 === end || text[start + 1] === ' ')
