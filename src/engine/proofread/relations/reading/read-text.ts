import { countLeading } from '../../../text/bisect.ts'
import { grouped } from '../../../text/grouped.ts'
import type { Relation, TextUnit } from '../types.ts'
import type { Known } from './known-names.ts'
import { type ReadParagraph, readParagraph, type Sentence } from './sentences.ts'
import { type Statement, statementsOf } from './statement.ts'

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
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.sentences) {
      const hoped = future.exec(paragraph.text.slice(sentence.start, sentence.end))
      const futureFrom = hoped ? sentence.start + hoped.index : Number.POSITIVE_INFINITY
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
export const textOf = (read: ReadSentence): string => read.paragraph.text.slice(read.sentence.start, read.sentence.end)

/** A kind of relation: finds all of its own in a text. One file in kinds/ each, one line in index.ts. */
export type RelationFinder = (text: ReadText) => Relation[]

/** A kind that is found sentence by sentence. */
export type SentenceFinder = (text: ReadText, read: ReadSentence) => Relation[]
