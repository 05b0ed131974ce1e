import { hundred } from '../../../numbers/decimal.ts'
import { exactly, type Interval, minus, over, overlap, root, times } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { judge, signed } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import { doubtOf } from '../reading/doubt.ts'
import { changesOf, comparable } from '../reading/pairs.ts'
import { spanOfYears } from '../reading/span-of-years.ts'
import { baseOf } from './year-on-year.ts'

/** «由6048元增加到10596元，年均增长11.9%»: the yearly growth follows from the two values and the years between. */
export const average: RelationFinder = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement) =>
      changesOf(statement).flatMap((change) => {
        const { value, average: rate } = change
        const before = baseOf(change)
        const other = change.base ?? change.difference
        if (!value || !rate || !before || !other || !comparable(value.number, other.number)) return []
        const ratio = over(intervalOf(value.number), before)
        if (!ratio) return []
        const span = spanOfYears(text, read.index, rate)
        const results = span.years.flatMap((years) => {
          const growth = perYear(ratio, years)
          return growth ? [{ years, growth }] : []
        })
        const best = results.find(({ growth }) => overlap(growth, signed(rate))) ?? results[0]
        if (!best || (!span.sure && !overlap(best.growth, signed(rate)))) return []
        return [
          judge(text, {
            kind: 'average',
            stated: rate,
            computed: best.growth,
            from: [value, other],
            what: rate.sign < 0 ? '年均降幅' : '年均增幅',
            how: `按${best.years}年开方`,
            doubt: doubtOf(read, statement),
          }),
        ]
      }),
    ),
  )

/** Growth per year, in percent. */
function perYear(ratio: Interval, years: number): Interval | undefined {
  const factor = root(ratio, years)
  return factor && times(minus(factor, exactly(1)), exactly(hundred))
}
