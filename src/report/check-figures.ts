import { type Diagnostic, error } from '../diagnostic.ts'
import type { Reference } from '../document/types.ts'
import { openLedger } from '../figures/open.ts'
import { isPlainForm } from '../figures/plain.ts'
import type { Figure, Rounding } from './types.ts'

/**
 * What is wrong with a ledger when it is worked out, and with references that it cannot print: known as soon as the files
 * are read, so that it is told together with everything else. Names that nobody knows are told elsewhere.
 */
export async function checkFigures(
  figures: ReadonlyMap<string, Figure>,
  references: readonly Reference[],
  rounding: Rounding = 'half-up',
): Promise<Diagnostic[]> {
  if (figures.size === 0) return []
  const forms = references.some((one) => !isPlainForm(one.form))
  const { value: ledger, diagnostics } = await openLedger(figures, rounding, { forms })
  for (const { name, form, origin } of references) {
    const printed = figures.has(name) ? ledger.print(name, form) : undefined
    if (!printed || 'text' in printed) continue
    diagnostics.push(error(printed.code, printed.message, { at: origin, hint: printed.hint }))
  }
  return diagnostics
}
