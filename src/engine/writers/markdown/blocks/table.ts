import { joinedHeads } from '../../../document/table-heads.ts'
import type { Inline, Table, TableColumn } from '../../../document/types.ts'
import { writeInlines } from '../inlines.ts'

/** The caption as a paragraph, then a table of GitHub's dialect; cells are not padded, for no editor agrees on widths. */
export function writeTable(table: Table): string[] {
  const caption = writeInlines(table.caption ?? [], 'line')
  if (table.columns.length === 0) return [caption]
  const alignments = table.columns.map((column) => alignmentMarks[column.align])
  const lines = [writeRow(joinedHeads(table)), rowLine(alignments), ...table.rows.map(writeRow)]
  return [caption, lines.join('\n')]
}

const alignmentMarks: Record<TableColumn['align'], string> = { left: ':---', center: ':---:', right: '---:' }

function writeRow(cells: readonly Inline[][]): string {
  return rowLine(cells.map((cell) => writeInlines(cell, 'cell')))
}

const rowLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
