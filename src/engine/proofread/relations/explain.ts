import { amountOf } from '../../numbers/written-number.ts'
import { type AboutText, findRelations } from './index.ts'
import { placeOfNumber } from './judge.ts'
import { yearOf } from './kinds/earlier-year.ts'
import type { NumberRole, ReadNumber } from './reading/quantity.ts'
import { type ReadSentence, readText } from './reading/read-text.ts'
import type { Relation, RelationPlace, TextUnit } from './types.ts'

/** What the reader makes of one number. */
export interface NumberReading {
  place: RelationPlace
  /** In the unit of its dimension, 万 and 亿 multiplied in: `8960000`. */
  value: string
  unit: string
  role: NumberRole
  /** What it is the number of; absent when nothing names it. */
  subject?: string
  /** The year it is told for. */
  year?: number
  /** The numbers that it depends on, or that depend on it. */
  partners: RelationPlace[]
}

/** How a text was read: every amount, and every group of numbers that depend on each other. */
export interface Explanation {
  numbers: NumberReading[]
  relations: Relation[]
}

/** Tells of each number how it was read, and with which others. */
export function explainNumbers(text: readonly TextUnit[], about: AboutText = {}): Explanation {
  const relations = findRelations(text, about)
  const partners = new Map<string, RelationPlace[]>()
  for (const { places } of relations) {
    for (const place of places) {
      const known = partners.get(keyOf(place)) ?? []
      partners.set(keyOf(place), [
        ...known,
        ...places.filter((one) => one !== place && !known.some((other) => keyOf(other) === keyOf(one))),
      ])
    }
  }
  const read = readText(text, about.year, about.ledger)
  const numbers = read.sentences.flatMap((sentence) =>
    sentence.statements.flatMap((one) =>
      one.figures.map((number) => {
        const place = placeOfNumber(read, number)
        return reading(sentence, number, number.name || one.name, place, partners.get(keyOf(place)) ?? [])
      }),
    ),
  )
  return {
    numbers: numbers.sort((a, b) => a.place.paragraph - b.place.paragraph || a.place.start - b.place.start),
    relations,
  }
}

const keyOf = ({ paragraph, start }: RelationPlace): string => `${paragraph}:${start}`

function reading(
  sentence: ReadSentence,
  number: ReadNumber,
  subject: string,
  place: RelationPlace,
  partners: RelationPlace[],
): NumberReading {
  const year = yearOf(sentence, number)
  const value = amountOf(number.number)
  return {
    place,
    value: (number.sign < 0 && number.role !== 'value' ? value.neg() : value).toString(),
    unit: number.number.unit.name,
    role: number.role,
    ...(subject !== '' && { subject }),
    ...(year !== undefined && { year }),
    partners,
  }
}
