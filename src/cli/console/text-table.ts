import { visible } from '../../engine/messages/visible.ts'
import { isWide } from '../../engine/text/wide-characters.ts'

/** The width of a text on a terminal: a Chinese character takes two columns. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of visible(text)) width += isWide(character) ? 2 : 1
  return width
}

/** Rows of cells as lines whose columns stand below each other; numbers are set to the right, as `right` says. */
export function textTable(rows: readonly (readonly string[])[], right: readonly boolean[]): string[] {
  const widths = right.map((_, column) => Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat(widths[column]! - textWidth(cell))
        return right[column] ? blank + cell : cell + blank
      })
      .join('  ')
      .trimEnd(),
  )
}
