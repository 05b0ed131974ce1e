import type { Inline, Table, TableColumn } from '../../../document/types.ts'
import type { StyleRole } from '../../../model/layout.ts'
import { afterTableHeight, cellMargin, cellPadding, tableBorder } from '../../../typeset/borders.ts'
import { beginsMerged, goesOn, isCount } from '../../../typeset/tables/cells.ts'
import { type TableForm, widthOf } from '../../../typeset/tables/form.ts'
import { tableRows } from '../../../typeset/tables/rows.ts'
import { type DocxContext, type Placement, runStyle } from '../context.ts'
import { paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'
import type { StyleId } from '../style-ids.ts'

/**
 * A table as wide as the text: its header row is repeated on every page, a short table is not split between two, and of
 * the rows only those of many lines are. Rows are as high as a line of text where their text allows it, so that the lines
 * after the table stay on the page's rows.
 */
export function tableXml(table: Table, context: DocxContext, { keepNext, last }: TablePlacement): string {
  const { layout } = context
  const caption = table.caption ? paragraph('TableCaption', runs(table.caption, runStyle('table-caption', layout))) : ''
  const columns = table.columns.map(
    (column, index): TableColumn => (isCount(table, index) ? { ...column, align: 'center' } : column),
  )
  const { form, headings, heads, rows } = tableRows(table, layout, context.meta.words)
  const grid = form.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const cells = (at: number, look: (column: TableColumn) => CellLook, splits: boolean) =>
    columns
      .map((column, index) => {
        const content = cellText(table.rows[at]![index] ?? [], look(column), form, context)
        return tableCell(content, form.widths[index]!, splits, index === 0 ? mergingOf(table, at) : {})
      })
      .join('')
  const head = (cell: readonly Inline[]) =>
    cellText(cell, { style: 'TableHeader', role: 'table-header' }, form, context)
  const bands = new Set(table.bands)
  const whole = widthOf(form, 0, form.widths.length)
  const body = table.rows.map((row, index) => {
    const { keepsNext, splits } = rows[index]!
    const kept = keepsNext || ((keepNext || last) && index === rows.length - 1)
    const look = ({ align }: TableColumn): CellLook => ({
      style: 'TableText',
      role: 'table',
      ...(align === 'left' ? {} : { align }),
      ...(kept ? { keepNext: true } : {}),
    })
    const band = () => {
      const content = cellText(row[0] ?? [], look({ align: 'left' }), form, context)
      return tableCell(content, whole, splits, { span: table.columns.length })
    }
    const content = bands.has(index) ? band() : cells(index, look, splits)
    return tableRow(content, { height: layout.linePitch, header: false, splits })
  })
  // The table's outer line comes on top of its rows, and the paragraph that a document ends with below them: the first
  // row makes room for both.
  const height = layout.linePitch - tableBorder - (last ? afterTableHeight : 0)
  return (
    `${caption}<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${layout.text.width}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/>${marginsXml(form)}<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" ` +
    `w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    headRows(table, { headings: headings.map(head), heads: heads.map(head), form })
      .map((row, index) =>
        tableRow(row, { height: index === 0 ? height : layout.linePitch, header: true, splits: false }),
      )
      .join('') +
    body.join('') +
    '</w:tbl>'
  )
}

/** Whether the first cell of a row goes on with the one above, or begins one that goes on below. */
function mergingOf(table: Table, at: number): Merging {
  if (goesOn(table, at)) return { merge: 'continue' }
  return beginsMerged(table, at) ? { merge: 'restart' } : {}
}

/** The cells of the row of headings, or of two: a head spans its columns, a column without one takes both rows. */
function headRows(
  { heads: over = [] }: Table,
  { headings, heads, form }: { headings: readonly string[]; heads: readonly string[]; form: TableForm },
): string[] {
  if (over.length === 0) return [headings.map((one, index) => tableCell(one, widthOf(form, index, 1), false)).join('')]
  const nothing = paragraph('TableHeader', '')
  const rows = ['', '']
  headings.forEach((heading, index) => {
    const at = over.findIndex(({ from, count }) => index >= from && index < from + count)
    const head = over[at]
    if (!head) {
      rows[0] += tableCell(heading, widthOf(form, index, 1), false, { merge: 'restart' })
      rows[1] += tableCell(nothing, widthOf(form, index, 1), false, { merge: 'continue' })
      return
    }
    const { from, count } = head
    if (index === from) rows[0] += tableCell(heads[at]!, widthOf(form, from, count), false, { span: count })
    rows[1] += tableCell(heading, widthOf(form, index, 1), false)
  })
  return rows
}

/** How a table stands to what is around it. */
export interface TablePlacement extends Placement {
  /** The document ends with it. */
  last: boolean
}

/** The margins of a table that needs its room for figures. */
function marginsXml({ margin }: TableForm): string {
  if (margin === cellMargin) return ''
  const sides = Object.entries({ top: cellPadding, left: margin, bottom: cellPadding, right: margin })
  return `<w:tblCellMar>${sides.map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`).join('')}</w:tblCellMar>`
}

function tableRow(cells: string, { height, header, splits }: { height: number; header: boolean; splits: boolean }) {
  const repeated = header ? '<w:tblHeader/>' : ''
  const whole = splits ? '' : '<w:cantSplit/>'
  return `<w:tr><w:trPr>${whole}<w:trHeight w:val="${height}" w:hRule="atLeast"/>${repeated}</w:trPr>${cells}</w:tr>`
}

/** Cells are centred in the height of their row, but where the row goes on on the next page. */
function tableCell(content: string, width: number, splits: boolean, { span = 1, merge }: Merging = {}): string {
  const merged =
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : '')
  const place = splits ? '' : '<w:vAlign w:val="center"/>'
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}${place}</w:tcPr>${content}</w:tc>`
}

/** How many columns a cell runs over, and whether it begins or goes on with one that runs over rows. */
interface Merging {
  span?: number
  merge?: 'restart' | 'continue'
}

interface CellLook {
  style: StyleId
  role: StyleRole
  /** Absent: as the style has it. */
  align?: TableColumn['align']
  keepNext?: true
}

function cellText(
  cell: readonly Inline[],
  { style, role, align, keepNext }: CellLook,
  { size, linePitch }: TableForm,
  { layout }: DocxContext,
): string {
  const content = runs(cell, runStyle(role, layout, size < layout.styles[role].size ? { size } : {}))
  return paragraph(style, content, {
    keepNext: keepNext || undefined,
    linePitch: linePitch < layout.tableLinePitch ? linePitch : undefined,
    align,
  })
}
