import { computeLedger } from '../figures/ledger.ts'
import { slipWords } from '../figures/slips.ts'
import { tieOut } from '../figures/tie-out.ts'
import type { Figure } from '../model/report.ts'
import { ledgerKey } from './number-field.ts'
import type { Correction } from './types.ts'

/**
 * What a ledger shows as a slip of the hand with its corrections and not without them: a share above all there is, a part
 * larger than its whole, of the figure itself or of one that is worked out of it. All corrections are in, so that a part and its whole
 * may be corrected together.
 */
export function newSlips(figures: ReadonlyMap<string, Figure>, corrections: readonly Correction[]): string[] {
  if (corrections.length === 0) return []
  const changed = new Map(figures)
  for (const { figure: name, field, after, unit } of corrections) {
    const key = ledgerKey(field)
    const figure = changed.get(name)
    if (!key || !figure) continue
    const { pending, ...rest } = figure
    const open = pending?.filter((one) => one !== key) ?? []
    changed.set(name, { ...rest, [key]: after, unit, ...(open.length > 0 && { pending: open }) })
  }
  const [before, now] = [wordsOf(figures), wordsOf(changed)]
  return now.filter((one) => !before.includes(one))
}

function wordsOf(figures: ReadonlyMap<string, Figure>): string[] {
  const { ledger } = computeLedger(figures)
  const parts = tieOut(ledger, false).filter(({ code }) => code === 'figures/part-of')
  return [...slipWords(ledger).values(), ...parts.map(({ message }) => message)]
}
