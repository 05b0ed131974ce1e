import type { Inline, Note, Table, TableColumn } from '../../../document/types.ts'
import type { Layout, StyleRole } from '../../../model/layout.ts'
import { breakLines } from '../../../typeset/break-lines.ts'
import { goesOn, isCount } from '../../../typeset/tables/cells.ts'
import { type TableForm, widthOf } from '../../../typeset/tables/form.ts'
import { linesHtml, piecesOf } from '../inline.ts'

/** A cell as it is drawn. */
export interface DrawnCell {
  lines: string[]
  align: TableColumn['align']
  notes: Note[]
  /** How many columns it runs over. */
  columns: number
  /** It goes on with the cell above. */
  goesOn?: true
}

/** The cells of each row of the body. A row that runs across the table has one. */
export function bodyCells(table: Table, form: TableForm, layout: Layout): DrawnCell[][] {
  const bands = new Set(table.bands)
  const counts = table.columns.map((_, index) => isCount(table, index))
  return table.rows.map((row, at): DrawnCell[] => {
    const cell = (index: number, columns: number): DrawnCell => ({
      lines: cellLines(row[index] ?? [], 'table', widthOf(form, index, columns), form, layout),
      align: columns > 1 ? 'left' : counts[index] ? 'center' : table.columns[index]!.align,
      notes: notesIn(row[index] ?? []),
      columns,
      ...(index === 0 && goesOn(table, at) && { goesOn: true }),
    })
    return bands.has(at) ? [cell(0, table.columns.length)] : table.columns.map((_, index) => cell(index, 1))
  })
}

/** The lines of a cell that is so wide (twips, with its margins). */
export function cellLines(
  cell: readonly Inline[],
  role: StyleRole,
  width: number,
  form: TableForm,
  layout: Layout,
): string[] {
  const size = Math.min(form.size, layout.styles[role].size)
  const pieces = piecesOf(cell, { size, tracking: 0 })
  const room = { width: Math.max(1, width - 2 * form.margin), times: layout.digitFont !== undefined }
  return linesHtml(pieces, breakLines(pieces, room)).map((line) => `<span>${line}</span>`)
}

export const notesIn = (inlines: readonly Inline[]): Note[] => inlines.filter((one): one is Note => one.type === 'note')

/** A cell of some lines. */
export function cellHtml(
  tag: 'td' | 'th',
  lines: readonly string[],
  { align, columns, rows, top }: { align: TableColumn['align']; columns: number; rows: number; top?: boolean },
): string {
  const classes = [...(align === 'left' || tag === 'th' ? [] : [align]), ...(top ? ['top'] : [])]
  const attributes =
    (columns > 1 ? ` colspan="${columns}"` : '') +
    (rows > 1 ? ` rowspan="${rows}"` : '') +
    (tag === 'th' ? ` scope="${columns > 1 ? 'colgroup' : 'col'}"` : '') +
    (classes.length > 0 ? ` class="${classes.join(' ')}"` : '')
  return `<${tag}${attributes}>${lines.join('')}</${tag}>`
}
