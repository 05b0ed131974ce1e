import { Exact } from '../../../numbers/decimal.ts'
import { exactly, type Interval, overlap, plus, times } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { judge, signed } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import { doubtOf } from '../reading/doubt.ts'
import type { ReadNumber } from '../reading/figure.ts'
import { changesOf, comparable } from '../reading/pairs.ts'
import { namedBefore, type ReadText } from '../reading/read-text.ts'
import { type Statement, valuesOf } from '../reading/statement.ts'

/** How many earlier statements of like name are looked at. */
const lookBack = 12

/** «增长11%，达到282亿元»: what is hoped for follows from this year's value, stated earlier, and the growth. */
export const target: RelationFinder = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement) => {
      if (!statement.future || statement.name.length < 3) return []
      return changesOf(statement).flatMap(({ value, rate, base, difference }) => {
        if (!value || !rate || base || difference || value.number.hedge !== 'exact') return []
        const goal = intervalOf(value.number)
        const factor = plus(exactly(1), times(signed(rate), exactly(new Exact('0.01'))))
        const grow = (one: ReadNumber): Interval => times(intervalOf(one.number), factor)
        const bases = basesOf(text, statement, value)
        const found = bases.find(({ figure }) => overlap(grow(figure), goal)) ?? bases.find(({ same }) => same)
        if (!found) return []
        return [
          judge(text, {
            kind: 'target',
            stated: value,
            computed: grow(found.figure),
            from: [found.figure, rate],
            what: '目标数',
            how: '基数×（1＋增幅）',
            doubt: doubtOf(read, statement),
          }),
        ]
      })
    }),
  )

/** What the thing was, as stated earlier: the latest first; `same` when it has the very same name. */
function basesOf(text: ReadText, statement: Statement, value: ReadNumber): { figure: ReadNumber; same: boolean }[] {
  const { sentence, figures, name } = statement
  return namedBefore(text, name, sentence.paragraph, figures[0]!.number.start, lookBack)
    .reverse()
    .filter((one) => !one.future && (one.name.endsWith(statement.name) || statement.name.endsWith(one.name)))
    .flatMap((one) => {
      const values = valuesOf(one)
      const [figure] = values
      const usable = values.length === 1 && figure && comparable(figure.number, value.number)
      return usable ? [{ figure, same: one.name === statement.name }] : []
    })
}
