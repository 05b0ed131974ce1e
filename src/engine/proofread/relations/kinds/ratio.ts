import { exactly, hundred, type Interval, middle, overlap, total } from '../../../numbers/decimal.ts'
import { intervalOfDigits } from '../../../numbers/written-number.ts'
import { swapped } from '../confidence.ts'
import { placeAt, relationOf } from '../judge.ts'
import { ratiosOf } from '../reading/ratios.ts'
import type { RelationFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

const shares = /结构|比重|占比|构成|三次产业|比例/
const sectors = /产业(?:结构|比重|比例|构成)/
/** How far from 100 what is called shares may be, and what is not. */
const farthest = 25
const nearest = 0.5

/** a∶b∶c adding to 100. Ratios of other kinds (1∶1.5, 3∶2∶1) are far from it and no shares. */
export const ratio: RelationFinder = (text) =>
  ratiosOf(text).flatMap(({ ratio: { parts, start, end }, lead, sentence }): Relation[] => {
    const structured = shares.test(lead) && parts.length > 2
    const sum = sumOf(parts)
    const holds = makesHundred(sum)
    const off = middle(sum).minus(hundred).abs()
    // The shares of 产业 make 100 whatever is written; others may be no shares at all.
    const slipped = sectors.test(lead) && structured && mended(parts)
    if (!slipped && off.gt(structured ? farthest : nearest)) return []
    if (!structured && !holds) return []
    const place = placeAt(text, sentence.paragraph, start, end)
    const computed = middle(sum).toString()
    const found = `比例${place.text}各项合计为${computed}${holds ? '' : '，应为100'}`
    return [relationOf('ratio', holds ? 'holds' : 'wrong', [found], [place.text.replace(/\s/g, ''), computed], [place])]
  })

const sumOf = (parts: readonly string[]): Interval => total(parts.map(intervalOfDigits))
const makesHundred = (sum: Interval): boolean => overlap(sum, exactly(hundred))

/** Two digits in each other's place are all that keeps the parts from making 100. */
const mended = (parts: readonly string[]): boolean =>
  parts.some((part, at) =>
    swapped(part).some((other) => makesHundred(sumOf(parts.map((one, rank) => (rank === at ? other : one))))),
  )
