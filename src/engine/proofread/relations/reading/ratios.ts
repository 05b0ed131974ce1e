import type { WrittenRatio } from '../../../numbers/written-number.ts'
import { reach } from './limits.ts'
import type { ReadText } from './read-text.ts'
import type { Clause, Sentence } from './sentences.ts'

/** a∶b∶c where it stands. */
export interface FoundRatio {
  ratio: WrittenRatio
  /** Where each part begins. */
  starts: number[]
  /** The words before it in its sentence. */
  lead: string
  /** What is hoped for. */
  future: boolean
  sentence: Sentence
  clause: Clause
}

/** All ratios of a text. */
export function ratiosOf(text: ReadText): FoundRatio[] {
  return text.sentences.flatMap(({ sentence, paragraph }) =>
    sentence.clauses.flatMap((clause) =>
      clause.numbers.flatMap((ratio) => {
        if (ratio.sort !== 'ratio') return []
        const lead = paragraph.text.slice(Math.max(sentence.start, ratio.start - reach), ratio.start)
        let at = ratio.start
        const starts = ratio.parts.map((part) => {
          const start = paragraph.text.indexOf(part, at)
          at = start + part.length
          return start
        })
        return [{ ratio, starts, lead, future: /力争|争取|目标|到20\d\d年/.test(lead), sentence, clause }]
      }),
    ),
  )
}
