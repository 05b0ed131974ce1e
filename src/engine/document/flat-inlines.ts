import type { Inline, Strong } from './types.ts'

/** What stands in a text, in order, whether it is strong or not. */
export const flatInlines = (inlines: readonly Inline[]): Exclude<Inline, Strong>[] =>
  inlines.flatMap((inline) => (inline.type === 'strong' ? flatInlines(inline.children) : [inline]))
