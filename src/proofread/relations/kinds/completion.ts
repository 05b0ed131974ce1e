import { hundred } from '../../../numbers/decimal.ts'
import { exactly, over, times } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { judge } from '../judge.ts'
import type { Kind } from '../kind.ts'
import { comparableTo } from '../reading/pairs.ts'
import { ofRole } from '../reading/statement.ts'

/** «完成421万元，占年度目标1000万元的42.1%»: the completion is the value over the goal. */
export const completion: Kind = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement) => {
      const [stated] = ofRole(statement, 'completion')
      const [goal] = ofRole(statement, 'goal')
      if (!stated || !goal) return []
      const value = comparableTo(statement, 'value', goal.number).at(-1)
      if (!value) return []
      const ratio = over(intervalOf(value.number), intervalOf(goal.number))
      if (!ratio) return []
      const computed = times(ratio, exactly(hundred))
      const from = [value, goal]
      return [judge(text, { kind: 'completion', stated, computed, from, what: '完成率', how: '完成数÷任务数' })]
    }),
  )
