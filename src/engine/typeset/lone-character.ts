import { headingRole, type Layout } from '../model/layout.ts'
import { lineCount } from './pages/line-count.ts'

/** The most that a heading is drawn closer by, twips a character: offices do so by hand, with 紧缩 0.5 磅. */
const mostCloser = 12

/**
 * The tracking (twips) that brings back the one character which would stand alone on the last line of a heading; absent
 * where none does, or where it would take more than is seen. In a wider font the heading is as it was.
 */
export function closerTracking(text: string, depth: 1 | 2 | 3 | 4, layout: Layout): number | undefined {
  const { size } = layout.styles[headingRole(depth)]
  const { width } = layout.text
  const firstLine = layout.firstLineIndent * layout.cell
  // Most headings are shorter than a line.
  if (text.length * size * 20 <= width - firstLine) return undefined
  const linesOf = (value: string, tracking: number): number =>
    lineCount(value, { size, tracking, width, firstLine }, 'usual')
  const lines = linesOf(text, layout.tracking)
  const last = [...text].at(-1) ?? ''
  if (lines < 2 || linesOf(text.slice(0, -last.length), layout.tracking) === lines) return undefined
  for (let closer = 1; closer <= mostCloser; closer++) {
    // A twip to spare for each character, of which every line has a quarter: LibreOffice needs it.
    if (linesOf(text, layout.tracking - closer + 0.75) < lines) return layout.tracking - closer
  }
  return undefined
}
