import type { Table } from '../../../document/types.ts'
import type { Layout } from '../../../model/layout.ts'
import { cellPadding, tableBorder } from '../../../typeset/borders.ts'
import type { Strip } from '../../../typeset/fill-pages.ts'
import type { TableForm } from '../../../typeset/tables/form.ts'
import { rowHeight, tableRows } from '../../../typeset/tables/rows.ts'
import type { HtmlContext } from '../context.ts'
import { blankLines, type Flow, type FlowPlacement, pt } from '../flow.ts'
import { piecesOf } from '../inline.ts'
import { bodyCells, notesIn } from '../table/cells.ts'
import { tableHead } from '../table/head.ts'
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
