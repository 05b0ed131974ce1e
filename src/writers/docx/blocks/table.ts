import type { Inline, Table, TableColumn } from '../../../document/types.ts'
import type { Role } from '../../../layout/types.ts'
import { cellMargin, cellPadding, tableBorder } from '../borders.ts'
import { type Context, runStyle } from '../context.ts'
import { paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'
import type { StyleId } from '../style-ids.ts'
import { type TableForm, tableForm } from '../tables/form.ts'
import { wholeWords } from '../title/whole-words.ts'

/**
 * A table as wide as the text: its header row is repeated on every page, and no row is split between two. Rows are as
 * high as a line of text where their text allows it, so that the lines after the table stay on the page's rows.
 */
export function tableXml(table: Table, context: Context): string {
  const { layout } = context
  const caption = table.caption ? paragraph('TableCaption', runs(table.caption, runStyle('table-caption', layout))) : ''
  const form = tableForm(table, layout)
  const { widths } = form
  const headerSize = Math.min(form.size, layout.styles['table-header'].size)
  const perLine = (width: number) => Math.floor((width - 2 * form.margin) / (headerSize * 20))
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const cells = (
    row: readonly (readonly Inline[])[],
    cell: (content: readonly Inline[], column: TableColumn) => string,
  ) => table.columns.map((column, index) => tableCell(cell(row[index] ?? [], column), widths[index]!)).join('')
  const headings = table.header.map((content, index) =>
    wholeWords(content, perLine(widths[index]!), context.meta.words),
  )
  const header = cells(headings, (content) =>
    cellText(content, 'TableHeader', 'table-header', undefined, form, context),
  )
  const rows = table.rows.map((row) =>
    cells(row, (content, { align }) =>
      cellText(content, 'TableText', 'table', align === 'left' ? undefined : align, form, context),
    ),
  )
  return (
    `${caption}<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${layout.text.width}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/>${marginsXml(form)}<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" ` +
    `w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    // The table's outer line comes on top of its rows: the first one makes room for it.
    tableRow(header, layout.linePitch - tableBorder, true) +
    rows.map((row) => tableRow(row, layout.linePitch, false)).join('') +
    '</w:tbl>'
  )
}

/** The margins of a table that needs its room for figures. */
function marginsXml({ margin }: TableForm): string {
  if (margin === cellMargin) return ''
  const sides = Object.entries({ top: cellPadding, left: margin, bottom: cellPadding, right: margin })
  return `<w:tblCellMar>${sides.map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`).join('')}</w:tblCellMar>`
}

function tableRow(cells: string, height: number, header: boolean): string {
  const repeated = header ? '<w:tblHeader/>' : ''
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>${repeated}</w:trPr>${cells}</w:tr>`
}

function tableCell(content: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`
}

function cellText(
  cell: readonly Inline[],
  style: StyleId,
  role: Role,
  /** Absent: as the style has it. */
  align: TableColumn['align'] | undefined,
  { size, linePitch }: TableForm,
  { layout }: Context,
): string {
  const look = runStyle(role, layout)
  const content = runs(cell, size < layout.styles[role].size ? { ...look, size } : look)
  return paragraph(style, content, {
    ...(linePitch < layout.tableLinePitch ? { linePitch } : {}),
    ...(align ? { align } : {}),
  })
}
