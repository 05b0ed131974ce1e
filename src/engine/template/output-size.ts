import { textsOf } from '../document/anatomy.ts'
import { textLength } from '../document/plain-text.ts'
import type { Block, Inline } from '../document/types.ts'

/** So many characters of output count like one step of the rendering. */
const charactersPerStep = 20

/** What a text of so many characters adds to the work of a rendering, in steps. */
export function textSteps(length: number): number {
  return Math.ceil(length / charactersPerStep)
}

/** The same for inline nodes. */
export function inlineSteps(inlines: readonly Inline[]): number {
  return inlines.length + textSteps(textLength(inlines))
}

/** The same for blocks: a short template must not write a document without end by calling helpers. */
export function blockSteps(blocks: readonly Block[]): number {
  let steps = 0
  for (const block of blocks) {
    steps += 1
    for (const text of textsOf(block)) steps += inlineSteps(text)
  }
  return steps
}
