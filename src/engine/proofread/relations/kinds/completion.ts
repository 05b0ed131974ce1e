import { hundred } from '../../../numbers/decimal.ts'
import { exactly, type Interval, minus, over, overlap, times } from '../../../numbers/interval.ts'
import { amountOf, intervalOf } from '../../../numbers/written-number.ts'
import { judge, signed } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import type { ReadNumber } from '../reading/figure.ts'
import { comparable } from '../reading/pairs.ts'

/** How many statements before it the goal and the value may be stated in. */
const lookBack = 2

/**
 * «完成421万元，占年度目标1000万元的42.1%», «计划800户，改造760户，完成率95%»: the value over the goal; «超额完成5%»: what is
 * more than the goal.
 */
export const completion: RelationFinder = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement, rank) => {
      const stated = statement.figures.find(({ role }) => role === 'completion' || role === 'excess')
      if (!stated) return []
      const before = read.statements
        .slice(Math.max(0, rank - lookBack), rank + 1)
        .flatMap((one) => one.figures)
        .filter((figure) => figure.number.end <= stated.number.start)
      const goal = before.findLast((figure) => figure.role === 'goal')
      const value = goal && before.findLast((one) => one.role === 'value' && comparable(one.number, goal.number))
      if (!goal || !value || goal.number.digits === '0') return []
      const exact = rateOf(stated, value, exactly(amountOf(goal.number)))
      const wide = rateOf(stated, value, intervalOf(goal.number))
      if (!exact || !wide) return []
      // A goal is a round number set by somebody; only where it cannot be that may it be a rounded one.
      const rounded = !overlap(exact, signed(stated)) && overlap(wide, signed(stated))
      return [
        judge(text, {
          kind: 'completion',
          stated,
          computed: exact,
          from: [value, goal],
          what: stated.role === 'excess' ? '超额比例' : '完成率',
          how: stated.role === 'excess' ? '完成数÷任务数－1' : '完成数÷任务数',
          doubt: rounded ? '任务数可能是约数' : undefined,
        }),
      ]
    }),
  )

function rateOf({ role }: ReadNumber, value: ReadNumber, goal: Interval): Interval | undefined {
  const ratio = over(intervalOf(value.number), goal)
  if (!ratio) return undefined
  return times(role === 'excess' ? minus(ratio, exactly(1)) : ratio, exactly(hundred))
}
