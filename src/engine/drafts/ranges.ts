import type { RunningText } from '../document/running-text.ts'
import { fold } from '../numbers/fold.ts'
import type { DraftNumber } from './types.ts'

const range =
  /(?<![\d.])\d+(?:\.\d+)?(?:%|‰|[万亿]?[个家项人元户亩吨天年])?(?:[-—~―]+|至)\d+(?:\.\d+)?(?=[%‰万亿个家项人元户亩吨天年])(?:[万亿]?[%‰个家项人元户亩吨天年])?/g

/** Ranges (3—5个, 2015—2018年), of which a ledger holds none: tied to nothing. */
export function rangesOf({ paragraphs }: RunningText): DraftNumber[] {
  return paragraphs.flatMap((paragraph) =>
    [...fold(paragraph.text).matchAll(range)].map(({ index, 0: words }): DraftNumber => {
      const end = index + words.length
      return { paragraph, start: index, end, text: paragraph.text.slice(index, end), tie: 'untied' }
    }),
  )
}
