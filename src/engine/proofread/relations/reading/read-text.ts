import type { Dimension } from '../../../numbers/units.ts'
import type { WrittenNumber } from '../../../numbers/written-number.ts'
import { countLeading } from '../../../text/bisect.ts'
import { grouped } from '../../../text/grouped.ts'
import { keptByValue } from '../../../text/kept.ts'
import { lexicon } from '../lexicon.ts'
import type { Relation, TextUnit } from '../types.ts'
import type { Known } from './known-names.ts'
import { inPlanPart } from './plan-part.ts'
import type { ReadNumber } from './quantity.ts'
import { type ReadParagraph, readParagraph, type Sentence } from './sentences.ts'
import { ofRole, type Statement, statementsOf } from './statement.ts'

/** A sentence with what it says. */
export interface ReadSentence {
  /** Its rank in the text. */
  index: number
  sentence: Sentence
  paragraph: ReadParagraph
  /** In reading order. */
  statements: Statement[]
}

/** A statement of a text, by its rank in its sentence. */
export interface Spot {
  text: ReadText
  read: ReadSentence
  rank: number
}

/** A text as all kinds of relations look at it. */
export interface ReadText {
  paragraphs: ReadParagraph[]
  sentences: ReadSentence[]
  /** The year the text is about, when somebody said so. */
  year?: number
  /** The statements by their name's last characters (`keyOf`), in reading order. */
  named: Map<string, Statement[]>
  /** The year a place is about, when it must be later than another: the last one named in the sentence, or most often before. */
  mainYearAfter(from: number, sentence: Sentence, end: number): number | undefined
}

const future = /预期目标|主要目标|发展目标|目标(?:是|为)|力争|争取|确保|预期|将达|将实现|计划(?:完成|实现|投入|新增)|拟/
const yearsBack = 300

/** What names must share to be looked at as one: their last four characters. */
export const keyOf = (name: string): string => name.slice(-4)

/** The last statements of a name's key before a place, the latest last. */
export function namedBefore(text: ReadText, name: string, paragraph: number, at: number, count: number): Statement[] {
  const alike = text.named.get(keyOf(name)) ?? []
  const before = countLeading(alike.length, (index) => {
    const { sentence, figures } = alike[index]!
    return sentence.paragraph < paragraph || (sentence.paragraph === paragraph && figures[0]!.number.start < at)
  })
  return alike.slice(Math.max(0, before - count), before)
}

/** Reads a text once for all kinds. Linear in its length. */
export function readText(text: readonly TextUnit[], year?: number, ledger?: Known): ReadText {
  const paragraphs = text.map((unit, index) => readParagraph(unit.text, index, ledger))
  const sentences: ReadSentence[] = []
  const planned = inPlanPart(text)
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.sentences) {
      const hoped = future.exec(paragraph.text.slice(sentence.start, sentence.end))
      const from = hoped ? sentence.start + hoped.index : Number.POSITIVE_INFINITY
      const futureFrom = planned[paragraph.index] ? sentence.start : from
      const statements = statementsOf(sentence, paragraph, futureFrom)
      sentences.push({ index: sentences.length, sentence, paragraph, statements })
    }
  }
  const named = grouped(
    sentences.flatMap(({ statements }) => statements.filter(({ name }) => name !== '')),
    ({ name }) => keyOf(name),
  )
  return { paragraphs, sentences, named, ...(year !== undefined && { year }), mainYearAfter: mainYear(sentences) }
}

function mainYear(sentences: readonly ReadSentence[]): ReadText['mainYearAfter'] {
  const years = sentences.flatMap(({ sentence: { clauses, paragraph } }) =>
    clauses.flatMap(({ numbers }) => numbers.flatMap((one) => (one.sort === 'year' ? { ...one, paragraph } : []))),
  )
  return (from, sentence, end) => {
    const last = countLeading(years.length, (index) => {
      const { paragraph, start } = years[index]!
      return paragraph < sentence.paragraph || (paragraph === sentence.paragraph && start < end)
    })
    const before = years.slice(Math.max(0, last - yearsBack), last).filter((one) => one.year > from)
    const here = before.filter((one) => one.paragraph === sentence.paragraph && one.start >= sentence.start)
    if (here.length > 0) return here.at(-1)!.year
    const counts = new Map<number, number>()
    for (const { year } of before) counts.set(year, (counts.get(year) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
}

/** The text of a sentence, in one spelling. */
export const sentenceText = (read: ReadSentence): string =>
  read.paragraph.text.slice(read.sentence.start, read.sentence.end)

/** A kind of relation: finds all of its own in a text. One file in kinds/ each, one line in index.ts. */
export type RelationFinder = (text: ReadText) => Relation[]

/** A kind that is found sentence by sentence. */
export type SentenceFinder = (text: ReadText, read: ReadSentence) => Relation[]

/** What is said of one thing, when a statement says it of several side by side. */
export type Change = Partial<Record<ChangeRole, ReadNumber>>

type ChangeRole = 'value' | 'base' | 'difference' | 'rate' | 'average' | 'multiple' | 'times' | 'points'

/**
 * The statement taken apart: «A和B分别达到273亿元和156亿元，增加149亿元和88亿元» are two changes. Numbers go together by
 * their rank when there are as many of each; what there is another number of is left out.
 */
export const changesOf = keptByValue((statement: Statement): Change[] => {
  if (statement.figures.length < 2) return []
  const values = ofRole(statement, 'value')
  const rates = ofRole(statement, 'rate')
  const roles: Record<ChangeRole, ReadNumber[]> = {
    value: values.length > 0 && !isOfShare(statement) ? values : ratesOf(statement),
    base: ofRole(statement, 'base'),
    difference: ofRole(statement, 'difference'),
    rate: rates.filter((one) => !one.yearly),
    average: rates.filter((one) => one.yearly),
    multiple: ofRole(statement, 'multiple'),
    times: ofRole(statement, 'times'),
    // «三年累计下降4.9个百分点，年均下降1.6个百分点»: the second is of a year.
    points: ofRole(statement, 'points').filter((one) => !one.yearly),
  }
  const count = Math.max(roles.value.length, roles.base.length)
  return Array.from({ length: count }, (_, index) => {
    const change: Change = {}
    for (const role of Object.keys(roles) as ChangeRole[]) {
      if (roles[role].length === count) change[role] = roles[role][index]!
    }
    return change
  })
})

/** «满意率达96.5%，比上年的94.2%提高…», «7368人次，占40.0%，比上年的31.8%提高…»: a rate or a share can be what changed. */
function ratesOf(statement: Statement): ReadNumber[] {
  const rates = ofRole(statement, 'named-rate')
  return rates.length > 0 ? rates : ofRole(statement, 'share')
}

/** What it was is a share, and so is what it is. */
function isOfShare(statement: Statement): boolean {
  const [base, ...others] = ofRole(statement, 'base')
  const share = statement.figures.find(({ role }) => role === 'share')
  return (
    base !== undefined &&
    others.length === 0 &&
    base.number.unit.dimension === 'percent' &&
    share !== undefined &&
    share.number.end <= base.number.start &&
    ofRole(statement, 'value').every(({ number }) => number.unit.dimension !== 'percent')
  )
}

/** True when two numbers can be added or compared; classifiers (人, 人次, 户) count as one. */
export const comparable = (a: WrittenNumber, b: WrittenNumber): boolean =>
  dimensionOf(a) === dimensionOf(b) || bare(a, b) || bare(b, a)

/** 204万 without a unit counts something; a bare 3 may be anything. */
const dimensionOf = (number: WrittenNumber): Dimension =>
  number.unit.dimension === 'none' && number.scale > 0 ? 'count' : number.unit.dimension

/** «完成36亿元，占目标80亿的45%»: money, too, when it is told in the same 亿. */
const bare = (a: WrittenNumber, b: WrittenNumber): boolean =>
  a.unit.dimension === 'none' && a.scale > 0 && a.scale === b.scale && b.unit.dimension !== 'none'

const groups = lexicon.alike.map((names) => names.split(' '))

/** True when they count the same sort of things, too: 人 and 名, not 件 and 单. */
export function alike(a: WrittenNumber, b: WrittenNumber): boolean {
  const [one, other] = [a.unit.name, b.unit.name]
  if (one === other) return true
  if (one === '' || other === '') return bare(a, b) || bare(b, a)
  if (a.unit.dimension !== 'count') return a.unit.dimension === b.unit.dimension
  // 卷(件) are counted in 卷 and in 件.
  if (one.includes('(') || other.includes('(')) {
    const others = other.split(/[()]/)
    return one.split(/[()]/).some((name) => name !== '' && others.includes(name))
  }
  return groups.some((names) => names.includes(one) && names.includes(other))
}
