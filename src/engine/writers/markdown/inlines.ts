import type { Inline } from '../../document/types.ts'
import { type EscapeContext, escapeText } from './escape.ts'
import { runsOf } from './runs.ts'
import { writeStrong } from './strong.ts'

/** Inline nodes as one line of Markdown for the place they go to; '' when there is no text. */
export function writeInlines(inlines: readonly Inline[], place: EscapeContext): string {
  const runs = runsOf(inlines)
  // A strong run is never at the line's edge: its marks are.
  const escaped = runs.map(({ strong, text }, index) =>
    escapeText(text, place, { first: !strong && index === 0, last: !strong && index === runs.length - 1 }),
  )
  let written = ''
  for (let index = 0; index < runs.length; index++) {
    const text = escaped[index]!
    written += runs[index]!.strong ? writeStrong(text, escaped[index - 1] ?? '', escaped[index + 1] ?? '') : text
  }
  return written
}

/** Inline nodes with a label before them, printed as it is. */
export function withLabel(label: string | undefined, inlines: readonly Inline[]): Inline[] {
  return label ? [{ type: 'text', value: label }, ...inlines] : [...inlines]
}
