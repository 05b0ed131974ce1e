import { plainText } from '../document/plain-text.ts'
import type { RunningText } from '../document/running-text.ts'
import type { Prose, Report } from '../report/types.ts'
import type { DraftContext } from './context.ts'
import { factsOf } from './facts.ts'
import { judgeAmount } from './judge.ts'
import { namesOf } from './names.ts'
import { rangesOf } from './ranges.ts'
import { readDraft } from './read-draft.ts'
import type { DraftNumber } from './types.ts'
import { judgeYears } from './years.ts'

export type { DraftNumber, Slip, Tie } from './types.ts'

/**
 * Holds a text that anybody wrote against the ledger of a report: each number, in reading order, and whether it is in the
 * ledger, follows from it, contradicts it, or is tied to nothing there. `undefined` when the ledger has mistakes.
 */
export async function examineDraft(report: Report, text: RunningText): Promise<DraftNumber[] | undefined> {
  const ledger = (await report.openLedger({ forms: true })).value.computed
  if (!ledger) return undefined
  const facts = factsOf(ledger)
  const context: DraftContext = {
    facts,
    all: [...facts.values()].flat(),
    names: namesOf(ledger.figures),
    telling: {
      year: report.year,
      period: wordsOf(report.period),
      unit: wordsOf(report.unit) + wordsOf(report.title),
    },
    judged: new Map(),
  }
  const { amounts, years } = readDraft(text, report.year)
  for (const amount of amounts) {
    const last = amount.before && context.judged.get(amount.before)
    context.judged.set(amount, judgeAmount(amount, last, context))
  }
  const isPlan = /计划|要点|打算|安排|规划/.test(wordsOf(report.title))
  const found = [
    ...[...context.judged.values()].map((one) => one.found),
    ...judgeYears(years, context.judged, { year: report.year, isPlan }),
    ...rangesOf(text),
  ]
  const order = new Map(text.paragraphs.map((paragraph, index) => [paragraph, index]))
  return found.sort((a, b) => order.get(a.paragraph)! - order.get(b.paragraph)! || a.start - b.start)
}

const wordsOf = (prose: Prose): string => plainText(prose.paragraphs.flat())
