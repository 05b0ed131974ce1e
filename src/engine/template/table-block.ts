import { isNumericColumn } from '../document/numeric-column.ts'
import { plainText } from '../document/plain-text.ts'
import type { Inline, Table, TableColumn } from '../document/types.ts'
import type { Prose, TableData } from '../model/report.ts'

/** A table of the data as a block; a column that holds only numbers is aligned to the right unless the data says otherwise. */
export function tableBlock(table: TableData): Table {
  const rows = table.rows.map((row) => row.map(cell))
  const { heads, bands } = table
  const cells = rows.filter((_, index) => !bands?.includes(index))
  const columns = table.columns.map((column, index): TableColumn => {
    const align = column.align ?? (isNumericColumn(cells.map((row) => plainText(row[index] ?? []))) ? 'right' : 'left')
    return column.width === undefined ? { align } : { align, width: column.width }
  })
  return {
    type: 'table',
    ...(table.caption && { caption: cell(table.caption) }),
    columns,
    header: table.columns.map((column) => cell(column.heading)),
    ...(heads && { heads: heads.map(({ heading, ...over }) => ({ ...over, children: cell(heading) })) }),
    rows,
    ...(bands && { bands }),
    ...(table.merged && { merged: true }),
    origin: table.origin,
  }
}

/** A cell holds one paragraph: further ones are joined by a break. */
function cell(prose: Prose): Inline[] {
  return prose.paragraphs.flatMap((paragraph, index) => (index === 0 ? paragraph : [{ type: 'break' }, ...paragraph]))
}
