import { Exact } from '../../../numbers/decimal.ts'
import { decimals, roughly } from '../../../numbers/written-number.ts'
import { solve } from '../equations.ts'
import { few } from '../reading/limits.ts'
import { gapEnd, goalWords } from '../reading/patterns.ts'
import { nameOf, type ReadNumber } from '../reading/quantity.ts'
import type { ReadSentence, ReadText, SentenceFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

const sentencesBack = 6
const lastYear = /上年|去年|同期|年初|前年|上月|上季/

/** «甲增长4.4%；乙增长7.1%，增速高于甲2.7个百分点», «预期目标增长6.5%。…实际增长6.0%，低于目标0.5个百分点». */
export const gaps: SentenceFinder = (text, read) => {
  const told = read.statements.flatMap((one) => one.figures.map((number) => ({ number, name: one.name })))
  return told.flatMap(({ number: gap }, at) => {
    if (short.test(gap.lead)) {
      const lacking = shortOf(
        text,
        gap,
        told.slice(Math.max(0, at - few), at).map(({ number }) => number),
      )
      if (lacking.length > 0) return lacking
    }
    const against = gap.role === 'gap' ? gapEnd.exec(gap.lead)?.[3] : undefined
    if (!against || lastYear.test(against)) return []
    const before = told.slice(0, at).filter((one) => isRate(one.number))
    const average = averageBehind(text, read, against, told[at + 1]?.number)
    const other = average ?? otherOf(text, read, against, gap)
    // «甲增长14.2%，乙增长10.6%，甲增速高于乙…»: what it is of is named again, or the last that was told.
    const own = nameOf(gap.lead.slice(0, gapEnd.exec(gap.lead)!.index)).replace(/的?增[速幅]$/, '')
    const rest = before.filter((one) => one.number !== other)
    const value = (
      rest.findLast((one) => own !== '' && one.name.endsWith(own)) ??
      (own === '' || rest.length === 1 ? rest.at(-1) : undefined)
    )?.number
    if (!value || !other) return []
    if (rateOf(value) !== rateOf(other) && rateOf(other) !== undefined) return []
    if (other !== average && other.role !== 'goal' && value.role !== other.role) return []
    return solve(text, { slots: { value: [value], other: [other], gap: [gap] }, tie: 'certain' })
  })
}

/** «线上占比72.4%，离80%的目标还差7.6个百分点»: the number it is short of stands before it. */
function shortOf(text: ReadText, gap: ReadNumber, before: readonly ReadNumber[]): Relation[] {
  const of = ({ number }: ReadNumber): boolean =>
    gap.number.unit.dimension === 'points'
      ? number.unit.dimension === 'percent'
      : number.unit.name === gap.number.unit.name
  const [value, other] = before.filter(of).slice(-2)
  if (!value || !other || before.at(-1) !== other || gap.number.unit.name === '') return []
  if (!/(?:离|与)[^，,;。离与]{0,12}$/.test(other.lead)) return []
  const asked = asExactAs(other, value)
  const [more, less] = [value, asked].sort((a, b) => roughly(b.number).value - roughly(a.number).value)
  return solve(text, { slots: { value: [more!], other: [less!], gap: [{ ...gap, role: 'gap' }] }, tie: 'certain' })
}

/** 9% that is asked for is 9.0% beside 9.2%. */
const asExactAs = (asked: ReadNumber, like: ReadNumber): ReadNumber => ({
  ...asked,
  number: {
    ...asked.number,
    hedge: 'exact',
    digits: new Exact(asked.number.digits).toFixed(Math.max(decimals(asked.number), decimals(like.number))),
  },
})

const short = /^(?:的|以[上内下])*[^，,;。]{0,8}?(?:还|仍|尚)?(?:相?差|有)(?:了|约)?$/

/** «停车位缺口7500个»: what is asked for less what there is, both told right before. */
const shortage = /^(?:尚?有?|仍有|尚有|还)?(?:缺口|缺额)(?:仍?有|为|达到?)?$/

export const shortages: SentenceFinder = (text, read) => {
  const values = read.statements.flatMap((one) => one.figures.filter(({ role }) => role === 'value'))
  return values.flatMap((gap, at) => {
    const [value, other] = [values[at - 2], values[at - 1]]
    if (!value || !other || !shortage.test(gap.lead.trim())) return []
    const counts = [value, other, gap].map(({ number }) => number.unit.dimension)
    if (new Set(counts).size > 1 || other.number.unit.name !== gap.number.unit.name) return []
    const tie = value.number.unit.name === gap.number.unit.name ? 'certain' : 'likely'
    return solve(text, { slots: { value: [value], other: [other], gap: [gap] }, tie })
  })
}

/** «全市平均好评率» is no average of 办结率. */
const rateOf = ({ lead }: ReadNumber): string | undefined => /(.{2}率)[^率]*$/.exec(lead)?.[1]

const isRate = ({ number, role, yearly }: ReadNumber): boolean =>
  number.unit.dimension === 'percent' && !yearly && (role === 'rate' || role === 'named-rate' || role === 'value')

/** «高于全省平均水平4.7个百分点，全省平均水平为57.6%»: right behind the gap, of what it is an average need not be said again. */
function averageBehind(text: ReadText, read: ReadSentence, against: string, next: ReadNumber | undefined) {
  const following = text.sentences[read.index + 1]
  const behind = next ?? (following?.paragraph === read.paragraph ? following.statements[0]?.figures[0] : undefined)
  if (!behind || !isRate(behind)) return undefined
  // «高于全省平均水平1.7个百分点（全省55.1%）»
  const inBracket = behind.clause.before === '(' && behind.number.start - behind.clause.start < 12
  const [, of] = (inBracket ? averageOrNot : bareAverage).exec(behind.lead.trim()) ?? []
  return of === against ? behind : undefined
}

const bareAverage = /^(?:而|目前)?(.{1,8}?)的?平均(?:水平|数|值)?(?:仅|只)?(?:为|是|有|达到?)?$/

const averageOrNot = /^(.{1,8}?)(?:的?平均(?:水平|数|值)?)?(?:仅|只)?(?:为|是|有|达到?)?$/

/** The rate of what it is held against: a goal, or what is told under that name, before or right after. */
function otherOf(text: ReadText, read: ReadSentence, against: string, gap: ReadNumber): ReadNumber | undefined {
  for (let back = 0; back <= sentencesBack && read.index - back >= 0; back++) {
    const { statements, paragraph } = text.sentences[read.index - back]!
    if (paragraph !== read.paragraph) return undefined
    const found = statements
      .flatMap((one) => one.figures.map((number) => ({ number, name: one.name })))
      .filter(({ number, name }) => {
        if (goalWords.test(against)) return number.role === 'goal' && number.number.unit.dimension === 'percent'
        return number !== gap && isRate(number) && (name.endsWith(against) || number.lead.includes(against))
      })
    if (found.length > 0) return found.at(-1)!.number
  }
  return undefined
}
