import { type Binding, solve } from '../equations.ts'
import { doubtOf } from '../reading/doubt.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import {
  alike,
  type Change,
  changesOf,
  comparable,
  type ReadSentence,
  type ReadText,
  type SentenceFinder,
} from '../reading/read-text.ts'
import { spanOfYears } from '../reading/span-of-years.ts'
import { toldBefore } from '../reading/told-before.ts'
import { unlessMeant } from '../several-readings.ts'

/** 同比多增 of what flowed in: the growth beside it may be that of the stock. */
const ofFlow = /^[多少][增减]/

/**
 * «由A到B», «A，上年同期B», «A，比上年增加B» with what is said of the change: an amount, a rate, growth per year, a multiple,
 * percentage points.
 */
export const changes: SentenceFinder = (text, read) =>
  read.statements
    .flatMap((statement, rank) =>
      changesOf(statement).flatMap((change, _, all) => {
        const bind = (one: Change): Binding => {
          const bound = boundBy(one)
          const flow = !one.base && one.difference !== undefined && ofFlow.test(one.difference.signWord)
          const span = bound.average ? spanOfYears(text, read.index, bound.average) : undefined
          return {
            slots: slotsOf(bound),
            tie: span && !span.sure ? 'loose' : flow ? 'likely' : 'certain',
            priced: doubtOf(read, statement),
            ...(span && { span: span.years, tried: span.years.length }),
          }
        }
        const others = (): Change[] => (all.length > 1 ? [] : otherwise(text, read, rank, change))
        const own = isOfUnit(change) ? change : (others()[0] ?? change)
        return unlessMeant(text, solve(text, bind(own)), () => others().map(bind))
      }),
    )
    .concat(ofRates(text, read))

/** «新增12个，总数148个，比上年的10个增长20%»: what changed may have been told before the last number. */
function otherwise(text: ReadText, read: ReadSentence, rank: number, change: Change): Change[] {
  const { value, base, difference, average } = change
  if (!value || average || (base && base.number.start < value.number.start)) return []
  return toldBefore({ text, read, rank }, value, base ?? difference ?? value).map((one) => ({
    ...change,
    value: one,
  }))
}

/** «查处18起，在册台站2.6万部，同比增加3起»: a change is of what is counted in its unit. */
const isOfUnit = ({ value, base, difference }: Change): boolean => {
  const like = base ?? difference
  return !value || !like || alike(value.number, like.number)
}

const slotsOf = (change: Change) =>
  Object.fromEntries(Object.entries(change).map(([slot, one]: [string, ReadNumber]) => [slot, [one]]))

/** What can be compared with the value. */
function boundBy({ value, base, difference, points, rate, ...others }: Change): Change {
  // «金牌数比上届的78枚增加8枚，增长10.3%»: how many there are now is told elsewhere.
  if (!value && base && difference && rate && comparable(base.number, difference.number))
    return rate.sign === difference.sign && !isYearly(rate, base) ? { base, difference, rate } : {}
  if (!value) return {}
  const percent = value.number.unit.dimension === 'percent'
  // «收入由12亿元增加到14亿元，占比提高1.2个百分点» tells of another thing.
  const own = points && (percent || !/[占比率]/.test(points.lead))
  const moved =
    difference && !(percent && !base) && comparable(difference.number, value.number) ? difference : undefined
  const from = base && comparable(base.number, value.number) ? base : undefined
  // Ways that go against each other are told by another kind.
  const along = rate && !(moved && rate.sign !== moved.sign) && !(base && isYearly(rate, base)) ? rate : undefined
  const grows = along && from && apart(from, along) ? undefined : along
  const other = moved && [from, grows].some((one) => one && apart(one, moved))
  return {
    value,
    ...others,
    ...(from && { base: from }),
    ...(moved && !other && { difference: moved }),
    ...(own && { points }),
    ...(grows && { rate: grows }),
  }
}

/** What numbers are held against: what is usual, the month before, the year before; as the words say last. */
const times = [/常年|历年|历史|多年|近[\d一二三四五六七八九十]+年/, /环比|上月|上季/, /同比|上年|去年|同期|年初/]

/** «比常年（1146.9毫米）偏多12%，比上年偏多86.4毫米»: against two things. */
function apart(one: ReadNumber, other: ReadNumber): boolean {
  const [first, second] = [one, other].map(({ lead }) => times.findIndex((words) => words.test(lead)))
  return first! >= 0 && second! >= 0 && first !== second
}

/** «比预算82万元节约13.6万元，同比下降9.2%»: against last year, and not against what was asked for. */
const isYearly = (rate: ReadNumber, base: ReadNumber): boolean =>
  /[同环]比/.test(rate.lead) && /预算|计划|目标|任务|年初/.test(base.lead)

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
