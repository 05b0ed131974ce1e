// @ts-nocheck
import type { Layout } from '../../../layout/types.ts'

/**
 * How many lines a text takes, as closely as can be told without a font: Chinese is as wide as its size, a figure or a
 * Latin letter half of that, a word is not broken, closing marks hang over the edge.
 *
 * @param width the width of the lines, twips
 * @param firstLine what the first line is shorter by, twips
 */
export function lineCount(text: string, size: number, tracking: number, width: number, firstLine = 0): number {
  const em = size * 20
  const wide = em + tracking
  const narrow = em / 2 + tracking
  // LibreOffice parts Chinese from figures by a quarter of an em, Word does not: what takes more room is counted.
  const gap = em / 4
  let lines = 1
  let x = firstLine
  let word = 0
  let wasNarrow: boolean | undefined
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) {
      lines += 1
      x = 0
      word = 0
      continue
    }
    if (code >= 0xdc00 && code <= 0xdfff) continue
    const isNarrow = code < 0x2000 && code !== 0x20
    const advance = (code < 0x2000 ? narrow : wide) + (wasNarrow !== undefined && wasNarrow !== isNarrow ? gap : 0)
    word = isNarrow ? word + advance : 0
    wasNarrow = isNarrow
    if (x + advance > width && !hangs(code)) {
      lines += 1
      // The word goes to the next line as a whole, unless it fills more than a line.
      x = word < width ? Math.max(word, advance) : advance
      if (x === advance) word = isNarrow ? advance : 0
    } else x += advance
  }
  return lines
}

/** ，。、；：？！ and closing brackets do not start a line. */
function hangs(code: number): boolean {
  return '，。、；：？！）》”’】〕 '.includes(String.fromCharCode(code))
}

/** The lines of body text of a layout. */
export function bodyLines(text: string, layout: Layout, indent = layout.firstLineIndent): number {
  return lineCount(text, layout.styles.body.size, layout.tracking, layout.text.width, indent * layout.cell)
}
