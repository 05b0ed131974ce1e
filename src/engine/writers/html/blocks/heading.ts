import { plainText } from '../../../document/plain-text.ts'
import type { Heading, Inline } from '../../../document/types.ts'
import { headingRole } from '../../../model/layout.ts'
import { closerTracking } from '../../../typeset/lone-character.ts'
import { textAlignment } from '../../../typeset/long-words.ts'
import { firstPlace, type HtmlContext } from '../context.ts'
import type { Flow, FlowPlacement } from '../flow.ts'
import { piecesOf } from '../inline.ts'
import { lookOf, textFlow } from './text.ts'

/** A heading on a line of its own, or one that begins a paragraph of text: words of that paragraph in a font of their own. */
export function headingFlows(
  heading: Heading,
  { layout, meta, above, placeOf }: HtmlContext,
  { keepsNext }: FlowPlacement,
): Flow[] {
  const { depth, label, children, body, target } = heading
  const own: Inline[] = [...(label ? [{ type: 'text' as const, value: label }] : []), ...children]
  const role = headingRole(depth)
  const common = {
    layout,
    firstLine: layout.firstLineIndent * layout.cell,
    target,
    place: firstPlace(heading, placeOf),
  }
  if (body) {
    const open = `<span class="heading-${depth}">`
    const pieces = [
      ...piecesOf(own, { ...lookOf(role, layout), open, close: '</span>' }),
      ...piecesOf(body, lookOf('body', layout)),
    ]
    const align = depth > 2 ? textAlignment(plainText(body)) : undefined
    return [textFlow({ ...common, tag: 'p', style: 'body', pieces, keepsNext, ...(align && { align }) })]
  }
  const closer = meta.numbering === 'typed' ? closerTracking(plainText(own), depth, layout) : undefined
  const look = lookOf(role, layout)
  const pieces = piecesOf(own, closer === undefined ? look : { ...look, tracking: closer })
  return [
    textFlow({
      ...common,
      tag: `h${Math.min(6, depth + above)}`,
      style: `heading-${depth}`,
      pieces,
      keepsNext: true,
      ...(closer !== undefined && { tracking: closer }),
    }),
  ]
}
