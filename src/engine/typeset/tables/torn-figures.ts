import { plainText } from '../../document/plain-text.ts'
import type { Document, Table } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import { flatMapped } from '../../text/flat-mapped.ts'
import { layoutsOf } from '../sections.ts'
import { tableForm } from './form.ts'
import { longestPiece } from './pieces.ts'

/** A warning for every table with more columns than the page has room for: its figures go on in a second line. */
export function tornFigures({ children }: Document, layout: Layout): Diagnostic[] {
  const layouts = layoutsOf(children, layout)
  return flatMapped(children, (block, index) =>
    block.type === 'table' && !tableForm(block, layouts[index]!).fits ? [noticesOf(block, layouts[index]!)] : [],
  )
}

function noticesOf(table: Table, { page }: Layout): Diagnostic {
  const { columns, header, heads = [], rows, bands = [], origin } = table
  const split = rows.filter((_, index) => !bands.includes(index))
  const pieces = [header, heads.map(({ children }) => children), ...split]
    .flat()
    .map((cell) => longestPiece(plainText(cell)))
  const longest = pieces.reduce((most, one) => (one.length > most.length ? one : most), '')
  return warning('layout/torn-figures', `表格有${columns.length}列，一页排不下，“${longest}”这样的内容会断成两行`, {
    ...(origin && { at: origin }),
    hint: `请减少列数、分成几张表、换成较大的单位（万元、亿元）${page.width > page.height ? '' : '，或作附件横放（横排: 是）'}`,
  })
}
