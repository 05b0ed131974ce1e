import type { Role, Time } from './facts.ts'
import { behindGoal } from './roles.ts'

const mention =
  /(比|较|与|和|同|超过|高于|低于|超|由|从|是|为|相当于|达到?)?(今年|本年度?|去年|上一?年度?(?:同期)?|上年末|去年末|上期|上[季月]度?|前一?季度|((?:19|20)\d\d)年|明年|来年|次年|下一?年|年初)/g
const goal = /目标|任务|计划(?!生育|免疫|内)|预期|(?<![模虚草比])拟(?=[建办招定引])/
const hope = /力争|争取|确保|明年|来年|次年|下一年|下一步|预计|将达|将完成|将实现/
/** 由A, 从A: what it was before. */
const source = /(?:由|从)[^，,到至]{0,16}$/
const onwards = /^[^，,。；]{0,10}(?:到|至|为|升|增|降|减)/

/** What time a number is of, by the words of its sentence up to it. */
export function timeOf(
  sentence: string,
  { year, role, under, tail }: { year: number; role: Role; under: number | undefined; tail: string },
): { time: Time; said: boolean; planned: boolean } {
  const planned = hope.test(sentence)
  let time: Time | undefined
  let said = false
  for (const found of sentence.matchAll(mention)) {
    const [, compared, word, written] = found
    // 比上年增长 and 2024年比2023年: what it is compared with, and not when it is.
    if (compared !== undefined && role !== 'value') continue
    if (compared !== undefined && !/^[是为相达]/.test(compared) && !isDirectlyBefore(sentence, found)) continue
    said = true
    if (written !== undefined) time = timeOfYear(Number(written), year)
    else if (/^(?:去年|上一?年|上年)/.test(word!)) time = 'previous'
    else if (/^上[期季月]|^前/.test(word!)) time = 'lastPeriod'
    else if (/^[今本]/.test(word!)) time = 'now'
    else if (word !== '年初') time = year + 1
  }
  if (role === 'value' && (goal.test(tailOf(sentence)) || behindGoal.test(tail)))
    return { time: 'goal', said: true, planned }
  if (role === 'value' && !said && source.test(sentence) && onwards.test(tail))
    return { time: 'previous', said: true, planned }
  const standard = under === undefined ? 'now' : timeOfYear(under, year)
  return { time: time ?? standard, said: said || under !== undefined, planned }
}

/** 比上年的1103户次: the number itself is the one compared with. */
const isDirectlyBefore = (sentence: string, { index, 0: whole }: RegExpMatchArray): boolean =>
  sentence.length - (index! + whole.length) <= 3

const timeOfYear = (named: number, year: number): Time =>
  named === year ? 'now' : named === year - 1 ? 'previous' : named

/** The last clause, in which a goal is named. */
const tailOf = (sentence: string): string => /[^，,、:]*$/.exec(sentence)![0]

/** 比2024年增长 in the report on 2024. */
export const basesOnThisYear = (lead: string, year: number): boolean =>
  new RegExp(`(?:比|较)(?:${year}年|今年|本年)(?:同期|底|末)?[^，。]{0,4}$`).test(lead)
