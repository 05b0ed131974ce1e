import type { Inline, Table } from '../../../document/types.ts'
import type { Layout } from '../../../model/layout.ts'
import { widthOf } from '../../../typeset/tables/form.ts'
import { rowHeight, type TableRows } from '../../../typeset/tables/rows.ts'
import { pt } from '../flow.ts'
import { cellHtml, cellLines } from './cells.ts'

/** The rows of headings, with their height in twips. */
export interface TableHead {
  html: string
  height: number
}

/** The row of headings, or two: a head spans its columns, a column without one takes both rows. */
export function tableHead(
  { heads: over = [] }: Table,
  { headings, heads, form }: TableRows,
  layout: Layout,
): TableHead {
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
