import { hundred } from '../../../numbers/decimal.ts'
import { exactly, minus, over, overlap, times } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { judge, signed } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import { doubtOf } from '../reading/doubt.ts'
import type { ReadNumber } from '../reading/figure.ts'
import { changesOf, comparable } from '../reading/pairs.ts'
import { keyOf, type ReadSentence, type ReadText } from '../reading/read-text.ts'
import { type Statement, valuesOf } from '../reading/statement.ts'

const minName = 3
const alikeLookedAt = 40
const comparedWith = /(?:比|较)(\d{4})年/
const withLastYear = /同比|(?:比|较)(?:上年|去年|上一年|上年度)/
/** A year that is not what something is compared with. */
const ownYear = /(?<![比较从由\d])(\d{4})年/g
const windowSize = 120

/**
 * «2015年受理1200件，比2014年增长20%» where «2014年受理1000件» is stated elsewhere under the same name. The year before may have
 * been corrected since, so that a difference is only reported.
 */
export const acrossYears: RelationFinder = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement) => {
      const [change, ...others] = changesOf(statement)
      const { value, rate, base, difference } = change ?? {}
      if (!value || !rate || base || difference || others.length > 0 || statement.name.length < minName) return []
      const year = baseYear(read, value, rate)
      const reported = year === undefined ? [] : statedFor(text, year, statement, value)
      const found = reported.flatMap(({ figure, same }) => {
        const ratio = over(intervalOf(value.number), intervalOf(figure.number))
        const computed = ratio && times(minus(ratio, exactly(1)), exactly(hundred))
        // 本院受理案件 and 县法院受理案件 may be one, if the numbers say so.
        return computed && (same || overlap(computed, signed(rate))) ? [{ before: figure, computed }] : []
      })
      const [first] = found
      if (!first) return []
      return [
        judge(text, {
          kind: 'year-on-year',
          stated: rate,
          computed: first.computed,
          from: [value, first.before],
          what: rate.sign < 0 ? '降幅' : '增幅',
          how: '现值÷上年值－1',
          doubt: doubtOf(read, statement) ?? '上年数可能经过调整',
        }),
      ]
    }),
  )

function baseYear(read: ReadSentence, value: ReadNumber, rate: ReadNumber): number | undefined {
  // «同比分别增长20%和12.5%»: said before the first of them.
  const words = read.paragraph.text.slice(value.number.end, Math.min(rate.number.start, value.number.end + windowSize))
  const named = Number(comparedWith.exec(words)?.[1])
  if (named) return named
  const own = withLastYear.test(words) ? yearOf(read, value) : undefined
  return own === undefined ? undefined : own - 1
}

/** The year a value is stated for: the last one before it in its sentence. */
function yearOf(
  { sentence, paragraph }: Pick<ReadSentence, 'sentence' | 'paragraph'>,
  value: ReadNumber,
): number | undefined {
  const from = Math.max(sentence.start, value.number.start - windowSize)
  const years = [...paragraph.text.slice(from, value.number.start).matchAll(ownYear)]
  const last = years.at(-1)?.[1]
  return last === undefined ? undefined : Number(last)
}

/** The values stated for a year under a name that ends alike, those of the very same name first. */
function statedFor(
  text: ReadText,
  year: number,
  statement: Statement,
  value: ReadNumber,
): { figure: ReadNumber; same: boolean }[] {
  const alike = (text.named.get(keyOf(statement.name)) ?? []).slice(0, alikeLookedAt)
  return alike
    .flatMap((one) => {
      const [figure, ...others] = valuesOf(one)
      if (one === statement || one.future || !figure || others.length > 0) return []
      if (!comparable(figure.number, value.number)) return []
      const read = { sentence: one.sentence, paragraph: text.paragraphs[one.sentence.paragraph]! }
      return yearOf(read, figure) === year ? [{ figure, same: one.name === statement.name }] : []
    })
    .sort((a, b) => Number(b.same) - Number(a.same))
}
