import type { EarlierFigures } from '../document/printed-figures.ts'
import { renamedSince } from '../document/renamed-figures.ts'
import { isOfReport } from '../editions/places.ts'
import type { Snapshot, Tie } from '../editions/types.ts'
import { figureLabels } from '../figures/labels.ts'
import { leftovers } from '../figures/leftover/index.ts'
import { stemOf } from '../figures/leftover/mentions.ts'
import type { Report } from '../model/report.ts'
import { startOf } from '../text/source.ts'
import { changedNumbers, rootsOf } from './changed-numbers.ts'
import { layoutChanges } from './layout-changes.ts'
import { printedChanges } from './printed-changes.ts'
import { wordsResting } from './resting.ts'
import type { ChangedNumber, Impact } from './types.ts'

/** A report as it is now: what its document prints, and the report for what hangs on its numbers. */
export interface Current {
  report: Report
  snapshot: Snapshot
}

/**
 * Everything that a report prints otherwise than it did, with its cause, and what hangs on the numbers that are others now.
 * `earlier`: what else its ledger once said, for numbers that still stand typed.
 */
export async function impactOf(before: Snapshot, now: Current, earlier?: EarlierFigures): Promise<Impact> {
  const { report, snapshot } = now
  const { document, folder } = snapshot
  const { value: ledger } = await report.openLedger({ forms: true })
  const renamed = renamedSince(before.stated, snapshot.stated)
  const nameNow = (name: string): string => renamed.get(name) ?? name
  const then = new Map([...renamed].map(([from, to]) => [to, from]))
  const figures = changedNumbers(before, snapshot, {
    document,
    ledger,
    nameThen: (name) => then.get(name) ?? name,
  })
  const changes = printedChanges(before, snapshot, nameNow)
  const past = { stated: before.stated, ...(earlier && { earlier }) }
  const labels = figureLabels(report.figures)
  const roots = new Set(figures.map(({ figure }) => figure))
  return {
    changes: [
      ...layoutChanges(before.layout, snapshot.layout, startOf(report.source)),
      ...changes.map((one) => ({ ...one, figures: withRoots(one.figures, roots, (name) => rootsOf(name, ledger)) })),
    ],
    figures,
    broken: without(snapshot.ties, before.ties),
    mended: without(before.ties, snapshot.ties),
    leftovers: leftovers(report, document, past, snapshot.stated),
    words: wordsResting(
      document,
      (path) => isOfReport(path, folder),
      chiefOf(figures).map((number) => {
        const label = labels.get(number.figure)
        const unit = report.figures.get(number.figure)?.unit ?? ''
        return { number, unit, words: [stemOf(number.figure), ...(label === undefined ? [] : [label])] }
      }),
    ),
  }
}

/** What a changed number rests on stands before it. */
function withRoots(names: readonly string[], changed: ReadonlySet<string>, of: (name: string) => string[]): string[] {
  return [...new Set(names.flatMap((name) => [...of(name).filter((one) => changed.has(one)), name]))]
}

/** Of each figure the number itself; where that is as it was, the first that follows from it. */
function chiefOf(figures: readonly ChangedNumber[]): ChangedNumber[] {
  const chief = new Map<string, ChangedNumber>()
  for (const one of figures) if (!chief.has(one.figure)) chief.set(one.figure, one)
  return [...chief.values()]
}

/** A tie is the same one whatever its numbers. */
function without(ties: readonly Tie[], others: readonly Tie[]): Tie[] {
  const keyOf = ({ code, figure, message }: Tie): string =>
    `${code} ${figure} ${message.replace(/[-+−]?\d[\d,.]*/g, '')}`
  const known = new Set(others.map(keyOf))
  return ties.filter((one) => !known.has(keyOf(one)))
}
