import { Exact } from '../../../numbers/decimal.ts'
import { amountOf, intervalOf } from '../../../numbers/written-number.ts'
import { placeOfNumber, printedNumber, relationOf } from '../judge.ts'
import { lexicon } from '../lexicon.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { alike, type SentenceFinder } from '../reading/read-text.ts'
import { valuesOf } from '../reading/statement.ts'

/** «12个乡镇中，有10个»: what is counted, between the two numbers. */
const inside = /^([^，,;。:\d]{1,16})[中里][，,]?(?:已经?|现|目前|共)*(?:有|达)?$/
const partOf = /^[^，,;。:()\d]{0,12}[，,;。(]其中:?[^，,;。:()\d]{0,10}$/
/** What is done by those that are counted before; another noun may count something else in them: 12个乡镇中有14个村. */
const doing =
  /^(?:完成|达|实现|建成|开工|投产|竣工|通过|获|被|已|未|进入|纳入|超|增|下降|上升|盈利|亏损|整改|合格|属|符合|参加|签|落|排|[，,;。]|$)/

/** «12个乡镇中14个完成», «党员12名，其中女党员14名»: some of them are more than all of them. */
export const among: SentenceFinder = (text, read) => {
  const before = text.sentences[read.index - 1]
  const earlier = before?.paragraph === read.paragraph ? before.statements.flatMap(valuesOf) : []
  const values = [...earlier, ...read.statements.flatMap(valuesOf)]
  return values.flatMap((part, at) => {
    const whole = values[at - 1]
    if (
      !whole ||
      at < earlier.length ||
      !isCounted(whole, part) ||
      intervalOf(part.number).low.lte(intervalOf(whole.number).high)
    )
      return []
    const between = read.paragraph.text.slice(whole.number.end, part.number.start)
    const noun = inside.exec(between)?.[1]
    const some = noun !== undefined && (doing.test(part.tail) || startsWithEnd(part.tail, noun))
    if (!some && (!partOf.test(between) || lexicon.nets.test(whole.lead) || hasRoom(values.slice(0, at), part)))
      return []
    if (!some && amountOf(part.number).lte(toldTogether(read.paragraph.text, values.slice(0, at)))) return []
    const [all, more] = [printedNumber(text, whole), printedNumber(text, part)]
    const words = `${some ? `${all}${noun}中的` : '其中的'}${more}多于前面的${all}`
    return [relationOf('share', 'wrong', [words], [more, all], [placeOfNumber(text, part), placeOfNumber(text, whole)])]
  })
}

const isCounted = (whole: ReadNumber, part: ReadNumber): boolean =>
  whole.number.unit.name === part.number.unit.name &&
  whole.number.unit.name !== '' &&
  whole.number.unit.dimension !== 'percent' &&
  whole.number.hedge === 'exact' &&
  !lexicon.notAdded.test(whole.lead)

/** It may be a part of what was told before. */
const hasRoom = (before: readonly ReadNumber[], part: ReadNumber): boolean =>
  before.some((one) => alike(one.number, part.number) && amountOf(one.number).gte(amountOf(part.number)))

const joins = /^(?:、|和|及|与|以及)[^，,;。:()\d]{0,12}$/

/** «建议86件、提案112件，其中主办124件»: how much is told one behind the other, in all. */
function toldTogether(text: string, values: readonly ReadNumber[]): Exact {
  let from = values.length - 1
  while (from > 0 && isJoined(text, values[from - 1]!, values[from]!)) from--
  return values.slice(from).reduce((sum, { number }) => sum.plus(amountOf(number)), new Exact(0))
}

const isJoined = (text: string, before: ReadNumber, after: ReadNumber): boolean =>
  alike(before.number, after.number) && joins.test(text.slice(before.number.end, after.number.start))

/** 站 behind 国家站. */
const startsWithEnd = (words: string, noun: string): boolean =>
  [1, 2, 3].some((length) => length <= noun.length && words.startsWith(noun.slice(-length)))
