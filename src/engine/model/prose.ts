import type { HeadingForm, Inline } from '../document/types.ts'
import type { Span } from '../text/source.ts'

/**
 * A text of the report: paragraphs of inline nodes, each with its place in the YAML file. As loaded it may hold
 * `reference` nodes; the figures stage turns them into `figure-text`.
 */
export interface Prose {
  type: 'prose'
  paragraphs: Inline[][]
  origin: Span
  /** Each paragraph is a line of its own wherever a template prints the text: 副标题. */
  lines?: true
  /** 无 was written for a heading: it is left out, and what would stand below it goes on where the text before ended. */
  none?: true
  /** The label of the heading that this text becomes, in the place of the computed one; empty for none. */
  label?: string
  /** The form of that heading, where it differs from its level. */
  form?: HeadingForm
}
