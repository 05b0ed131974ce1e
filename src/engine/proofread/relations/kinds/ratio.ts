import { hundred } from '../../../numbers/decimal.ts'
import { middle, total } from '../../../numbers/interval.ts'
import { intervalOfDigits } from '../../../numbers/written-number.ts'
import { placeAt } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import { ratiosOf } from '../reading/ratios.ts'

const shares = /结构|比重|占比|构成|三次产业|比例/

/** a∶b∶c adding to 100. Ratios of other kinds (1∶1.5, 3∶2∶1) are far from it and no shares. */
export const ratio: RelationFinder = (text) =>
  ratiosOf(text).flatMap(({ ratio, lead, sentence }) => {
    if (ratio.parts.length < 2) return []
    const structured = shares.test(lead) && ratio.parts.length > 2
    const rough = ratio.parts.reduce((all, part) => all + Number(part), 0)
    if (Math.abs(rough - 100) > 26) return []
    const sum = total(ratio.parts.map(intervalOfDigits))
    const middleSum = middle(sum)
    if (
      middleSum
        .minus(hundred)
        .abs()
        .gt(structured ? 25 : 0.5)
    )
      return []
    const holds = sum.low.lte(hundred) && sum.high.gte(hundred)
    if (!structured && !holds) return []
    const place = placeAt(text, sentence.paragraph, ratio.start, ratio.end)
    const computed = middleSum.toString()
    return [
      {
        kind: 'ratio' as const,
        verdict: holds ? ('holds' as const) : ('wrong' as const),
        stated: place.text.replace(/\s/g, ''),
        computed,
        message: holds
          ? `比例${place.text}各项合计为100。`
          : `比例${place.text}各项合计为${computed}，应为100，请核对。`,
        places: [place],
        severity: holds ? ('info' as const) : ('warning' as const),
      },
    ]
  })
