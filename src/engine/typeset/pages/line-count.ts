import type { Layout } from '../../model/layout.ts'
import { breakLines, type Room } from '../break-lines.ts'

/**
 * How sure an estimate has to be. `usual`: what fonts as wide as usual make of it. `most`: what a wide font for figures
 * makes of it in a word processor that lets no mark hang over the end of a line.
 */
export type Estimate = 'usual' | 'most'

/** The lines to fill, twips but for the size (points). */
export interface Lines {
  size: number
  tracking: number
  width: number
  /** What the first line is shorter by. */
  firstLine?: number
}

/** How many lines a text, or pieces of one, take, as closely as can be worked out without a font. */
export function lineCount(
  text: string | readonly string[],
  { size, tracking, width, firstLine = 0 }: Lines,
  how: Estimate,
): number {
  const room: Room = { width, firstLine, times: false }
  if (how === 'most') room.most = true
  const pieces = typeof text === 'string' ? [text] : text
  return breakLines(
    pieces.map((one) => ({ text: one, size, tracking })),
    room,
  ).length
}

/** The lines of body text of a layout. */
export function bodyLines(
  text: string | readonly string[],
  layout: Layout,
  how: Estimate,
  indent = layout.firstLineIndent,
): number {
  const { styles, tracking } = layout
  const lines = { size: styles.body.size, tracking, width: layout.text.width, firstLine: indent * layout.cell }
  return lineCount(text, lines, how)
}
