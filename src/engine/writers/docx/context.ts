import type { Meta } from '../../document/types.ts'
import type { Layout, StyleRole } from '../../model/layout.ts'
import type { PageEstimate } from '../../typeset/pages/estimate.ts'
import type { Drawings } from './drawings.ts'
import type { Marks } from './marks.ts'
import type { NumberingPlan } from './numbering.ts'
import type { RunStyle } from './run.ts'

/** What the functions that write blocks share: nothing of it belongs to one block. */
export interface DocxContext {
  layout: Layout
  meta: Meta
  pages: PageEstimate
  drawings: Drawings
  /** Absent when labels are typed. */
  numbering?: NumberingPlan
  /** Absent for a file that does not say where it comes from. */
  marks?: Marks
}

/** How a block stands to its neighbours. */
export interface Placement {
  /** The block must share a page with the one after it (7.3.5.5: signature and date with text). */
  keepNext: boolean
  /** The block before it is of the same kind: a further line of the subtitle. */
  below?: boolean
  /** It stands in an attachment, under its title. */
  inAttachment?: boolean
}

/** The runs of a paragraph whose style has this role. `own`: what differs from it. */
export function runStyle(
  role: StyleRole,
  layout: Layout,
  { style, extra, size, tracking }: Omit<RunStyle, 'font' | 'mixed'> = {},
): RunStyle {
  const { font } = layout.styles[role]
  return { font, mixed: layout.digitFont !== undefined && layout.digitFont !== font, style, extra, size, tracking }
}
