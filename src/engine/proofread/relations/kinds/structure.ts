import { exactly } from '../../../numbers/decimal.ts'
import { unitless } from '../../../numbers/units.ts'
import { amountOf, intervalOfDigits } from '../../../numbers/written-number.ts'
import { judge, printedNumber } from '../judge.ts'
import type { Group } from '../reading/group-types.ts'
import { groupsOf } from '../reading/groups.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { type FoundRatio, ratiosOf } from '../reading/ratios.ts'
import type { RelationFinder } from '../reading/read-text.ts'
import { percentOf } from './share.ts'

/** 一、二、三产业 of a sum stated elsewhere against «三次产业比重…调整为21∶45.3∶33.7». */
export const structure: RelationFinder = (text) => {
  const ratios = ratiosOf(text).filter(
    (one) => /三次产业|一二三产|产业结构/.test(one.lead) && one.ratio.parts.length === 3,
  )
  const sectors = ratios.length > 0 ? groupsOf(text).find(isSectors) : undefined
  const last = sectors && ratios.filter((one) => !one.future).at(-1)
  if (!last || !sectors) return []
  const three = sectors.parts.slice(0, 3)
  const whole = sectors.totals[0]!
  return three.flatMap((part, index) => {
    // As printed, without tolerance: what is asked is how the shares of these very numbers round.
    const computed = percentOf(exactly(amountOf(part.number)), exactly(amountOf(whole.number)))
    const digits = last.ratio.parts[index]!
    if (!computed || !near(digits, computed.low.toNumber())) return []
    const stated = partOfRatio(last, index, part)
    // Ratios are rounded so that they make 100: one step off is done on purpose.
    const how = () => `${printedNumber(text, part)}÷${printedNumber(text, whole)}`
    return judge(text, {
      kind: 'structure',
      stated,
      computed,
      from: [part, whole],
      what: '产业比重',
      how,
      tie: 'certain',
      mild: true,
    })
  })
}

/** Ratios of another year are not these. */
const near = (digits: string, percent: number): boolean =>
  Math.abs(intervalOfDigits(digits).low.toNumber() - percent) < 1

function isSectors({ parts }: Group): boolean {
  const names = [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/]
  return parts.length >= 3 && names.every((name, index) => name.test(parts[index]!.lead))
}

function partOfRatio({ ratio, starts, sentence, clause }: FoundRatio, index: number, like: ReadNumber): ReadNumber {
  const digits = ratio.parts[index]!
  const start = starts[index]!
  return {
    ...like,
    role: 'share',
    sign: 1,
    number: { sort: 'amount', start, end: start + digits.length, digits, scale: 0, unit: unitless, hedge: 'exact' },
    sentence,
    clause,
  }
}
