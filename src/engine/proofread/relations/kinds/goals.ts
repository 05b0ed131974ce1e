import type { Tie } from '../confidence.ts'
import { type Binding, solve } from '../equations.ts'
import { definedRate } from '../reading/defined-rates.ts'
import { few } from '../reading/limits.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { alike, type ReadSentence, type ReadText, type SentenceFinder, type Spot } from '../reading/read-text.ts'
import { toldBefore } from '../reading/told-before.ts'
import { unlessMeant } from '../several-readings.ts'
import type { Relation } from '../types.ts'

/** How many statements before it the goal and the value may be told in, and how many sentences before it the goal. */
const lookBack = 3
const sentencesBack = 3

/**
 * «完成421万元，占年度目标1000万元的42.1%», «计划800户，改造760户，完成率95%»: the value over the goal; «超额完成5%», «超出预算20万元»:
 * what is more than the goal.
 */
export const goals: SentenceFinder = (text, read) =>
  read.statements.flatMap((statement, rank) => {
    const [stated, ...others] = statement.figures.filter(measures)
    if (!stated) return []
    const before = read.statements
      .slice(Math.max(0, rank - lookBack), rank + few)
      .flatMap((one) => one.figures)
      .filter((one) => one.number.end <= stated.number.start)
    if (others.length > 0) return ofEach({ text, read, rank }, [stated, ...others], before)
    const { goal, tie } = goalOf(text, read, before)
    if (!goal && stated.role === 'completion') return byDefinition(text, read, stated)
    if (!goal || goal.number.digits === '0' || goal.number.unit.dimension === 'percent') return []
    const amount = stated.role === 'beyond' || stated.role === 'difference'
    if (amount && !alike(stated.number, goal.number)) return []
    const [value, ...told] = toldBefore({ text, read, rank }, stated, goal)
    const bind = (one: ReadNumber): Binding => ({
      slots: { value: [one], goal: [asSet(goal)], [stated.role]: [stated] },
      tie,
    })
    return value ? unlessMeant(text, solve(text, bind(value)), () => told.map(bind)) : []
  })

/** What is asked for is set, and not measured: 1亿元 is no 1.3亿元. */
function asSet(goal: ReadNumber): ReadNumber {
  const { digits, scale, unit } = goal.number
  // 60万 by itself takes the unit of what it is held against.
  if (scale === 0 || unit.dimension === 'none' || digits.includes('.') || goal.number.hedge !== 'exact') return goal
  return { ...goal, number: { ...goal.number, digits: digits + '0'.repeat(scale), scale: 0 } }
}

/** «财政拨款2386万元，支出2352万元，执行率98.6%»: the very name says what is measured by what. */
function byDefinition(text: ReadText, read: ReadSentence, stated: ReadNumber): Relation[] {
  const made = definedRate(text, read, stated)
  if (!made) return []
  const slots = { value: [made.part], goal: [made.whole], completion: [stated] }
  return solve(text, { slots, tie: made.here ? 'certain' : 'likely' })
}

/** «甲12个、乙18个，分别完成任务10个、20个的120%、90%»: as many values, side by side, as there are goals and rates. */
function ofEach(spot: Spot, rates: readonly ReadNumber[], before: readonly ReadNumber[]): Relation[] {
  const [stated] = rates
  const goals = before.filter(({ role }) => role === 'goal').slice(-rates.length)
  if (goals.length < rates.length) return []
  const told = toldBefore(spot, stated!, goals[0]!).reverse()
  const rows = told.slice(rates.length - 1).map((_, from) =>
    rates.flatMap((rate, at) =>
      solve(spot.text, {
        slots: { value: [told[from + at]!], goal: [goals[at]!], [rate.role]: [rate] },
        tie: 'certain',
      }),
    ),
  )
  const holding = (found: readonly Relation[]): number => found.filter(({ verdict }) => verdict === 'holds').length
  return rows.reduce<Relation[]>((best, found) => (holding(found) > holding(best) ? found : best), [])
}

/** 完成X%, 超额X%, 超预算X万元, 节约X万元. */
const measures = ({ role, lead }: ReadNumber): boolean =>
  role === 'completion' ||
  role === 'excess' ||
  role === 'beyond' ||
  (role === 'difference' && /^(?:节约|节省|超支|少支|多支)(?:财政)?(?:资金|经费)?$/.test(lead.trim()))

/** The goal that no other completion was measured by: in the sentence, else some sentences before. */
function goalOf(text: ReadText, read: ReadSentence, before: readonly ReadNumber[]): { goal?: ReadNumber; tie: Tie } {
  const at = before.findLastIndex((one) => one.role === 'goal')
  const measured = before.slice(at).some((one) => one.role === 'completion' || one.role === 'excess')
  if (at >= 0) return measured ? { tie: 'certain' } : { goal: before[at]!, tie: 'certain' }
  if (before.some((one) => one.role === 'completion')) return { tie: 'likely' }
  for (let back = 1; back <= sentencesBack && read.index - back >= 0; back++) {
    const earlier = text.sentences[read.index - back]!
    if (earlier.paragraph !== read.paragraph) break
    const told = earlier.statements.flatMap((one) => one.figures)
    const goal = told.findLast((one) => one.role === 'goal')
    if (goal) return told.some((one) => one.role === 'completion') ? { tie: 'likely' } : { goal, tie: 'likely' }
  }
  return { tie: 'likely' }
}
