import { overlap } from '../../../numbers/decimal.ts'
import { decimals, intervalOf, roughly } from '../../../numbers/written-number.ts'
import { putUnder } from '../../../text/grouped.ts'
import { swapped } from '../confidence.ts'
import { placeOfNumber, relationOf } from '../judge.ts'
import { few, reach } from '../reading/limits.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import type { ReadSentence, RelationFinder, SentenceFinder } from '../reading/read-text.ts'
import { type Statement, valuesOf } from '../reading/statement.ts'
import type { Relation, Verdict } from '../types.ts'

/** A value stated of a named thing. */
interface Told {
  figure: ReadNumber
  name: string
  /** Of whom, and of which time it is stated. */
  about: string
}

const minName = 4
/** Below that many digits two things are often as many by chance. */
const leastDigits = 3
const scopes = /全[省市区县州镇乡旗院局校国]|[省市区县]本级|本级|市区|城区|辖区/g
const times =
  /\d{4}年|[上下]半年|[一二三四]季度|前[一二三四]季度|(?<!\d)\d{1,2}[-—~至]?\d{0,2}月|去年|上年|同期|明年|今后|当月|本月|十[一二三四五]五|(?:历年|[\d一二三四五六七八九十]年(?:来|间)?)累计/g
/** Without the zeros at both ends: 2300 are two. */
const digitsOf = ({ number }: ReadNumber): string => number.digits.replace('.', '').replace(/^[-0]+|0+$/g, '')

/**
 * One indicator printed with two values: «营业收入36.5亿元» and «营业收入35.6亿元». Of one scope and time, and of a slip's shape
 * (one digit other, or two in each other's place) it is a mistake; otherwise it is more likely something else that was meant.
 */
export const restated: RelationFinder = (text) => {
  const told = new Map<string, Told[]>()
  const found: Relation[] = []
  for (const reported of text.sentences.flatMap((read) => read.statements.flatMap((one) => statedBy(read, one)))) {
    const key = `${reported.name} ${reported.figure.number.unit.name}`
    const alike = told.get(key) ?? []
    const relation = alike.flatMap((one) => compare(reported, one)).at(0)
    if (relation) {
      const [here, before] = [placeOfNumber(text, reported.figure), placeOfNumber(text, relation.other)]
      const what = `${reported.name}前面写作${before.text}，这里写作${here.text}`
      const stated: [string, string] = [here.text, before.text]
      found.push(relationOf('twice', relation.verdict, [what, '请留意', '一致'], stated, [here, before]))
    }
    if (alike.length < few) putUnder(told, key, reported)
  }
  return found
}

/** «1.26亿元（12600万元）», «12公顷（合180亩）»: the number in a bracket is the one before it. */
export const inBracket: SentenceFinder = (text, { statements, paragraph }) => {
  const figures = statements.flatMap((one) => one.figures).sort((a, b) => a.number.start - b.number.start)
  return figures.flatMap((here, at) => {
    const before = figures[at - 1]
    if (!before || !isSameMeasure(before, here) || paragraph.text[here.number.end] !== ')') return []
    const [, said] =
      /^\(((?:即|合|折合|约合|折)?)$/.exec(paragraph.text.slice(before.number.end, here.number.start)) ?? []
    const ratio = roughly(here.number).value / roughly(before.number).value
    // Without a word for it, what is far from it is another number.
    if (said === undefined || (said === '' && Math.abs(Math.log2(ratio)) > 1)) return []
    const [a, b] = [placeOfNumber(text, before), placeOfNumber(text, here)]
    const holds = overlap(intervalOf(before.number), intervalOf(here.number))
    const what = `同一个数写作${a.text}，括号里写作${b.text}`
    return [relationOf('twice', holds ? 'holds' : 'wrong', [what, '请留意', '一致'], [b.text, a.text], [b, a])]
  })
}

const isSameMeasure = ({ number: a }: ReadNumber, { number: b }: ReadNumber): boolean =>
  a.unit.dimension === b.unit.dimension &&
  !['none', 'other', 'percent', 'duration'].includes(a.unit.dimension) &&
  (a.scale !== b.scale || a.unit.factor !== b.unit.factor)

function statedBy({ paragraph, sentence }: ReadSentence, statement: Statement): Told[] {
  const [figure, ...others] = valuesOf(statement)
  if (!figure || others.length > 0 || statement.part || statement.future || statement.depth > 0) return []
  if (statement.name.length < minName || figure.number.hedge !== 'exact' || figure.number.unit.name === '') return []
  if (digitsOf(figure).length < leastDigits || figure.number.unit.dimension === 'percent') return []
  const { start } = figure.number
  const words = paragraph.text.slice(Math.max(sentence.start, start - reach), start)
  const about = [...(words.match(scopes) ?? []), ...(words.match(times) ?? [])].sort().join()
  return [{ figure, name: statement.name, about }]
}

function compare(reported: Told, other: Told): { verdict: Verdict; other: ReadNumber }[] {
  const [a, b] = [reported.figure, other.figure]
  const equal = a.number.digits === b.number.digits || decimals(a.number) !== decimals(b.number)
  if (equal && overlap(intervalOf(a.number), intervalOf(b.number))) return [{ verdict: 'holds', other: b }]
  const alike = a.number.scale === b.number.scale && slip(a.number.digits, b.number.digits)
  if (!alike || a.sentence === b.sentence) return []
  const same = reported.about === other.about
  if (!same && reported.about !== '' && other.about !== '') return []
  const swap = swapped(a.number.digits).includes(b.number.digits) && digitsOf(a).length >= 4
  const sure = same && (swap || (reported.about !== '' && reported.name.length >= 6))
  return [{ verdict: sure ? 'wrong' : 'unsure', other: b }]
}

/** One digit typed wrong, or two neighbours in each other's place. */
const slip = (a: string, b: string): boolean =>
  swapped(a).includes(b) || (a.length === b.length && [...a].filter((digit, at) => digit !== b[at]).length === 1)
