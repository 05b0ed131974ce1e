import { noticeOf } from '../figures/same-words.ts'
import type { Report } from '../model/report.ts'
import { factsOf } from './facts.ts'
import { judgeAmount } from './judge.ts'
import { namesOf } from './names.ts'
import type { DraftAmount } from './read-draft.ts'
import type { DraftContext } from './types.ts'

/** What a text is held against: the ledger of a report; `undefined` when it has mistakes. */
export async function contextOf(report: Report): Promise<DraftContext | undefined> {
  const ledger = (await report.openLedger({ forms: true })).value.computed
  if (!ledger) return undefined
  const facts = factsOf(ledger)
  return {
    facts,
    all: [...facts.values()].flat(),
    names: namesOf(ledger.figures),
    telling: noticeOf(report),
    judged: new Map(),
  }
}

/** Judges numbers in reading order: what stands behind one may speak of the same. */
export function judgeAll(amounts: readonly DraftAmount[], context: DraftContext): void {
  for (const amount of amounts) {
    const last = amount.before && context.judged.get(amount.before)
    context.judged.set(amount, judgeAmount(amount, last, context))
  }
}
