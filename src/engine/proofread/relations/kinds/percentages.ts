import { hundred, middle, total } from '../../../numbers/decimal.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { placeOfNumber, relationOf } from '../judge.ts'
import { anyOf, lexicon } from '../lexicon.ts'
import { many } from '../reading/limits.ts'
import { exhaustive } from '../reading/parts.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import type { ReadSentence, SentenceFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

const least = 3
/** How far from 100 shares that were meant to be all of them may be; with 其他 among them they are meant so. */
const reach = 3
const reachOfOthers = 20
const others = /其他|其它|其余/

/**
 * «咨询占62.5%，投诉占30.3%，其他占7.2%», «占比分别为62.5%、30.3%、7.2%»: shares that leave nothing over make 100. That they are
 * all there are is nowhere said, so that a difference is only reported, and a great one not.
 */
export const percentages: SentenceFinder = (text, read) =>
  rowsOf(read).flatMap((row): Relation | [] => {
    const sum = total(row.map((one) => intervalOf(one.number)))
    const computed = middle(sum)
    const most = row.some((one) => others.test(one.lead)) ? reachOfOthers : reach
    const all = leavesNothing(row)
    if (!all && (row.length < least || computed.minus(hundred).abs().gt(most))) return []
    const holds = sum.low.lte(hundred) && sum.high.gte(hundred)
    const [first, ...rest] = row.map((one) => placeOfNumber(text, one))
    const words = `各项占比合计为${computed.toString()}%`
    const numbers: [string, string] = [first!.text, computed.toString()]
    return relationOf(
      'ratio',
      holds ? 'holds' : all ? 'wrong' : 'unsure',
      [all && !holds ? `${words}，应为100%` : words, '不是100%，请留意', '是100%'],
      numbers,
      [first!, ...rest],
    )
  })

/** «男性占55%，女性占45%»: whose names say that there are no others, and which are of nothing smaller. */
const leavesNothing = (row: readonly ReadNumber[]): boolean =>
  row.every(({ lead }) => plainPart.test(lead)) && exhaustive(row)

const partNames = lexicon.complements.replaceAll('^', '').split(/[| /]/)
const plainPart = new RegExp(
  `^(?:其中)?(?:${anyOf(partNames.join(' '))})(?:${anyOf(lexicon.partNouns)})?占比?(?:为|达到?)?$`,
)

/** Shares of one sentence and depth, side by side. */
function rowsOf({ statements }: ReadSentence): ReadNumber[][] {
  const rows: ReadNumber[][] = []
  let row: ReadNumber[] = []
  for (const statement of statements) {
    const shares = statement.figures.filter(isShare)
    if (shares.length === 0) continue
    if (row.length > 0 && (row[0]!.clause.depth !== statement.depth || row.length >= many)) {
      rows.push(row)
      row = []
    }
    row.push(...shares.slice(0, many))
  }
  rows.push(row)
  return rows.filter((one) => one.length > 1)
}

const isShare = ({ role, lead, number }: ReadNumber): boolean =>
  number.unit.dimension === 'percent' &&
  number.hedge === 'exact' &&
  (role === 'share' || (role === 'named-rate' && /比(?:重|例)?(?:分别)?(?:为|是|达)?$|^(?:、|和)?$/.test(lead)))
