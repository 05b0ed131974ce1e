// @ts-nocheck
import { hundred } from '../../../numbers/decimal.ts'
import { exactly, over, times } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { judge } from '../judge.ts'
import type { Kind } from '../kind.ts'
import { comparable } from '../reading/pairs.ts'
import { ofRole } from '../reading/statement.ts'

/** How many statements before it the goal and the value may be told in. */
const lookBack = 2

/** «完成421万元，占年度目标1000万元的42.1%», «计划800户，改造760户，完成率95%»: the value over the goal. */
export const completion: Kind = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement, rank) => {
      const [stated] = ofRole(statement, 'completion')
      if (!stated) return []
      const before = read.statements
        .slice(Math.max(0, rank - lookBack), rank + 1)
        .flatMap((one) => one.figures)
        .filter((figure) => figure.number.end <= stated.number.start)
      const goal = before.findLast((figure) => figure.role === 'goal')
      const value = goal && before.findLast((one) => one.role === 'value' && comparable(one.number, goal.number))
      const ratio = goal && value && over(intervalOf(value.number), intervalOf(goal.number))
      if (!ratio) return []
      const computed = times(ratio, exactly(hundred))
      const from = [value, goal]
      return [judge(text, { kind: 'completion', stated, computed, from, what: '完成率', how: '完成数÷任务数' })]
    }),
  )
