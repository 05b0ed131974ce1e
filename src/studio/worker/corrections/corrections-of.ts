import type { Change } from '../../../engine/compare/types.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { impactOf } from '../../../engine/impact/index.ts'
import type { Impact } from '../../../engine/impact/types.ts'
import type { Report } from '../../../engine/model/report.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import type { Span } from '../../../engine/text/source.ts'
import type { InRow } from '../places.ts'
import type { Corrections } from './protocol.ts'

const causes: Readonly<Record<Change['cause'], string>> = {
  figure: '指标',
  text: '文字',
  template: '模板',
  layout: '版式',
  numbering: '编号',
}

/** Where the page shows things, and what mends them. */
export interface Shown {
  rowAt(at: Span): InRow | undefined
  /** Keeps what mends something, and gives its number. */
  fixed(diagnostic: Diagnostic): number
}

/** What a report prints otherwise than it did, as the page shows it. */
export async function correctionsOf(
  before: Snapshot,
  now: { report: Report; snapshot: Snapshot },
  shown: Shown,
): Promise<Omit<Corrections, 'editions' | 'since'>> {
  const impact: Impact = await impactOf(before, now)
  const inRow = (at: Span | undefined): { at?: InRow } => {
    const found = at && shown.rowAt(at)
    return found ? { at: found } : {}
  }
  return {
    numbers: impact.figures.map(({ figure, form = '', before, after, places, from = [] }) => {
      return { figure, form, before, after, places, from }
    }),
    // What only counts on is no change to look at.
    changes: impact.changes
      .filter(({ cause, kind }) => cause !== 'numbering' || kind !== 'label')
      .map(({ cause, before, after, heading = '', moved = false, at }) => {
        return { cause: causes[cause], before, after, heading, moved, ...inRow(at) }
      }),
    leftovers: impact.leftovers.map(({ text, figure, before, after = '', at, diagnostic }) => {
      return {
        text,
        figure,
        before,
        after,
        ...inRow(at),
        ...(diagnostic.edits?.length && { fix: shown.fixed(diagnostic) }),
      }
    }),
    words: impact.words.map(({ text, figure, before, after, sentence, at }) => {
      return { text, figure, before, after, sentence, ...inRow(at) }
    }),
    broken: impact.broken.map(({ message }) => message),
    mended: impact.mended.map(({ message }) => message),
  }
}
