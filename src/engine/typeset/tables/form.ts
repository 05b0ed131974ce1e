import type { Table } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { keptByValue } from '../../text/kept.ts'
import { cellMargin, smallCellMargin } from '../borders.ts'
import { columnNeeds, columnWidths, type Least, type Need, tornWidths } from './column-widths.ts'
import type { Measure } from './pieces.ts'

/** How a table is set: what no figure of it is torn by. */
export interface TableForm {
  /** The widths of the columns, twips. */
  widths: number[]
  /** The left and right margin of its cells, twips. */
  margin: number
  /** The size of its type in points, and from baseline to baseline in twips. */
  size: number
  linePitch: number
  /** False: figures or words of it are torn in any form. */
  fits: boolean
}

/** 五号 and 小五: what a table with many columns is set in. */
const smallSizes = [10.5, 9]

/** The form of a table: what its layout says, and where figures would be torn by that, closer and smaller. */
export const tableForm = (table: Table, layout: Layout): TableForm => forms(table)(layout)

const forms = keptByValue((table: Table) => keptByValue((layout: Layout) => findForm(table, layout)))

function findForm(table: Table, layout: Layout): TableForm {
  const needs = needsOf(table)
  for (const attempt of attempts(layout)) {
    const widths = widthsIn(table, needs, attempt, layout)
    if (widths) return { ...attempt, linePitch: pitchOf(attempt.size, layout), widths, fits: true }
  }
  const { margin, size } = attempts(layout).at(-1)!
  return {
    widths: tornWidths(needs.near, layout.text.width),
    margin,
    size,
    linePitch: pitchOf(size, layout),
    fits: false,
  }
}

/** What the columns need, in the widest fonts and in the usual ones; short words and amounts always as in the widest. */
function needsOf(table: Table): Record<Measure, Need[]> {
  const wide = columnNeeds(table, 'wide')
  const near = columnNeeds(table, 'near').map((need, index): Need => {
    const { comfort } = wide[index]!
    return { ...need, comfort, want: Math.max(need.want, comfort) }
  })
  return { wide, near }
}

interface Attempt {
  size: number
  margin: number
  least: Least
  measure: Measure
}

/**
 * The forms to try, the best first: no cell of less than half a line goes on in a second one where the page has room for
 * that; short words stay whole as long as smaller type allows it, figures to the last.
 */
function attempts({ styles }: Layout): Attempt[] {
  const size = Math.max(styles.table.size, styles['table-header'].size)
  const smaller = smallSizes.filter((one) => one < size)
  const least = smaller.at(-1) ?? size
  const margin = smallCellMargin
  return [
    { size, margin: cellMargin, least: 'want', measure: 'near' },
    { size, margin, least: 'want', measure: 'near' },
    { size, margin: cellMargin, least: 'comfort', measure: 'wide' },
    ...[size, ...smaller].map((one): Attempt => ({ size: one, margin, least: 'comfort', measure: 'wide' })),
    { size: least, margin, least: 'floor', measure: 'wide' },
    { size: least, margin, least: 'floor', measure: 'near' },
  ]
}

function widthsIn(
  table: Table,
  needs: Record<Measure, Need[]>,
  { size, margin, least, measure }: Attempt,
  { text }: Layout,
): number[] | undefined {
  return columnWidths(table, needs[measure], least, { whole: text.width, em: size * 20, margin })
}

/** The width of some columns together, twips. */
export const widthOf = ({ widths }: TableForm, from: number, count: number): number =>
  widths.slice(from, from + count).reduce((sum, width) => sum + width, 0)

/** Smaller type stands closer, in the proportion of the layout. */
function pitchOf(size: number, { styles, tableLinePitch }: Layout): number {
  return size < styles.table.size ? Math.ceil((tableLinePitch * size) / styles.table.size) : tableLinePitch
}
