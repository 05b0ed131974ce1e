import { plainText } from '../document/plain-text.ts'
import type { RunningText } from '../document/running-text.ts'
import type { Report } from '../model/report.ts'
import { fold } from '../numbers/fold.ts'
import { contextOf, judgeAll } from './judge-all.ts'
import { placeDraft, readDraft } from './read-draft.ts'
import type { DraftNumber } from './types.ts'
import { judgeYears } from './years.ts'

export type { DraftNumber, Slip, Tie } from './types.ts'

/**
 * Holds a text that anybody wrote against the ledger of a report: each number, in reading order, and whether it is in the
 * ledger, follows from it, contradicts it, or is tied to nothing there. `undefined` when the ledger has mistakes.
 */
export async function examineDraft(report: Report, text: RunningText): Promise<DraftNumber[] | undefined> {
  const context = await contextOf(report)
  if (!context) return undefined
  const { amounts, years } = readDraft(placeDraft(text, report.year), report)
  judgeAll(amounts, context)
  const isPlan = /计划|要点|打算|安排|规划/.test(plainText(report.title.paragraphs.flat()))
  const found = [
    ...[...context.judged.values()].map((one) => one.found),
    ...judgeYears(years, context.judged, { year: report.year, isPlan }),
    ...rangesOf(text),
  ]
  const order = new Map(text.paragraphs.map((paragraph, index) => [paragraph, index]))
  return found.sort((a, b) => order.get(a.paragraph)! - order.get(b.paragraph)! || a.start - b.start)
}

const range =
  /(?<![\d.])\d+(?:\.\d+)?(?:%|‰|[万亿]?[个家项人元户亩吨天年])?(?:[-—~―]+|至)\d+(?:\.\d+)?(?=[%‰万亿个家项人元户亩吨天年])(?:[万亿]?[%‰个家项人元户亩吨天年])?/g

/** Ranges (3—5个, 2015—2018年), of which a ledger holds none: tied to nothing. */
function rangesOf({ paragraphs }: RunningText): DraftNumber[] {
  return paragraphs.flatMap((paragraph) =>
    [...fold(paragraph.text).matchAll(range)].map(({ index, 0: words }): DraftNumber => {
      const end = index + words.length
      return { paragraph, start: index, end, text: paragraph.text.slice(index, end), tie: 'untied' }
    }),
  )
}
