import { type DelimitedCell, readRow } from '../text/delimited.ts'
import { joinsWithoutSpace } from '../text/wide-characters.ts'
import type { Build, ValuePlace } from './build.ts'
import type { YamlList, YamlText } from './nodes.ts'
import type { SyntaxScalar } from './syntax.ts'

/**
 * A list written as a line (`列: 指标, 本年`), a table's row as one (from a sheet, with tabs), or its rows as lines of a
 * text. `undefined` for a text that is none, or where no list belongs: it is read, or refused, as the text it is.
 */
export function listInLines(build: Build, node: SyntaxScalar, base: number, place: ValuePlace): YamlList | undefined {
  const { entry, listDepth } = place
  if (!entry?.line || node.style === 'single' || node.style === 'double') return undefined
  const start = base + node.start
  const end = base + node.end + /^\t*/.exec(build.text.slice(base + node.end, base + node.end + 100))![0].length
  if (build.broken.has(start)) return undefined
  const list = (from: number, to: number, items: YamlList['items']): YamlList => ({
    kind: 'list',
    span: build.spanOf(from, to),
    items,
  })
  // To YAML tabs behind the last cell are no text; to a sheet they part empty cells.
  if (entry.line === 'cells' && listDepth === 0) {
    const rows = rowsOf(build, linesOf(build.text, start, end, node.style === 'block'))
    return rows.length > 0 && rows.every((row) => row.length > 1)
      ? list(
          start,
          end,
          rows.map((row) => list(row[0]!.span.start, row.at(-1)!.span.end, row)),
        )
      : undefined
  }
  if (node.style === 'block' || listDepth !== (entry.line === 'cells' ? 1 : 0)) return undefined
  const words = cellsOf(build, start, end)
  return words.length > 1 ? list(start, end, words) : undefined
}

/** So many lines a cell of a sheet may go over. */
const mostLines = 30

/** The rows that lines are. A sheet puts a cell of several lines, or with quotes in it, into quotes. */
function rowsOf(build: Build, lines: readonly [from: number, to: number][]): YamlText[][] {
  const { text } = build
  const rows: YamlText[][] = []
  for (let index = 0; index < lines.length; index++) {
    const [from, to] = lines[index]!
    const isQuoted = text[from] === '"' || text.slice(from, to).includes('\t"')
    const [, last] = lines[Math.min(index + mostLines, lines.length - 1)]!
    const { cells, unclosed } = isQuoted ? readRow(text, '\t', from, last) : { cells: [] }
    if (cells.length < 2 || unclosed !== undefined || !cells.some((cell) => isOfSheet(text, cell))) {
      rows.push(cellsOf(build, from, to))
      continue
    }
    rows.push(cells.map((cell) => sheetCell(build, cell)))
    const { end } = cells.at(-1)!
    while (index + 1 < lines.length && lines[index + 1]![0] <= end) index++
  }
  return rows
}

/** `"甲"` are somebody's own quotes, as is one that stands for the word above; a sheet's have line ends or doubled quotes between them. */
const isOfSheet = (text: string, { start, end }: DelimitedCell): boolean =>
  text[start] === '"' && text[end - 1] === '"' && /^[^\t]*(?:\n|"")[^\t]*$/.test(text.slice(start + 1, end - 1))

function sheetCell(build: Build, cell: DelimitedCell): YamlText {
  const { start, end } = cell
  if (!isOfSheet(build.text, cell)) return plainCell(build, start, end)
  const span = build.spanOf(start, end)
  const lines = cell.value.split('\n').map((line) => line.trim())
  const value = lines.filter((line) => line !== '').reduce(joined, '')
  return { kind: 'text', span, value, paragraphs: [[{ text: value, span }]] }
}

/** A cell without the blanks around it. */
function plainCell(build: Build, from: number, to: number): YamlText {
  const written = build.text.slice(from, to)
  const value = written.trim()
  const at = from + written.length - written.trimStart().length
  return { kind: 'text', span: build.spanOf(at, at + value.length), value }
}

const joined = (before: string, line: string): string =>
  before === '' || joinsWithoutSpace(before, line) ? before + line : `${before} ${line}`

/** The lines of a text, without the head of a block text, what all are indented by, and blank lines. */
function linesOf(text: string, start: number, end: number, isBlock: boolean): [from: number, to: number][] {
  const lines: [number, number][] = []
  let indent: number | undefined
  for (let at = isBlock ? text.indexOf('\n', start) + 1 : start; at < end; ) {
    const next = text.indexOf('\n', at)
    const to = next < 0 || next > end ? end : next
    const blanks = /^ */.exec(text.slice(at, to))![0].length
    indent ??= blanks
    const line = text.slice(at, to)
    if (line.trim() !== '' && !rule.test(line)) lines.push([at + (isBlock ? Math.min(indent, blanks) : blanks), to])
    at = to + 1
  }
  return lines
}

/** A comma between digits, three of them behind it, parts thousands and no cells. */
const comma = /[,，](?!(?<=\d[,，])\d{3}(?!\d))/g

/** `| 粮食 | 62.5 |`, a row as Markdown draws it; and the line between head and rows, which says nothing. */
const piped = /^\s*\|[^|]*(?:\|[^|]*)+\|\s*$/
const rule = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/

/** The parts of a line: between bars, tabs, or else commas, or else 、. */
function cellsOf(build: Build, from: number, to: number): YamlText[] {
  const isPiped = piped.test(build.text.slice(from, to))
  const start = isPiped ? build.text.indexOf('|', from) + 1 : from
  const end = isPiped ? build.text.lastIndexOf('|', to - 1) : to
  const line = build.text.slice(start, end)
  const mark = isPiped ? /\|/g : line.includes('\t') ? /\t/g : line.search(comma) >= 0 ? comma : /、/g
  const ends = [...[...line.matchAll(mark)].map(({ index }) => start + index), end]
  return ends.map((to, index) => plainCell(build, index === 0 ? start : ends[index - 1]! + 1, to))
}
