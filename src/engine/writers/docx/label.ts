import type { Heading, Inline, Paragraph } from '../../document/types.ts'
import type { DocxContext } from './context.ts'
import type { NumberedPlace } from './numbering.ts'

/** How a block's label is written: by Word's numbering, or as the text before its own. */
export function labelOf(
  block: Heading | Paragraph,
  depth: number | undefined,
  { numbering }: DocxContext,
): { numbering?: NumberedPlace; typed: Inline[] } {
  const { label } = block
  if (!label) return { typed: [] }
  const typed: Inline[] = [{ type: 'text', value: label }]
  if (!numbering || !depth) return { typed }
  // A label that somebody typed, or that its list gives it, is no part of the outline that Word could count.
  const counted = block.literalLabel === undefined && block.listLabel === undefined
  // The space before a number is no part of what Word counts.
  const [, bare, space] = /^(.*?)( ?)$/.exec(label) ?? []
  const place = counted ? numbering.place(depth, bare!) : undefined
  if (!place) return { typed }
  return { numbering: place, typed: space ? [{ type: 'text', value: space }] : [] }
}
