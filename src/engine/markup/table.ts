import type { Inline, Table, TableColumn } from '../document/types.ts'
import { addError, type Diagnostic } from '../text/diagnostic.ts'
import { parseInline } from './inline.ts'
import type { MarkupLine } from './lines.ts'
import type { TemplatePiece } from './types.ts'

/** Reads the lines of a `|` table: a header, an alignment row, rows. Nothing when it is not well formed. */
export function parseTable(lines: readonly MarkupLine[], diagnostics: Diagnostic[]): Table[] {
  const [header, marks, ...rows] = lines.map(cells)
  const origin = lines[0]!.origin
  const columns = marks?.map(alignment)
  if (!header || !columns || columns.some((column) => !column)) {
    const at = lines[1]?.origin ?? origin
    addError(diagnostics, 'markup/table', '表格第二行应是对齐行', at, '请写成 | --- | ---: | :---: |')
    return []
  }
  const ragged = [header, ...rows].findIndex((row) => row.length !== columns.length)
  if (ragged >= 0) {
    const row = [header, ...rows][ragged]!
    const at = lines[ragged === 0 ? 0 : ragged + 1]!.origin
    const message = `表格这一行有${row.length}格，对齐行有${columns.length}格`
    addError(diagnostics, 'markup/ragged-table', message, at, '请使每行的格数相同；格内的竖线写成 \\|')
    return []
  }
  if (rows.length === 0) {
    addError(diagnostics, 'markup/table', '表格没有内容行', origin, '可能为空的表格请放在 {{#if …}} 里')
    return []
  }
  const read = (row: TemplatePiece[][]): Inline[][] => row.map((cell) => parseInline(cell, diagnostics))
  return [{ type: 'table', columns: columns as TableColumn[], header: read(header), rows: rows.map(read), origin }]
}

/** The cells of a row: split at each `|` of a literal that no backslash stands before. */
function cells(line: MarkupLine): TemplatePiece[][] {
  const row: TemplatePiece[][] = [[]]
  for (const piece of line.pieces) {
    if (piece.type === 'atom') {
      row.at(-1)!.push(piece)
      continue
    }
    let at = 0
    for (const [index, text] of piece.text.split(/(?<!\\)\|/).entries()) {
      if (index > 0) row.push([])
      const origin = { ...piece.origin, start: piece.origin.start + at }
      if (text.trim() !== '') row.at(-1)!.push({ type: 'literal', text, origin })
      at += text.length + 1
    }
  }
  // The row begins, and usually ends, with a bar that parts nothing.
  row.shift()
  if (row.at(-1)?.length === 0) row.pop()
  return row.map(trimCell)
}

function trimCell(pieces: TemplatePiece[]): TemplatePiece[] {
  return pieces.map((piece, index) => {
    if (piece.type === 'atom') return piece
    let { text } = piece
    if (index === 0) text = text.trimStart()
    if (index === pieces.length - 1) text = text.trimEnd()
    return { ...piece, text }
  })
}

function alignment(cell: readonly TemplatePiece[]): TableColumn | undefined {
  const only = cell.length === 1 ? cell[0] : undefined
  const mark = only?.type === 'literal' ? /^(:?)-+(:?)$/.exec(only.text) : null
  if (!mark) return undefined
  return { align: mark[2] ? (mark[1] ? 'center' : 'right') : 'left' }
}
