import type { Figure, FigureTable } from '../model/report.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'

/**
 * Rows of a table whose share is of another whole than it looks: the row is the total of others in the table, whose
 * shares are of it, and its own share is of a figure that the table does not show.
 */
export function otherWholes({ names, columns }: FigureTable, figures: ReadonlyMap<string, Figure>): Diagnostic[] {
  if (!Array.isArray(names) || !columns.some(({ name }) => name === 'share')) return []
  const rows = names.flatMap(({ name, origin }) => {
    const figure = figures.get(name)
    return figure ? [{ figure, origin }] : []
  })
  const wholes = new Set(rows.map(({ figure }) => figure.shareOf))
  return rows.flatMap(({ figure: { name, shareOf }, origin: at }) => {
    if (shareOf === undefined || !wholes.has(name)) return []
    const message = `这一列里别的行是占“${name}”的比重，“${name}”这一行却是占“${shareOf}”的比重`
    return [warning('figures/other-whole', message, { at, hint: `请把“${name}”移出这个表，或者不要“占比”这一列` })]
  })
}
