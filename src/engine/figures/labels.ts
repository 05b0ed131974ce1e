import type { Figure } from '../model/report.ts'
import { grouped } from '../text/grouped.ts'

/**
 * What a reader calls a figure beside its name: what tables and charts print for it (名称). A label that is another figure's
 * name, or the label of two, says nothing. Under the figure's name.
 */
export function figureLabels(figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, string> {
  const owners = grouped(figures.values(), ({ label }) => label ?? '')
  return new Map(
    [...owners].flatMap(([label, [one, other]]) =>
      other || label.length < 2 || figures.has(label) ? [] : [[one!.name, label] as const],
    ),
  )
}

/** The words that stand for a figure in a text, the names first: each with the figure's name. */
export function spokenNames(figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const name of figures.keys()) if (name.length > 1) found.set(name, name)
  for (const [name, label] of figureLabels(figures)) found.set(label, name)
  return found
}
