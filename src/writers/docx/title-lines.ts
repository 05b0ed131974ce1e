import type { Inline } from '../../document/types.ts'

/** Splits a title into lines. */
export function titleLines(children: readonly Inline[], _most: number, _words: readonly string[]): Inline[][] {
  return [[...children]]
}
