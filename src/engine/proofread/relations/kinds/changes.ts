import { solve } from '../equations.ts'
import type { RelationFinder } from '../kind.ts'
import { doubtOf } from '../reading/doubt.ts'
import { type Change, changesOf, comparable } from '../reading/pairs.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import type { ReadSentence, ReadText } from '../reading/read-text.ts'
import { spanOfYears } from '../reading/span-of-years.ts'

/** 同比多增 of what flowed in: the growth beside it may be that of the stock. */
const ofFlow = /^[多少][增减]/

/**
 * «由A到B», «A，上年同期B», «A，比上年增加B» with what is said of the change: an amount, a rate, growth per year, a multiple,
 * percentage points.
 */
export const changes: RelationFinder = (text) =>
  text.sentences.flatMap((read) =>
    read.statements
      .flatMap((statement) =>
        changesOf(statement).flatMap((change) => {
          const bound = boundBy(change)
          const flow = !change.base && change.difference !== undefined && ofFlow.test(change.difference.signWord)
          const span = bound.average ? spanOfYears(text, read.index, bound.average) : undefined
          return solve(text, {
            slots: slotsOf(bound),
            tie: span && !span.sure ? 'loose' : flow ? 'likely' : 'certain',
            priced: doubtOf(read, statement),
            ...(span && { span: span.years, tried: span.years.length }),
          })
        }),
      )
      .concat(ofRates(text, read)),
  )

const slotsOf = (change: Change) =>
  Object.fromEntries(Object.entries(change).map(([slot, one]: [string, ReadNumber]) => [slot, [one]]))

/** What can be compared with the value. */
function boundBy({ value, base, difference, points, rate, ...others }: Change): Change {
  if (!value) return {}
  const percent = value.number.unit.dimension === 'percent'
  // «收入由12亿元增加到14亿元，占比提高1.2个百分点» tells of another thing.
  const own = points && (percent || !/[占比率]/.test(points.lead))
  const moved =
    difference && !(percent && !base) && comparable(difference.number, value.number) ? difference : undefined
  const from = base && comparable(base.number, value.number) ? base : undefined
  // Ways that go against each other are told by another kind.
  const grows = rate && !(moved && rate.sign !== moved.sign) ? rate : undefined
  return {
    value,
    ...others,
    ...(from && { base: from }),
    ...(moved && { difference: moved }),
    ...(own && { points }),
    ...(grows && { rate: grows }),
  }
}

/** «增长6.6%，增速比上年的8.4%回落1.8个百分点»: a growth that changed. */
function ofRates(text: ReadText, read: ReadSentence) {
  const all = read.statements.flatMap((one) => one.figures)
  return all.flatMap((points, at) => {
    const [value, base] = [all[at - 2], all[at - 1]]
    if (points.role !== 'points' || base?.role !== 'base' || value?.role !== 'rate') return []
    if (base.number.unit.dimension !== 'percent' || value.yearly) return []
    return solve(text, { slots: { value: [value], base: [base], points: [points] }, tie: 'certain' })
  })
}
