import {
  Exact,
  exactly,
  hundred,
  type Interval,
  minus,
  over,
  overlap,
  plus,
  times,
  total,
} from '../../../numbers/decimal.ts'
import { intervalOf, roughly } from '../../../numbers/written-number.ts'
import { judge } from '../judge.ts'
import { doubtOf } from '../reading/doubt.ts'
import { groupsOf } from '../reading/groups.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import type { RelationFinder } from '../reading/read-text.ts'
import { signed } from '../reading/signed.ts'
import { ofRole, type Statement, valuesOf } from '../reading/statement.ts'

/** When the parts make up the total and every growth is told, the total's growth is theirs, weighted. */
export const weightedGrowth: RelationFinder = (text) => {
  const owners = new Map<ReadNumber, { statement: Statement; sentence: number }>()
  for (const read of text.sentences) {
    for (const statement of read.statements) {
      if (valuesOf(statement).length === 1) owners.set(valuesOf(statement)[0]!, { statement, sentence: read.index })
    }
  }
  const done = new Set<ReadNumber>()
  return groupsOf(text).flatMap(({ totals, parts }) => {
    const stated = totals.find((one) => madeOf(one, parts))
    const owner = stated && owners.get(stated)
    const rate = owner && growthOf(owner.statement)
    if (!stated || !rate || done.has(rate)) return []
    const rates = parts.flatMap((part) => growthOf(owners.get(part)?.statement) ?? [])
    if (rates.length < parts.length) return []
    const before = parts.map((part, at) => over(intervalOf(part.number), factor(rates[at]!)))
    const ratio = before.every((one) => one !== undefined) && over(intervalOf(stated.number), total(before))
    if (!ratio) return []
    done.add(rate)
    return judge(text, {
      kind: 'weighted-growth',
      stated: rate,
      computed: times(minus(ratio, exactly(1)), exactly(hundred)),
      from: [stated, ...parts, ...rates],
      what: '总增幅',
      how: () => '各部分增幅按上年数加权',
      tie: 'certain',
      doubt: doubtOf(text.sentences[owner.sentence]!, owner.statement),
    })
  })
}

/** What a growth multiplies by: 1.08 for 8%. */
const factor = (rate: ReadNumber): Interval => plus(exactly(1), times(signed(rate), exactly(new Exact('0.01'))))

const madeOf = (stated: ReadNumber, parts: readonly ReadNumber[]): boolean =>
  parts.length >= 2 &&
  nearly(stated, parts) &&
  overlap(total(parts.map((part) => intervalOf(part.number))), intervalOf(stated.number))

/** Roughly so: to add up exactly only where it may be. */
function nearly(stated: ReadNumber, parts: readonly ReadNumber[]): boolean {
  const { value, half } = roughly(stated.number)
  let [sum, slack] = [0, half]
  for (const part of parts) {
    const one = roughly(part.number)
    sum += one.value
    slack += one.half
  }
  return Math.abs(sum - value) <= slack * 1.01 + Math.abs(value) * 0.2
}

function growthOf(statement: Statement | undefined): ReadNumber | undefined {
  const rates = statement ? ofRole(statement, 'rate').filter((one) => !one.yearly) : []
  return rates.length === 1 ? rates[0] : undefined
}
