import { readNumeral } from '../../../text/numerals.ts'
import { solve, solveOne } from '../equations.ts'
import type { RelationFinder } from '../kind.ts'
import { comparable } from '../reading/pairs.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import type { ReadSentence, ReadText } from '../reading/read-text.ts'

const average =
  /(年|日|月|人|户|亩|村|校|件|次|期|天)均([^，,;。]{0,8})$|平均每(年|天|日|月|人|户|亩|村|校|件|次|期)([^，,;。]{0,8})$|(亩)产(?:量)?()$/
const said = /^(?:约|达到?|为|近|是)?$/
const yearsNamed = /(?<!\d)(\d{1,2}|[二两三四五六七八九十])年/
const windowSize = 60
const lookBack = 8
const counting: Record<string, string[]> = {
  日: ['天', '日'],
  天: ['天', '日'],
  人: ['人', '名', '位'],
  月: ['个月'],
}

/**
 * «三年共建成公厕150座，平均每年50座», «发放奖金96万元，惠及120人，人均8000元», «全年（365天）受理7300件，日均20件»: a total
 * over how many share it. «人均8000元» is of what was told; «户均收入2.6万元» may be of anything.
 */
export const mean: RelationFinder = (text) =>
  text.sentences.flatMap((read) => {
    const all = read.statements.flatMap((one) => one.figures)
    return all.flatMap((stated, at) => meanAt(text, read, stated, all.slice(Math.max(0, at - lookBack), at)))
  })

function meanAt(text: ReadText, read: ReadSentence, stated: ReadNumber, before: readonly ReadNumber[]) {
  const found = average.exec(stated.lead)
  const by = found?.[1] ?? found?.[3] ?? found?.[5]
  if (!by || stated.role !== 'value' || stated.number.unit.dimension === 'percent') return []
  const whole = before.findLast((one) => isWhole(one, stated, by))
  if (!whole) return []
  const named = (found?.[2] ?? found?.[4] ?? '').replace(said, '')
  const ofIt = named === '' || whole.lead.includes(named)
  const slots = { mean: [stated], whole: [whole] }
  if (by === '年') {
    const years = yearsIn(read, stated)
    return years ? solve(text, { slots, tie: ofIt ? 'certain' : 'loose', years: [years] }) : []
  }
  const names = counting[by] ?? [by, `${by}次`]
  const counts = before.filter((one) => one !== whole && names.includes(one.number.unit.name)).reverse()
  // Of several numbers of people none may be the one that is meant.
  const tie = ofIt && counts.length === 1 && whole.number.hedge === 'exact' ? 'certain' : 'loose'
  return solveOne(
    text,
    counts.map((one) => ({ slots: { ...slots, count: [inOwnUnit(one)] }, tie, tried: counts.length })),
  )
}

const isWhole = (one: ReadNumber, stated: ReadNumber, by: string): boolean =>
  (one.role === 'value' || one.role === 'difference') &&
  comparable(one.number, stated.number) &&
  one.number.unit.name !== by &&
  !average.test(one.lead)

/** Per 亩, not per square metre. */
const inOwnUnit = (one: ReadNumber): ReadNumber => ({
  ...one,
  number: { ...one.number, unit: { ...one.number.unit, factor: '1' } },
})

function yearsIn({ sentence, paragraph }: ReadSentence, stated: ReadNumber): number | undefined {
  const end = stated.number.start
  const written = yearsNamed.exec(paragraph.text.slice(Math.max(sentence.start, end - windowSize), end))?.[1]
  return (written && readNumeral(written)) || undefined
}
