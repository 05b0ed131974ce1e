import type { Meta } from '../../document/types.ts'
import type { Layout } from '../../layout/types.ts'

/** What the functions that draw blocks share. */
export interface HtmlContext {
  layout: Layout
  meta: Meta
  /** Level of the heading that everything else stands under: 1 below the title, 2 below that of an attachment. */
  above: 1 | 2
}
