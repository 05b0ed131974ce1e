import { solve } from '../equations.ts'
import { nameOf, type ReadNumber } from '../reading/quantity.ts'
import { alike, type ReadSentence, type ReadText, type SentenceFinder } from '../reading/read-text.ts'
import { valuesOf } from '../reading/statement.ts'
import type { Relation } from '../types.ts'

/** 是补贴资金的: what something is so many times of. */
const timesOf = /(?:是|为|相当于)([\u4e00-\u9fff]{2,8})的(?:近|约)?$/
/** What a sum of money is called besides what it is for. */
const plainEnd = /(?:资金|金额|总额|经费|款项?)$/
const last = /上年|去年|同期|原来|原先|以前|以往|过去|年前|全[省市国县区]|平均/

/** «落实补贴1620万元，拉动投入4860万元，是补贴资金的3倍»; «接收28640卷。…接收量比上年增加4140卷，增长16.9%»: what it is of is told before, by its name. */
export const namedBase: SentenceFinder = (text, read) =>
  read.statements.flatMap((statement): Relation[] => {
    const times = statement.figures.find(({ role, lead }) => role === 'times' && timesOf.test(lead))
    const called = times && timesOf.exec(times.lead)![1]!.replace(plainEnd, '')
    if (times && called && called.length > 1 && !last.test(called)) return ofTimes(text, read, { times, called })
    const [difference, rate, ...others] = statement.figures
    if (difference?.role !== 'difference' || rate?.role !== 'rate' || others.length > 0) return []
    const name = difference.name.replace(/(?:同比|环比|比(?![例重率])|较)[^比较]*$/, '').replace(/总?[数量]$/, '')
    if (name.length < 2 || rate.sign !== difference.sign) return []
    const value = onlyOne(before(text, read, difference), difference, name)
    return value
      ? solve(text, { slots: { value: [value], difference: [difference], rate: [rate] }, tie: 'likely' })
      : []
  })

function ofTimes(text: ReadText, read: ReadSentence, { times, called }: { times: ReadNumber; called: string }) {
  const told = before(text, read, times)
  const value = told.at(-1)
  const base = value && onlyOne(told.slice(0, -1), value, called)
  return base ? solve(text, { slots: { value: [value], base: [base], times: [times] }, tie: 'certain' }) : []
}

/** The values of a sentence up to a number, and of the one before it. */
function before(text: ReadText, read: ReadSentence, { number }: ReadNumber): ReadNumber[] {
  const earlier = text.sentences[read.index - 1]
  const near = earlier?.paragraph === read.paragraph ? earlier.statements : []
  const here = read.statements.flatMap(valuesOf).filter((one) => one.number.end <= number.start)
  return [...near.flatMap(valuesOf), ...here]
}

/** The one number that is called so; two of them tell nothing. */
function onlyOne(told: readonly ReadNumber[], like: ReadNumber, name: string): ReadNumber | undefined {
  const named = told.filter((one) => alike(one.number, like.number) && nameOf(one.lead).includes(name))
  return named.length === 1 ? named[0] : undefined
}
