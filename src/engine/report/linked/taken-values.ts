import type { Figure } from '../../model/report.ts'
import type { Diagnostic, Result } from '../../text/diagnostic.ts'
import { inOtherUnit } from './convert.ts'
import { lacksYear } from './lacks-year.ts'
import { notTaken } from './not-taken.ts'
import { pastOf } from './past-of.ts'
import type { LinkContext } from './types.ts'
import { folderAt, isTaken, type Links, takenFrom, withTaken } from './value-of.ts'

/** The figures with the values that they have from other ledgers; what cannot be had is an error at its place. */
export async function withValues(
  figures: ReadonlyMap<string, Figure>,
  links: Links,
  { host, folder, rounding }: LinkContext,
): Promise<Result<Map<string, Figure>>> {
  const diagnostics: Diagnostic[] = []
  const own = host.files.real(folder) ?? folder
  const value = new Map(figures)
  const circles = new Set<string>()
  for (const figure of figures.values()) {
    if (!figure.from) continue
    const taken = await takenFrom(links, host, own, figure, [{ folder: own, figure: figure.name }], rounding)
    if (isTaken(taken)) {
      const from = { folder: folderAt(host, own, figure.from.report), figure: figure.from.figure }
      const past = taken.previous === undefined && lacksYear(figure) ? await pastOf(links, host, from) : undefined
      const settings = { decimals: figure.decimals, rounding }
      const previous = taken.previous ?? (past && inOtherUnit(past.digits, past.unit, taken.unit, settings))
      value.set(figure.name, withTaken(figure, { ...taken, ...(previous !== undefined && { previous }) }))
      continue
    }
    // Without a number, it is one that has a mistake of its own.
    value.set(figure.name, { ...figure, pending: [] })
    if (taken.why === 'cycle') {
      const key = taken.steps
        .slice(1)
        .map((step) => `${step.folder}\n${step.figure}`)
        .sort()
        .join('\n\n')
      if (circles.has(key)) continue
      circles.add(key)
    }
    diagnostics.push(notTaken(figure, taken))
  }
  return { value, diagnostics }
}
