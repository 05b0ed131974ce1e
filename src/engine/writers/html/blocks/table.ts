import type { Inline, Table } from '../../../document/types.ts'
import type { Layout } from '../../../model/layout.ts'
import { cellPadding, tableBorder } from '../../../typeset/borders.ts'
import type { Strip } from '../../../typeset/fill-pages.ts'
import { type TableForm, widthOf } from '../../../typeset/tables/form.ts'
import { rowHeight, type TableRows, tableRows } from '../../../typeset/tables/rows.ts'
import type { HtmlContext } from '../context.ts'
import { blankLines, type Flow, type FlowPlacement, pt } from '../flow.ts'
import { piecesOf } from '../inline.ts'
import { bodyCells, cellHtml, cellLines, notesIn } from '../table/cells.ts'
import { type RowPlace, rowsHtml } from '../table/rows.ts'
import { lookOf, textFlow } from './text.ts'

/** A table as wide as the text, whose header is repeated on every page. */
export function tableFlows(table: Table, { layout, meta }: HtmlContext, placement: FlowPlacement): Flow[] {
  const set = tableRows(table, layout, meta.words)
  const { form } = set
  const body = bodyCells(table, form, layout)
  const head = tableHead(table, set, layout)
  const places: RowPlace[] = []
  const strips: Strip[] = []
  set.rows.forEach(({ keepsNext, splits }, index) => {
    const lines = Math.max(1, ...body[index]!.map((cell) => cell.lines.length))
    const kept = keepsNext || (index === set.rows.length - 1 && placement.keepsNext)
    for (let line = 0; line < (splits ? lines : 1); line++) {
      const height = splits ? lineHeight(line, form) : rowHeight(lines, form, layout)
      places.push({ row: index, height, ...(splits && { line }) })
      strips.push({ height, repeated: head.height, ...(kept && { keepsNext: true }) })
    }
  })
  // The header is no strip of its own: it stands above the first row, on each page.
  const first = strips[0]
  strips[0] = first ? { ...first, height: first.height + head.height } : { height: head.height }
  const headNotes = [...table.header, ...(table.heads ?? []).map(({ children }) => children)].flatMap(notesIn)
  const grid: Flow = {
    strips,
    draw: (from, to) =>
      `<table class="grid" style="${styleOf(form, layout)}">${columnsHtml(form)}` +
      `<thead${from > 0 ? ' aria-hidden="true"' : ''}>${head.html}</thead>` +
      `<tbody>${rowsHtml(body, places.slice(from, to))}</tbody></table>`,
    notes: strips.map((_, index) => {
      const { row, line = 0 } = places[index] ?? { row: -1 }
      return [...(index === 0 ? headNotes : []), ...(line === 0 ? (body[row] ?? []).flatMap(({ notes }) => notes) : [])]
    }),
  }
  return [...captionFlows(table, layout), grid, ...(placement.touching ? blankLines(1, layout.linePitch) : [])]
}

/** What a line of a divided row takes: the first one with the room above and below. */
const lineHeight = (line: number, { linePitch }: TableForm): number =>
  linePitch + (line === 0 ? tableBorder + 2 * cellPadding : 0)

function captionFlows({ caption }: Table, layout: Layout): Flow[] {
  if (!caption) return []
  const pieces = piecesOf(caption, lookOf('table-caption', layout))
  return [textFlow({ tag: 'p', style: 'table-caption', pieces, layout, align: 'center', keepsNext: true })]
}

const styleOf = ({ size, linePitch, margin }: TableForm, layout: Layout): string =>
  `font-size:${size}pt;--line:${pt(linePitch)};--margin:${pt(margin)};width:${pt(layout.text.width)}`

const columnsHtml = ({ widths }: TableForm): string =>
  `<colgroup>${widths.map((width) => `<col style="width:${pt(width)}"/>`).join('')}</colgroup>`

/** The rows of headings, with their height in twips. */
interface TableHead {
  html: string
  height: number
}

/** The row of headings, or two: a head spans its columns, a column without one takes both rows. */
function tableHead({ heads: over = [] }: Table, { headings, heads, form }: TableRows, layout: Layout): TableHead {
  const rows = ['', '']
  const lines = [1, 1]
  const add = (row: 0 | 1, inlines: readonly Inline[], from: number, columns: number, count: number): void => {
    const written = cellLines(inlines, 'table-header', widthOf(form, from, columns), form, layout)
    rows[row] += cellHtml('th', written, { align: 'center', columns, rows: count })
    if (count === 1) lines[row] = Math.max(lines[row]!, written.length)
    else tall = Math.max(tall, written.length)
  }
  let tall = 0
  headings.forEach((heading, index) => {
    const at = over.findIndex(({ from, count }) => index >= from && index < from + count)
    const head = over[at]
    if (!head) add(0, heading, index, 1, over.length > 0 ? 2 : 1)
    else {
      if (index === head.from) add(0, heads[at]!, index, head.count, 1)
      add(1, heading, index, 1, 1)
    }
  })
  const used = over.length > 0 ? 2 : 1
  const heights = [lines[0]!, Math.max(lines[1]!, tall - lines[0]!)]
    .slice(0, used)
    .map((count) => rowHeight(count, form, layout))
  return {
    html: rows
      .slice(0, used)
      .map((row, index) => `<tr style="height:${pt(heights[index]!)}">${row}</tr>`)
      .join(''),
    height: heights.reduce((sum, height) => sum + height, 0),
  }
}
