import { solve } from '../equations.ts'
import { lexicon } from '../lexicon.ts'
import { nameOf, type ReadNumber } from '../reading/quantity.ts'
import { comparable, type ReadText, type SentenceFinder } from '../reading/read-text.ts'
import { valuesOf } from '../reading/statement.ts'
import type { Relation } from '../types.ts'

/** So far back the two numbers are looked for. */
const lookBack = 8

/** «出口2138.5亿元，进口1324.2亿元，贸易顺差814.3亿元», «编制45名，实有39人，空编6名»: its very name says what is taken from what. */
export const differences: SentenceFinder = (text, read) => {
  const values = read.statements.flatMap(valuesOf)
  return values.flatMap((left, index) => {
    const row = lexicon.differences.find((one) => one.left.test(nameOf(left.lead)))
    return row ? check(text, row, left, values.slice(Math.max(0, index - lookBack), index)) : []
  })
}

type Row = (typeof lexicon.differences)[number]

function check(text: ReadText, row: Row, left: ReadNumber, before: readonly ReadNumber[]): Relation[] {
  const like = before.filter((one) => comparable(one.number, left.number))
  const called = (name: RegExp) => (one: ReadNumber) =>
    [nameOf(one.lead), one.lead.trim(), named(one)].some((words) => name.test(words))
  const [came, went] = [like.filter(called(row.came)), like.filter(called(row.went))]
  // «事业编制30名、行政编制15名，实有42人，缺编3人»; of what is told twice nobody knows which is meant.
  if (came.length === 0 || went.length !== 1 || came.includes(went[0]!)) return []
  return solve(text, { slots: { left: [left], came, went }, tie: 'certain' })
}

/** «45个编制»: what is counted stands behind its number. */
const named = ({ tail }: ReadNumber): string => /^[\u4e00-\u9fff]{0,2}编制/.exec(tail)?.[0] ?? ''
