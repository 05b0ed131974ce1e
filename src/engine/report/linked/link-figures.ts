import type { Figure } from '../../model/report.ts'
import type { Result } from '../../text/diagnostic.ts'
import { type LinkContext, lacksYear } from './types.ts'

/**
 * The figures of a ledger with what they have from the ledgers of other reports: the values of 取自, and 上年 that nobody
 * wrote from 上年报告. A ledger that rests on no other is the same object as before, and nothing is loaded for it.
 */
export async function linkFigures(
  figures: Map<string, Figure>,
  context: LinkContext,
): Promise<Result<Map<string, Figure>>> {
  const takes = [...figures.values()].some(({ from }) => from)
  const lacks = context.previousReport !== undefined && [...figures.values()].some(lacksYear)
  if (!takes && !lacks) return { value: figures, diagnostics: [] }
  const { openLinks } = await import('./value-of.ts')
  const { withValues } = await import('./taken-values.ts')
  const { withYears } = await import('./taken-years.ts')
  const links = openLinks(context.host)
  const taken = takes ? await withValues(figures, links, context) : { value: figures, diagnostics: [] }
  const dated = lacks ? await withYears(taken.value, links, context) : { value: taken.value, diagnostics: [] }
  return { value: dated.value, diagnostics: [...taken.diagnostics, ...dated.diagnostics] }
}
