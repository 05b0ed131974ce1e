import type { Binding } from '../equations.ts'
import { doubtOf } from '../reading/doubt.ts'
import { many } from '../reading/limits.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { alike, changesOf, keyOf, type ReadSentence, type ReadText, type SentenceFinder } from '../reading/read-text.ts'
import { type Statement, valuesOf } from '../reading/statement.ts'
import { solveOne } from '../several-readings.ts'

const minName = 3
const comparedWith = /(?:比|较)(\d{4})年/
const withLastYear = /同比|(?:比|较)(?:上年|去年|上一年|上年度)/
/** A year that is not what something is compared with. */
const ownYear = /(?<![比较从由\d])(\d{4})年/g
const windowSize = 120

/** «2015年受理1200件，比2014年增长20%» where «2014年受理1000件» is told elsewhere under the same name. */
export const earlierYear: SentenceFinder = (text, read) =>
  read.statements.flatMap((statement) => {
    const [change, ...others] = changesOf(statement)
    const { value, rate, base, difference } = change ?? {}
    if (!value || !rate || base || difference || others.length > 0 || statement.name.length < minName) return []
    const year = baseYear(read, value, rate)
    const told = year === undefined ? [] : toldFor(text, year, statement, value)
    // 本院受理案件 and 县法院受理案件 may be one, if the numbers say so.
    const bindings = told.map(({ before, same }): Binding => {
      const slots = { value: [value], base: [before], rate: [rate] }
      const doubt = doubtOf(read, statement) ?? '上年数可能经过调整'
      return { slots, tie: same ? 'certain' : 'loose', tried: same ? 1 : told.length, doubt, as: 'year-on-year' }
    })
    return solveOne(text, bindings)
  })

function baseYear(read: ReadSentence, value: ReadNumber, rate: ReadNumber): number | undefined {
  // «同比分别增长20%和12.5%»: said before the first of them.
  const words = read.paragraph.text.slice(value.number.end, Math.min(rate.number.start, value.number.end + windowSize))
  const named = Number(comparedWith.exec(words)?.[1])
  if (named) return named
  const own = withLastYear.test(words) ? yearOf(read, value) : undefined
  return own === undefined ? undefined : own - 1
}

/** The year a value is told for: the last one before it in its sentence. */
export function yearOf(
  { sentence, paragraph }: Pick<ReadSentence, 'sentence' | 'paragraph'>,
  value: ReadNumber,
): number | undefined {
  const from = Math.max(sentence.start, value.number.start - windowSize)
  const years = [...paragraph.text.slice(from, value.number.start).matchAll(ownYear)]
  const last = years.at(-1)?.[1]
  return last === undefined ? undefined : Number(last)
}

/** The values told for a year under a name that ends alike, those of the very same name first. */
function toldFor(text: ReadText, year: number, statement: Statement, value: ReadNumber) {
  const known = (text.named.get(keyOf(statement.name)) ?? []).slice(0, many)
  return known
    .flatMap((one) => {
      const [before, ...others] = valuesOf(one)
      if (one === statement || one.future || !before || others.length > 0) return []
      if (!alike(before.number, value.number)) return []
      const read = { sentence: one.sentence, paragraph: text.paragraphs[one.sentence.paragraph]! }
      return yearOf(read, before) === year ? [{ before, same: one.name === statement.name }] : []
    })
    .sort((a, b) => Number(b.same) - Number(a.same))
}
