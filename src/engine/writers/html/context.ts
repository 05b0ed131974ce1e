import type { Inline, Meta } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import type { Span } from '../../text/source.ts'

/** What the functions that draw blocks share. */
export interface HtmlContext {
  layout: Layout
  meta: Meta
  /** Level of the heading that everything else stands under: 1 below the title, 2 below that of an attachment. */
  above: 1 | 2
  /** Names what a block was made of, for who wants to find it again (`data-at`). */
  placeOf?: PlaceOf | undefined
}

/** The name of what stands at a place of the data; nothing for what has none. */
export type PlaceOf = (origin: Span) => string | undefined

/** The name of the first place that a block was made of: its own, which may be in a template, or that of its words. */
export function firstPlace(
  {
    origin,
    children,
    body = [],
  }: { origin?: Span | undefined; children: readonly Inline[]; body?: readonly Inline[] | undefined },
  placeOf: PlaceOf | undefined,
): string | undefined {
  if (!placeOf) return undefined
  const own = origin && placeOf(origin)
  if (own !== undefined) return own
  for (const one of [...children, ...body]) {
    const found = placeOfInline(one, placeOf)
    if (found !== undefined) return found
  }
  return undefined
}

function placeOfInline(inline: Inline, placeOf: PlaceOf): string | undefined {
  if (inline.type === 'strong') return inline.children.map((one) => placeOfInline(one, placeOf)).find((one) => one)
  return 'origin' in inline && inline.origin ? placeOf(inline.origin) : undefined
}
